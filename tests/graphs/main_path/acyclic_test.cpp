// Graphs without cycles, and what is read off their order.
#include "citegraph/graphs/main_path.hpp"

#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

BOOST_AUTO_TEST_SUITE(acyclic_graphs)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

std::vector<PackedDay> drawn_years(Vertex vertices, std::uint64_t seed) {
    Dice dice{seed};
    std::vector<int> drawn;
    for (Vertex v = 0; v < vertices; ++v)
        drawn.push_back(dice.below(5) == 0 ? 0 : 2000 + static_cast<int>(dice.below(4)));
    return by_year(drawn);
}

/// True if `order` holds each representative once, the cited before the citing.
bool is_ordered(const AcyclicGraph& acyclic) {
    constexpr auto absent = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> place(acyclic.graph.vertices(), absent);
    for (std::size_t i = 0; i < acyclic.order.size(); ++i) place[acyclic.order[i]] = i;
    const auto representatives = std::ranges::count(place, absent);
    bool ordered = place.size() - acyclic.order.size() == static_cast<std::size_t>(representatives);
    for (const auto v : acyclic.order)
        for (const auto cited : acyclic.graph.references(v)) ordered &= place[cited] < place[v];
    for (const auto v : acyclic.vertex) ordered &= place[v] != absent;
    return ordered;
}

Scores depths(const CitationGraph& graph, std::span<const PackedDay> dates = {}) {
    const auto measured = measure_named("depth")->compute({graph, dates}, {});
    BOOST_REQUIRE(measured);
    return measured->scores;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_citation_of_a_later_paper_is_cut_and_counted) {
    const CitationGraph graph{3, Arcs{{0, 1}, {1, 0}, {2, 1}, {0, 2}}};
    const auto cut = acyclic(graph, by_year({2000, 2001, 2002}));
    BOOST_TEST(cut.cut_citations == 2u);
    BOOST_TEST(cut.graph.citations() == 2u);
    BOOST_TEST((cut.order == std::vector<Vertex>{0, 1, 2}));
    BOOST_TEST(cut.account() == "2 citations cut: of a later paper, or closing a cycle within a date");
}

BOOST_AUTO_TEST_CASE(a_cycle_within_a_date_is_cut_where_it_goes_against_the_order) {
    const auto one_year = by_year({2000, 2000, 2000});
    const auto mutual = acyclic({2, Arcs{{0, 1}, {1, 0}}}, by_year({2000, 2000}));
    BOOST_TEST(mutual.cut_citations == 1u);
    BOOST_TEST(mutual.graph.references(1).size() == 1u);
    const auto round = acyclic({3, Arcs{{0, 2}, {2, 1}, {1, 0}}}, one_year);
    BOOST_TEST(round.cut_citations == 1u);
    BOOST_TEST(round.graph.references(0).empty());
    const auto no_cycle = acyclic({3, Arcs{{0, 1}, {1, 2}}}, one_year);
    BOOST_TEST(no_cycle.cut_citations == 0u);
    BOOST_TEST((no_cycle.order == std::vector<Vertex>{2, 1, 0}));
}

BOOST_AUTO_TEST_CASE(what_may_be_the_same_day_is_not_cut) {
    const CitationGraph graph{2, Arcs{{0, 1}}};
    const std::vector<PackedDay> year_and_month{PackedDay{{2000, 0, 0}}, PackedDay{{2000, 5, 0}}};
    BOOST_TEST(acyclic(graph, year_and_month).cut_citations == 0u);
    BOOST_TEST(acyclic(graph, by_year({2000, 0})).cut_citations == 0u);
    BOOST_TEST(acyclic(graph, by_year({0, 2000})).cut_citations == 0u);
}

