#include "page_data.hpp"
#include "exporters/parts/records.hpp"
#include "growth.hpp"

#include <set>

BOOST_AUTO_TEST_SUITE(data_of_a_page)

using namespace citegraph;
using namespace citegraph::exporters;
using Json = nlohmann::json;

namespace {

/// `pieces` rings of `size` papers each, the first of which all others of its ring cite, too.
Network rings(Vertex pieces, Vertex size) {
    std::vector<CitationGraph::Arc> arcs;
    std::vector<std::string> ids;
    for (Vertex v = 0; v < pieces * size; ++v) {
        const auto first = v / size * size;
        ids.push_back("r" + std::to_string(v));
        arcs.emplace_back(v, first + (v + 1) % size);
        if (v != first) arcs.emplace_back(v, first);
    }
    Network network;
    network.graph = CitationGraph{pieces * size, arcs};
    network.nodes.ids = Texts{ids};
    return network;
}

std::vector<std::string> names(const Json& page, const char* by) {
    return page["classes"][by]["names"].get<std::vector<std::string>>();
}

/// Scores of three papers under the name of a measure.
Json values(std::vector<double> scores) {
    const Named named{letters()};
    auto view = named.view();
    view.columns.front().scores = std::move(scores);
    return told(view)["measures"][0]["values"];
}

}  // namespace

BOOST_AUTO_TEST_CASE(communities_go_by_their_most_important_paper) {
    const Named named{rings(3, 6)};
    const auto page = told(named.view());
    const auto all = names(page, "community");
    BOOST_TEST((std::set<std::string>(all.begin(), all.end()) ==
                std::set<std::string>{"around r0", "around r6", "around r12"}));
    const auto& of = page["classes"]["community"]["of"];
    for (std::size_t v = 0; v < of.size(); ++v) BOOST_TEST(of[v] == of[v / 6 * 6]);
    BOOST_TEST(page["classes"]["community"]["colours"].size() == 3U);
}

BOOST_AUTO_TEST_CASE(beyond_the_largest_communities_papers_are_others) {
    const Named named{rings(20, 3)};
    const auto page = told(named.view());
    const auto all = names(page, "community");
    BOOST_TEST(all.back() == "other papers");
    for (const auto& k : page["classes"]["community"]["of"]) BOOST_TEST(k.get<std::size_t>() < all.size());
}

BOOST_AUTO_TEST_CASE(sections_may_be_seen_where_lanes_are_communities_and_the_other_way) {
    const Viewed viewed{varied_library()};
    auto view = viewed.view();
    view.picture.lanes = Picture::Lanes::community;
    const auto page = told(view);
    BOOST_TEST(page["laneClass"] == "community");
    BOOST_TEST(names(page, "section").size() == 3U);
    const auto by_section = told(viewed.view());
    BOOST_TEST(names(by_section, "section") == names(page, "section"), boost::test_tools::per_element());
    BOOST_TEST(by_section["classes"]["community"]["of"].size() == viewed.library.papers.size());
}

BOOST_AUTO_TEST_CASE(without_time_both_ways_are_alike) {
    const auto page = told(Named{rings(2, 5)}.view());
    BOOST_TEST(page["uniform"] == true);
    BOOST_TEST(page["years"].empty());
    BOOST_TEST(told(Named{letters()}.view())["uniform"] == false);
}

BOOST_AUTO_TEST_CASE(numbers_are_short) {
    BOOST_TEST((values({0.000123456, 123456.789, 12}) == Json{0.0001235, 123500.0, 12}));
    BOOST_TEST((values({-0.98765, 0, HUGE_VAL}) == Json{-0.9877, 0, nullptr}));
    BOOST_TEST(values({7, 1e9, 0.5}).dump() == "[7,1000000000,0.5]", "counts are whole");
}

BOOST_AUTO_TEST_CASE(what_no_format_can_hold_leaves_the_data_whole) {
    auto network = letters();
    network.nodes.titles = Texts{{"\xFF broken", std::string("a\0b", 3), "c\x01"}};
    network.nodes.ids = Texts{{"same", "same", "</script>"}};
    const auto page = told(Named{network}.view());
    BOOST_TEST(page["title"].size() == 3U);
    BOOST_TEST(page["key"] == (Json{"same", "same-2", "</script>"}));
}

BOOST_AUTO_TEST_CASE(ghosts_are_as_many_as_are_wanted) {
    auto library = varied_library();
    library.citations.clear();
    for (std::uint32_t i = 0; i < 4; ++i) {
        Stub stub;
        stub.ids = {*Identifier::parse("doi:10.1000/out" + std::to_string(i))};
        library.stubs.push_back(stub);
        for (std::uint32_t citing = 0; citing < 2; ++citing) library.citations.push_back({citing, 9 + i, ""});
    }
    std::ranges::sort(library.citations, {}, [](const Citation& one) {
        return std::pair{one.citing, one.cited};
    });
    const Viewed viewed{library};
    auto view = viewed.view();
    BOOST_TEST(told(view)["ghosts"].size() == 4U);
    BOOST_TEST(told(view)["ghosts"][0]["title"] == "doi:10.1000/out0", "without a title it goes by its name");
    view.picture.ghosts = 1;
    BOOST_TEST(told(view)["ghosts"].size() == 1U);
}

BOOST_AUTO_TEST_CASE(entries_one_by_one_are_the_bibliography) {
    const Viewed viewed{varied_library()};
    const auto view = viewed.view();
    BOOST_TEST(join(bibtex_entries(view), "\n") == rendered("bibtex", viewed));
    BOOST_TEST("[\n" + join(csl_items(view), ",\n") + "\n]\n" == rendered("csl-json", viewed));
    BOOST_TEST(bibtex_entries(view).size() == viewed.library.papers.size());
}

BOOST_AUTO_TEST_CASE(a_list_of_a_thousand_authors_takes_time_in_proportion) {
    const auto paper_of = [](std::size_t authors) {
        Library library;
        library.papers = {paper({"doi:10.1000/x"}, "x", "article", {{"title", "X"}})};
        for (std::size_t i = 0; i < authors; ++i)
            library.papers[0].names["author"].push_back(
                person("A" + std::to_string(i), "Ö" + std::to_string(i)));
        return Viewed{library};
    };
    BOOST_TEST(test::growth(2'000, paper_of, [](const Viewed& of) { return records_json(of.view({})); }) <
               test::quadratic);
}

BOOST_AUTO_TEST_SUITE_END()
