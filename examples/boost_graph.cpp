// boost_graph LOCK: what five algorithms of Boost.Graph say of the citations in a lock.

#include "citegraph/graphs/graph_concepts.hpp"
#include "citegraph/lock.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/incremental_components.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

using namespace citegraph;

namespace {

/// A property map over a vector with a value for each paper.
template <class T>
auto by_vertex(std::vector<T>& values, const CitationGraph& graph) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

/// The paper with the highest value.
template <class T>
Vertex first(const std::vector<T>& values) {
    return static_cast<Vertex>(std::ranges::max_element(values) - values.begin());
}

/// Keeps the citations that are on no cycle.
struct BetweenComponents {
    const std::vector<Vertex>* component = nullptr;
    bool operator()(const CitationGraph::Arc& arc) const {
        return (*component)[arc.first] != (*component)[arc.second];
    }
};

std::size_t count_parts(const CitationGraph& graph) {
    std::vector<Vertex> parent(num_vertices(graph)), rank(num_vertices(graph));
    boost::disjoint_sets sets{by_vertex(rank, graph), by_vertex(parent, graph)};
    boost::initialize_incremental_components(graph, sets);
    boost::incremental_components(graph, sets);
    const auto [begin, end] = vertices(graph);
    return sets.count_sets(begin, end);
}

std::vector<Vertex> strong_components_of(const CitationGraph& graph) {
    std::vector<Vertex> component(num_vertices(graph));
    boost::strong_components(graph, by_vertex(component, graph));
    return component;
}

Vertex most_between(const CitationGraph& graph) {
    std::vector<double> between(num_vertices(graph));
    boost::brandes_betweenness_centrality(graph, by_vertex(between, graph));
    return first(between);
}

/// By paper: citations on the shortest chain from it to `cited`; 0 where there is none.
std::vector<int> steps_to(const CitationGraph& graph, Vertex cited) {
    std::vector<int> steps(num_vertices(graph));
    const auto recorder = boost::record_distances(by_vertex(steps, graph), boost::on_tree_edge{});
    boost::breadth_first_search(boost::make_reverse_graph(graph), cited,
                                boost::visitor(boost::make_bfs_visitor(recorder)));
    return steps;
}

/// The cited before the citing, but for those on a cycle.
std::vector<Vertex> reading_order_of(const CitationGraph& graph, const std::vector<Vertex>& component) {
    const auto acyclic = boost::make_filtered_graph(graph, BetweenComponents{&component});
    std::vector<Vertex> order;
    boost::topological_sort(acyclic, std::back_inserter(order));
    return order;
}

void describe(const Network& network) {
    const auto& graph = network.graph;
    const auto titles = title_map(network.nodes);
    const auto component = strong_components_of(graph);
    std::vector<std::size_t> cited;
    for (const auto v : boost::make_iterator_range(vertices(graph))) cited.push_back(in_degree(v, graph));
    const auto steps = steps_to(graph, first(cited));

    std::cout << num_vertices(graph) << " papers, " << num_edges(graph) << " citations\n"
              << count_parts(graph) << " parts that no citation links\n"
              << component[first(component)] + 1 << " papers, if those on a cycle were one\n"
              << "between most others: " << get(titles, most_between(graph)) << '\n'
              << std::ranges::count_if(steps, [](int count) { return count > 0; }) << " papers build on "
              << get(titles, first(cited)) << ", by chains of at most " << steps[first(steps)]
              << " citations\n"
              << "to be read first: " << get(titles, reading_order_of(graph, component).front()) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::cerr << "usage: boost_graph LOCK\n", 2;
    std::ifstream file{argv[1]};
    const auto library = read_lock(file, argv[1]);
    if (!library) return std::cerr << library.error().message << '\n', 2;
    describe(build_graph(*library));
}
