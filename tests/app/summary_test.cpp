#include "app/study/network.hpp"
#include "app/study/query.hpp"
#include "app/study/study.hpp"
#include "papers.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

BOOST_AUTO_TEST_SUITE(summary)

using namespace citegraph;
using namespace citegraph::app;

namespace {

Loaded loaded(const std::vector<Outcome>& outcomes) {
    Loaded out;
    for (const auto outcome : outcomes) {
        auto made =
            ::paper({"arxiv:2309." + std::to_string(10000 + out.library.papers.size())}, "k", "article", {});
        made.references.state = ReferenceList::State::complete;
        out.library.papers.push_back(made);
        Resolution resolution;
        resolution.paper = out.library.papers.size() - 1;
        resolution.outcome = outcome;
        out.library.entries.push_back(resolution);
    }
    return out;
}

std::vector<std::string> lines_of(const Loaded& loaded) {
    std::vector<std::string> out;
    const auto text = summary_of(loaded);
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(entries_are_counted_by_outcome_from_the_surest_on) {
    const auto lines =
        lines_of(loaded({Outcome::unresolved, Outcome::exact, Outcome::exact, Outcome::title_match}));
    BOOST_TEST(lines[0] == "4 entries: 2 exact, 1 title-match, 1 unresolved");
    BOOST_TEST(lines_of(loaded({Outcome::conflict}))[0] == "1 entry: 1 conflict");
}

BOOST_AUTO_TEST_CASE(citations_among_papers_are_counted_apart_from_works_outside) {
    auto known = loaded({Outcome::exact, Outcome::exact});
    BOOST_TEST(lines_of(known)[1] == "2 papers, 0 citations among them");
    known.library.stubs.resize(1);
    known.library.stubs[0].ids = {*Identifier::parse("arxiv:1706.03762")};
    known.library.citations = {{0, 1, ""}, {0, 2, ""}, {1, 2, ""}};
    BOOST_TEST(lines_of(known)[1] == "2 papers, 1 citation among them, 1 more works cited");
}

BOOST_AUTO_TEST_CASE(reference_lists_that_are_not_known_in_full_are_told_and_only_then) {
    auto known = loaded({Outcome::exact, Outcome::exact, Outcome::exact, Outcome::exact});
    BOOST_TEST(lines_of(known).size() == 2u);
    using State = ReferenceList::State;
    known.library.papers[0].references.state = State::unknown;
    known.library.papers[1].references.state = State::truncated;
    known.library.papers[2].references.state = State::withheld;
    BOOST_TEST(lines_of(known).at(2) ==
               "partial: reference lists unknown for 1, incomplete for 1, withheld by the publisher for 1; "
               "citations may be missing");
}

BOOST_AUTO_TEST_CASE(papers_that_were_retracted_are_named_by_their_keys) {
    auto known = loaded({Outcome::exact, Outcome::exact, Outcome::exact, Outcome::exact});
    using Kind = EditorialNotice::Kind;
    constexpr std::array kinds{Kind::retraction, Kind::retraction, Kind::concern, Kind::correction};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        known.library.papers[i].key = "key" + std::to_string(i);
        known.library.papers[i].notices = {{.kind = kinds[i]}};
    }
    const auto lines = lines_of(known);
    BOOST_TEST(lines.at(2) == "retracted: key0, key1; under an expression of concern: key2");
}

BOOST_AUTO_TEST_CASE(traffic_is_told_by_host_in_whole_kilobytes_rounded_up) {
    auto known = loaded({Outcome::exact});
    known.traffic.hosts["api.example.org"] = {.requests = 1, .bytes = 1};
    known.traffic.hosts["export.example.org"] = {.requests = 2, .retries = 1, .bytes = 2048};
    known.traffic.hosts["down.example.org"] = {.failures = 3};
    BOOST_TEST(lines_of(known).at(2) ==
               "1 request to api.example.org (1 kB), 2 requests to export.example.org (1 retry, 2 kB)");
}

BOOST_AUTO_TEST_CASE(a_graph_without_a_library_is_told_by_its_size) {
    Study study;
    const std::vector<CitationGraph::Arc> arcs{{1, 0}};
    study.graph.graph = CitationGraph{2, arcs};
    BOOST_TEST(summary_of(study) == "2 papers, 1 citation");
    BOOST_TEST(summary_of(study_of(loaded({Outcome::exact}))).starts_with("1 entry: 1 exact\n"));
}

BOOST_AUTO_TEST_CASE(what_is_done_is_rounded_down_so_that_only_the_end_is_a_hundred) {
    BOOST_TEST(percent(0) == "0 %");
    BOOST_TEST(percent(0.009) == "0 %");
    BOOST_TEST(percent(0.129) == "12 %");
    BOOST_TEST(percent(0.9999999) == "99 %");
    BOOST_TEST(percent(1) == "100 %");
}

BOOST_AUTO_TEST_CASE(measures_are_found_by_name_in_that_order_or_suggested) {
    const auto found = measures_named({"pagerank", "harmonic", "pagerank"});
    BOOST_REQUIRE(found);
    BOOST_REQUIRE(found->size() == 3u);
    BOOST_TEST((*found)[1]->name == "harmonic");
    BOOST_TEST(measures_named({})->empty());
    const auto mistyped = measures_named({"pagerank", "harmoni"});
    BOOST_REQUIRE(!mistyped);
    BOOST_TEST(
        mistyped.error().message.starts_with("there is no measure 'harmoni'; did you mean harmonic? ("));
    for (const auto& measure : all_measures())
        BOOST_TEST(mistyped.error().message.find(measure.name) != std::string::npos, measure.name);
}

BOOST_AUTO_TEST_CASE(a_measure_that_lacks_what_it_needs_is_left_out_unless_it_is_the_only_one) {
    const auto without_dates = [] {
        Study study;
        const std::vector<CitationGraph::Arc> arcs{{1, 0}, {2, 0}};
        study.graph.graph = CitationGraph{3, arcs};
        return study;
    };
    Console console{{.quiet = true, .verbose = 0, .color = "never"}};
    const auto dated = measures_named({"citerank"});
    BOOST_REQUIRE(dated);
    const auto alone = scored(without_dates(), *dated, console);
    BOOST_REQUIRE(!alone);
    BOOST_TEST((alone.error().kind == Error::Kind::malformed));
    const auto both = scored(without_dates(), *measures_named({"citerank", "pagerank"}), console);
    BOOST_REQUIRE(both);
    BOOST_REQUIRE(both->columns.size() == 1u);
    BOOST_TEST(both->columns[0].measure->name == "pagerank");
    BOOST_TEST(both->rows == (std::vector<Vertex>{0, 1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_measures_nothing_is_ranked_and_nothing_fails) {
    Console console{{}};
    const auto none = scored(study_of(loaded({Outcome::exact})), {}, console);
    BOOST_REQUIRE(none);
    BOOST_TEST(none->columns.empty());
    BOOST_TEST(none->rows.empty());
}

BOOST_AUTO_TEST_SUITE_END()
