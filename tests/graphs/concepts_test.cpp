#include "citegraph/graphs/graph_concepts.hpp"

#include "citegraph/graphs/edge_list.hpp"
#include "graphs.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <iterator>

BOOST_AUTO_TEST_SUITE(graph_concepts)

using namespace citegraph;
namespace data = boost::unit_test::data;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyMatrixConcept<CitationGraph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<CitationGraph, Vertex, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<decltype(date_map(NodeTable{})), Vertex>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<decltype(id_map(NodeTable{})), Vertex>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyMapConcept<decltype(title_map(NodeTable{})), Vertex>));

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

BOOST_DATA_TEST_CASE(an_edge_is_found_where_there_is_one, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto all = listed(edges(graph));
    for (const auto citing : boost::make_iterator_range(vertices(graph)))
        for (const auto cited : boost::make_iterator_range(vertices(graph))) {
            const auto [arc, is_there] = edge(citing, cited, graph);
            BOOST_TEST((source(arc, graph) == citing && target(arc, graph) == cited));
            BOOST_TEST(is_there == (std::ranges::count(all, arc) == 1));
        }
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

BOOST_DATA_TEST_CASE(boosts_topological_sort_puts_the_cited_first,
                     data::make({random_dag(30, 60, 1), random_dag(30, 200, 2)}), row) {
    const auto graph = row.graph();
    std::vector<Vertex> order;
    boost::topological_sort(graph, std::back_inserter(order));
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (const auto& [citing, cited] : listed(edges(graph))) BOOST_TEST(place[cited] < place[citing]);
}

BOOST_DATA_TEST_CASE(boosts_cores_agree_with_ours, data::make(varied_graphs()), row) {
    auto arcs = row.arcs;
    for (const auto& [citing, cited] : row.arcs) arcs.emplace_back(cited, citing);
    const CitationGraph mutual{row.vertices, arcs};
    std::vector<int> theirs(mutual.vertices());
    boost::core_numbers(mutual, by_vertex(theirs, mutual));
    const auto ours = scores_of("core", mutual);  // citations each way are counted: twice as many
    for (Vertex v = 0; v < mutual.vertices(); ++v) BOOST_TEST(ours[v] == 2 * theirs[v]);
}

BOOST_AUTO_TEST_CASE(columns_of_the_node_table_are_property_maps) {
    const auto network =
        read_edge_list({"edges", "2 1"}, {"nodes", "id,date,title\n1,2001-02,One\n2,2003,Two"});
    BOOST_REQUIRE(network);
    const auto& nodes = network->network.nodes;
    for (const auto v : boost::make_iterator_range(vertices(network->network.graph))) {
        BOOST_TEST((get(date_map(nodes), v) == nodes.date(v)));
        BOOST_TEST(get(id_map(nodes), v) == (v == 0 ? "1" : "2"));
        BOOST_TEST(get(title_map(nodes), v) == (v == 0 ? "One" : "Two"));
    }
}

BOOST_DATA_TEST_CASE(boosts_betweenness_agrees_with_ours, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    Scores theirs(graph.vertices());
    boost::brandes_betweenness_centrality(graph, by_vertex(theirs, graph));
    BOOST_TEST(scores_of("betweenness", graph) == theirs, boost::test_tools::tolerance(1e-12)
                                                              << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
