#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <set>

BOOST_AUTO_TEST_SUITE(csr)

using namespace citegraph;
namespace data = boost::unit_test::data;

BOOST_DATA_TEST_CASE(rows_are_the_distinct_proper_arcs_in_order_both_ways, data::make(varied_graphs()), row) {
    std::set<CitationGraph::Arc> distinct(row.arcs.begin(), row.arcs.end());
    std::erase_if(distinct, [](const auto& arc) { return arc.first == arc.second; });

    const auto graph = row.graph();
    Arcs out, in;
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        BOOST_TEST(graph.first_arc(v) == out.size());
        for (const auto cited : graph.references(v)) out.emplace_back(v, cited);
        BOOST_TEST(std::ranges::is_sorted(graph.citers(v)));
        for (const auto citing : graph.citers(v)) in.emplace_back(citing, v);
    }
    std::ranges::sort(in);
    const Arcs wanted(distinct.begin(), distinct.end());
    BOOST_TEST((out == wanted));
    BOOST_TEST((in == wanted));
    BOOST_TEST(graph.citations() == wanted.size());
}

BOOST_DATA_TEST_CASE(every_arc_is_kept_or_counted, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    BOOST_TEST(graph.citations() + graph.dropped().self_loops + graph.dropped().parallel_arcs ==
               row.arcs.size());
}

BOOST_AUTO_TEST_CASE(self_loops_and_parallel_arcs_are_counted_apart) {
    const CitationGraph graph{3, Arcs{{2, 1}, {0, 0}, {2, 1}, {0, 0}, {2, 0}, {2, 1}, {1, 2}}};
    BOOST_TEST(graph.citations() == 3u);
    BOOST_TEST(graph.dropped().self_loops == 2u);
    BOOST_TEST(graph.dropped().parallel_arcs == 2u);
}

BOOST_AUTO_TEST_CASE(a_graph_without_vertices_is_a_graph) {
    BOOST_TEST(CitationGraph{}.vertices() == 0u);
    BOOST_TEST(CitationGraph{}.citations() == 0u);
    BOOST_TEST((CitationGraph{0, Arcs{}}.citations()) == 0u);
}

BOOST_AUTO_TEST_CASE(a_copy_outlives_the_graph_it_was_made_from) {
    CitationGraph copy;
    {
        const CitationGraph graph{2, Arcs{{1, 0}}};
        copy = graph;
    }
    BOOST_REQUIRE(copy.references(1).size() == 1u);
    BOOST_TEST(copy.references(1)[0] == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
