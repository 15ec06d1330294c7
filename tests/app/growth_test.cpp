#include "app/settings/settings.hpp"
#include "app/suggest/shortlist.hpp"
#include "citegraph/cache.hpp"
#include "citegraph/lock.hpp"
#include "papers.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <stdlib.h>
#include <sstream>

BOOST_AUTO_TEST_SUITE(growth)

using namespace citegraph;
using namespace citegraph::app;

namespace {

Identifier id(const std::string& text) {
    return *Identifier::parse(text);
}

/// Two papers, of which the second cites the first; both cite one work that is not on the list.
Library small_library() {
    Library library;
    for (const std::string number : {"0", "1"}) {
        library.papers.push_back(
            paper({"arxiv:2201.0000" + number}, "key" + number, "article", {{"title", "Heron " + number}}));
        Resolution resolution;
        resolution.paper = library.papers.size() - 1;
        resolution.outcome = Outcome::exact;
        resolution.entry.title = "Heron " + number;
        library.entries.push_back(std::move(resolution));
    }
    library.stubs = {{{id("arxiv:1901.00001")}, "On Wings", 2019}};
    library.citations = {{0, 2, ""}, {1, 0, ""}, {1, 2, ""}};
    library.as_of = "2026-05-28";
    return library;
}

/// A folder with a lock and a cache, in which a test puts what Semantic Scholar said.
struct Grown {
    TemporaryFolder place;
    ShortlistOptions options;

    Grown() {
        std::ostringstream lock;
        write_lock(lock, small_library());
        const auto file = place.folder / "herons.citegraph.lock.json";
        put(file, lock.str());
        options.network.query.input.inputs = {file.string()};
        options.network.query.offline = true;
        options.network.query.console.quiet = true;
        options.grow = 2;
        setenv("CITEGRAPH_CACHE", (place.folder / "http.sqlite").c_str(), 1);
    }
    Grown(const Grown&) = delete;
    Grown& operator=(const Grown&) = delete;
    ~Grown() { unsetenv("CITEGRAPH_CACHE"); }

    void remember(std::string_view source, Answer answer) const {
        const auto found = std::ranges::find(all_sources(), source, &Source::name);
        answer.state = Answer::State::found;
        const auto cache = open_cache({.path = place.folder / "http.sqlite", .today = today()});
        BOOST_REQUIRE(cache);
        cache->store(*found, std::vector{answer});
    }
    void remember_citers(const std::string& cited, std::vector<Stub> citers) const {
        Answer answer{.asked = id(cited)};
        answer.references = std::move(citers);
        remember("semantic_scholar_citations", std::move(answer));
    }

    std::string ids() const {
        Console console{options.network.query.console};
        const auto lists = shortlists(options, place.folder, console);
        BOOST_REQUIRE_MESSAGE(lists, (lists ? "" : lists.error().message));
        return shortlists_ids(*lists);
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_work_that_cites_the_list_is_suggested_once_it_is_known) {
    const Grown grown;
    BOOST_TEST(grown.ids() == "arxiv:1901.00001\n");
    grown.remember_citers("arxiv:2201.00000", {{{id("arxiv:2401.00001")}, "Herons Again", 2024}});
    BOOST_TEST(grown.ids().find("arxiv:2401.00001\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_citer_by_two_names_is_one_work) {
    const Grown grown;
    const auto twin = id("s2:" + std::string(40, 'a'));
    grown.remember_citers("arxiv:2201.00000", {{{id("arxiv:2401.00001"), twin}, "Herons Again", 2024}});
    grown.remember_citers("arxiv:2201.00001", {{{twin}, "Herons, Again", 2024}});
    BOOST_TEST(grown.ids().find("s2:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_paper_of_the_list_that_cites_another_is_not_suggested) {
    const Grown grown;
    grown.remember_citers("arxiv:2201.00000", {{{id("arxiv:2201.00001")}, "Heron 1", 2022}});
    BOOST_TEST(grown.ids() == "arxiv:1901.00001\n");
}

BOOST_AUTO_TEST_CASE(what_a_candidate_cites_is_asked_by_the_length_of_its_record) {
    const Grown grown;
    Answer record{.asked = id("arxiv:1901.00001")};
    record.paper = paper({"arxiv:1901.00001"}, "", "article", {{"title", "On Wings"}});
    record.paper->counts.references = 1;
    grown.remember("semantic_scholar", record);
    Answer cited{.asked = id("arxiv:1901.00001")};
    cited.references = {{{id("arxiv:1801.00001")}, "On Feathers", 2018}};
    cited.completeness = ReferenceList::State::complete;
    grown.remember("semantic_scholar_references", cited);
    BOOST_TEST(grown.ids().find("arxiv:1801.00001\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_graph_cannot_be_asked_to_grow) {
    Grown grown;
    put(grown.place.folder / "graph.txt", "2 1\n");
    put(grown.place.folder / "ids.txt", "1\n");
    grown.options.network.query.input.inputs = {(grown.place.folder / "graph.txt").string()};
    grown.options.list = (grown.place.folder / "ids.txt").string();
    Console console{{}};
    const auto lists = shortlists(grown.options, grown.place.folder, console);
    BOOST_REQUIRE(!lists);
    BOOST_TEST(lists.error().message.find("--grow") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
