#include "citegraph/library.hpp"
#include "graphs/graphs.hpp"

#include <cmath>

BOOST_AUTO_TEST_SUITE(build)

using namespace citegraph;

namespace {

Paper issued(const std::string& title, Day day) {
    Paper paper;
    paper.ids.push_back(*Identifier::make(Scheme::title, title));
    paper.fields["title"] = title;
    if (day.year != 0) paper.dates["issued"].begin = day;
    return paper;
}

/// The titles by vertex.
std::vector<std::string> order_of(const Library& library) {
    std::vector<std::string> titles;
    for (const auto paper : build_graph(library).paper) titles.push_back(title_of(library.papers[paper]));
    return titles;
}

}  // namespace

BOOST_AUTO_TEST_CASE(vertices_are_in_publication_order_the_undated_last_and_ties_as_listed) {
    Library library;
    library.papers = {issued("undated one", {}),          issued("day", {2023, 4, 9}),
                      issued("later day", {2023, 4, 10}), issued("month", {2023, 4, 0}),
                      issued("undated two", {}),          issued("year", {2023, 0, 0}),
                      issued("old", {1998, 12, 31}),      issued("year too", {2023, 0, 0})};
    BOOST_TEST(order_of(library) == (std::vector<std::string>{"old", "year", "year too", "month", "day",
                                                              "later day", "undated one", "undated two"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(vertex_and_paper_are_inverse_to_each_other) {
    Library library;
    for (int year = 2020; year > 2000; --year) library.papers.push_back(issued("a", {year, 0, 0}));
    const auto built = build_graph(library);
    for (std::size_t paper = 0; paper < library.papers.size(); ++paper)
        BOOST_TEST(built.paper[built.vertex[paper]] == paper);
    BOOST_TEST(built.nodes.dates[0].year() == 2001);
}

BOOST_AUTO_TEST_CASE(a_paper_without_identifier_goes_by_its_key) {
    Library library;
    library.papers = {issued("nameless", {2024, 1, 1})};
    library.papers[0].ids.clear();
    library.papers[0].key = "doe2024";
    BOOST_TEST(build_graph(library).nodes.id(0) == "doe2024");
}

BOOST_AUTO_TEST_CASE(citations_of_stubs_stay_outside) {
    Library library;
    library.papers = {issued("new", {2024, 1, 1}), issued("old", {2020, 1, 1})};
    library.stubs.resize(2);
    library.citations = {{0, 1, ""}, {0, 2, ""}, {1, 3, ""}};
    const auto graph = build_graph(library).graph;
    BOOST_TEST(graph.vertices() == 2u);
    BOOST_REQUIRE(graph.citations() == 1u);
    BOOST_TEST(graph.references(1)[0] == 0u, "the newer cites the older");
}

BOOST_AUTO_TEST_CASE(an_unknown_count_is_not_zero) {
    Library library;
    library.papers = {issued("unknown", {2020, 1, 1}), issued("uncited", {2021, 1, 1})};
    library.papers[1].counts.citations = 0;
    const auto counts = build_graph(library).citations;
    BOOST_TEST(std::isnan(counts[0]));
    BOOST_TEST(counts[1] == 0);
}

BOOST_AUTO_TEST_CASE(an_empty_library_is_an_empty_graph) {
    const auto built = build_graph({});
    BOOST_TEST(built.graph.vertices() == 0u);
    BOOST_TEST(built.paper.empty());
}

BOOST_AUTO_TEST_SUITE_END()
