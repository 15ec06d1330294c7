#include "citegraph/graph_concepts.hpp"

#include "graphs.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>

using namespace citegraph;
namespace data = boost::unit_test::data;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<CitationGraph, Vertex, boost::vertex_index_t>));

namespace {

/// A property map over a vector with a value for each vertex.
template <class T>
auto by_vertex(std::vector<T>& values, const CitationGraph& graph) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

template <class Iterator>
Arcs listed(std::pair<Iterator, Iterator> range) {
    return {range.first, range.second};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(graph_concepts)

BOOST_DATA_TEST_CASE(out_edges_in_edges_and_all_edges_agree, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    Arcs out, in;
    for (const auto v : boost::make_iterator_range(vertices(graph))) {
        const auto leaving = listed(out_edges(v, graph)), arriving = listed(in_edges(v, graph));
        BOOST_TEST(leaving.size() == out_degree(v, graph));
        BOOST_TEST(leaving.size() + arriving.size() == degree(v, graph));
        out.insert(out.end(), leaving.begin(), leaving.end());
        in.insert(in.end(), arriving.begin(), arriving.end());
    }
    std::ranges::sort(in);
    BOOST_TEST((out == listed(edges(graph))));
    BOOST_TEST((in == out));
    BOOST_TEST(out.size() == num_edges(graph));
}

BOOST_AUTO_TEST_CASE(an_empty_graph_has_no_edges_to_walk) {
    const CitationGraph none;
    BOOST_TEST(listed(edges(none)).empty());
    const CitationGraph lonely{3, Arcs{}};
    BOOST_TEST(listed(edges(lonely)).empty());
}

BOOST_AUTO_TEST_CASE(boosts_breadth_first_search_finds_distances) {
    const CitationGraph graph{5, Arcs{{0, 1}, {1, 2}, {0, 2}, {2, 3}}};
    std::vector<int> distance(5, -1);
    distance[0] = 0;
    const auto distances = by_vertex(distance, graph);
    boost::breadth_first_search(
        graph, Vertex{0},
        boost::visitor(boost::make_bfs_visitor(boost::record_distances(distances, boost::on_tree_edge{}))));
    BOOST_TEST(distance == (std::vector{0, 1, 1, 2, -1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(boosts_strong_components_find_a_two_cycle) {
    const CitationGraph graph{4, Arcs{{0, 1}, {1, 0}, {1, 2}, {3, 0}}};
    std::vector<int> component(4);
    BOOST_TEST(boost::strong_components(graph, by_vertex(component, graph)) == 3);
    BOOST_TEST(component[0] == component[1]);
}

BOOST_DATA_TEST_CASE(boosts_betweenness_agrees_with_ours, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    Scores theirs(graph.vertices());
    boost::brandes_betweenness_centrality(graph, by_vertex(theirs, graph));
    BOOST_TEST(scores_of("betweenness", graph) == theirs, boost::test_tools::tolerance(1e-12)
                                                              << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