BOOST_AUTO_TEST_CASE(without_dates_a_cycle_becomes_its_first_paper) {
    // 1, 2 and 4 cite each other in a ring; 4 cites 0, 3 cites 2 and 4.
    const CitationGraph graph{5, Arcs{{1, 2}, {2, 4}, {4, 1}, {4, 0}, {3, 2}, {3, 4}}};
    const auto condensed = acyclic(graph, {});
    BOOST_TEST(condensed.condensed_components == 1u);
    BOOST_TEST(condensed.condensed_papers == 3u);
    BOOST_TEST(condensed.cut_citations == 0u);
    BOOST_TEST((condensed.vertex == std::vector<Vertex>{0, 1, 1, 3, 1}));
    BOOST_TEST((condensed.order == std::vector<Vertex>{0, 1, 3}));
    BOOST_TEST(condensed.graph.citations() == 2u);
    BOOST_TEST(condensed.account() == "1 cycle of 3 papers in all condensed into one paper each");
    BOOST_TEST(depths(graph) == (Scores{0, 1, 1, 2, 1}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(there_is_an_order_whatever_the_graph_and_its_dates, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto dates = drawn_years(graph.vertices(), graph.citations());
    BOOST_TEST(is_ordered(acyclic(graph, {})));
    BOOST_TEST(is_ordered(acyclic(graph, dates)));
    const auto cut = acyclic(graph, dates);
    BOOST_TEST(cut.graph.citations() + cut.cut_citations == graph.citations());
    for (Vertex v = 0; v < graph.vertices(); ++v)  // both directions are cut alike
        for (const auto cited : cut.graph.references(v))
            BOOST_TEST(std::ranges::binary_search(cut.graph.citers(cited), v));
}

BOOST_DATA_TEST_CASE(depth_is_one_more_than_that_of_the_deepest_reference, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto dates = months(graph.vertices());
    const auto depth = depths(graph, dates);
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        double deepest = -1;
        for (const auto cited : graph.references(v))
            if (cited < v) deepest = std::max(deepest, depth[cited]);
        BOOST_TEST(depth[v] == deepest + 1);
    }
}

BOOST_DATA_TEST_CASE(what_is_cited_is_read_first, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto dates = months(graph.vertices());
    const auto order = reading_order(graph, dates);
    std::vector<std::size_t> place(graph.vertices());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    BOOST_TEST(order.size() == graph.vertices());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            if (cited < v) BOOST_TEST(place[cited] < place[v]);
    const auto scores = scores_of("reading-order", graph);
    BOOST_TEST(ranked(scores) == order, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_what_may_be_read_the_most_cited_comes_first) {
    // 1 is cited twice, 0 once; 3 may be read once 1 was, and is cited more than 0.
    const CitationGraph graph{7, Arcs{{2, 0}, {2, 1}, {3, 1}, {4, 3}, {5, 3}, {6, 3}}};
    BOOST_TEST((reading_order(graph, {}) == std::vector<Vertex>{1, 3, 0, 2, 4, 5, 6}));
}

BOOST_AUTO_TEST_CASE(papers_of_a_cycle_are_read_in_one_go) {
    const CitationGraph graph{4, Arcs{{1, 3}, {3, 1}, {2, 3}, {1, 0}}};
    BOOST_TEST((reading_order(graph, {}) == std::vector<Vertex>{0, 1, 3, 2}));
    BOOST_TEST(reading_order({}, {}).empty());
}

BOOST_AUTO_TEST_CASE(citations_per_year_count_from_publication_to_now) {
    const CitationGraph graph{4, Arcs{{2, 0}, {3, 0}, {3, 1}, {3, 2}}};
    const std::vector<PackedDay> dates{PackedDay{{2000, 1, 1}}, PackedDay{}, PackedDay{{2004, 7, 1}},
                                       PackedDay{{2005, 1, 1}}};
    const auto per_year = [&](const MeasureOptions& options) {
        const auto measured = measure_named("citations-per-year")->compute({graph, dates}, options);
        BOOST_REQUIRE(measured);
        return measured->scores;
    };
    BOOST_TEST(per_year({})[0] == 0.4);
    BOOST_TEST(per_year({.as_of = PackedDay{{2010, 1, 1}}})[0] == 0.2);
    BOOST_TEST(std::isnan(per_year({})[1]));
    BOOST_TEST(per_year({})[2] == 1);  // half a year counts as one
    BOOST_TEST(per_year({})[3] == 0);
    BOOST_TEST(per_year({.as_of = PackedDay{{1990, 0, 0}}})[0] == 2);
}

BOOST_DATA_TEST_CASE(a_measure_of_chains_that_is_stopped_says_so,
                     data::make(std::vector<std::string>{"spc", "splc", "spnp", "depth", "reading-order"}),
                     name) {
    const CitationGraph graph{2, Arcs{{1, 0}}};
    const auto measured = measure_named(name)->compute({graph}, {.progress = [](double) { return false; }});
    BOOST_REQUIRE(!measured);
    BOOST_TEST((measured.error().kind == Error::Kind::stopped));
    BOOST_TEST(measured.error().message == name + " was stopped before it was done");
}

BOOST_AUTO_TEST_SUITE_END()
