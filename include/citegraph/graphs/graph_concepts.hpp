#pragma once

#include "citegraph/graphs/graph.hpp"

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace citegraph {

/// Turns a neighbour of `vertex` into the arc between the two.
struct ArcFrom {
    Vertex vertex = 0;
    CitationGraph::Arc operator()(Vertex neighbour) const { return {vertex, neighbour}; }
};
/// Makes the arc from a citer to `vertex`.
struct ArcTo {
    Vertex vertex = 0;
    CitationGraph::Arc operator()(Vertex neighbour) const { return {neighbour, vertex}; }
};

/// All arcs of a graph, by citing vertex, then by cited. The graph must outlive it.
class ArcIterator : public boost::iterator_facade<ArcIterator, CitationGraph::Arc,
                                                  boost::forward_traversal_tag, CitationGraph::Arc> {
  public:
    ArcIterator() = default;
    /// At the first arc of `citing` or of a later vertex.
    ArcIterator(const CitationGraph& graph, Vertex citing)
        : graph_{&graph}, citing_{citing}, place_{citing == 0 ? 0 : graph.first_arc(citing)} {
        settle();
    }

  private:
    friend class boost::iterator_core_access;
    CitationGraph::Arc dereference() const { return {citing_, graph_->out().targets[place_]}; }
    bool equal(const ArcIterator& other) const { return place_ == other.place_; }
    void increment() {
        ++place_;
        settle();
    }
    void settle() {
        while (citing_ < graph_->vertices() && graph_->first_arc(citing_ + 1) <= place_) ++citing_;
    }

    const CitationGraph* graph_ = nullptr;
    Vertex citing_ = 0;
    std::uint64_t place_ = 0;  // in the order of all arcs
};

}  // namespace citegraph

namespace boost {

/// CitationGraph as Boost.Graph sees it: a directed graph without loops and parallel edges, that nothing
/// changes. An arc (citing, cited) is its own descriptor, as rows hold no vertex twice; a vertex is its own
/// index, from 0. Descriptors and iterators stay valid as long as any copy of the graph does. It models
///
///     VertexListGraph         vertices, num_vertices: constant
///     EdgeListGraph           edges, num_edges, source, target: constant; a step of the iterator is
///     amortised
///                             constant, as it passes vertices without references
///     IncidenceGraph          out_edges, out_degree: constant
///     BidirectionalGraph      in_edges, in_degree, degree: constant; only if has_citers()
///     AdjacencyGraph          adjacent_vertices: constant; an array, ascending
///     AdjacencyMatrix         edge(citing, cited): logarithmic in the references of the citing
///     ReadablePropertyGraph   vertex_index: constant
///
/// with which algorithms that take such a graph as it is run on it; reverse_graph turns it round. It is no
/// MutableGraph, and no undirected one: for connected_components and their like, see components.hpp.
/// \source https://www.boost.org/doc/libs/1_74_0/libs/graph/doc/graph_concepts.html
template <>
struct graph_traits<citegraph::CitationGraph> {
    using vertex_descriptor = citegraph::Vertex;
    using edge_descriptor = citegraph::CitationGraph::Arc;
    using directed_category = bidirectional_tag;
    using edge_parallel_category = disallow_parallel_edge_tag;
    struct traversal_category : virtual bidirectional_graph_tag,
                                virtual adjacency_graph_tag,
                                virtual adjacency_matrix_tag,
                                virtual vertex_list_graph_tag,
                                virtual edge_list_graph_tag {};

    using vertices_size_type = citegraph::Vertex;
    using edges_size_type = std::uint64_t;
    using degree_size_type = std::size_t;

    using vertex_iterator = counting_iterator<vertex_descriptor>;
    using edge_iterator = citegraph::ArcIterator;
    using adjacency_iterator = const vertex_descriptor*;
    using out_edge_iterator = transform_iterator<citegraph::ArcFrom, const vertex_descriptor*>;
    using in_edge_iterator = transform_iterator<citegraph::ArcTo, const vertex_descriptor*>;

    static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};

template <>
struct graph_traits<const citegraph::CitationGraph> : graph_traits<citegraph::CitationGraph> {};

/// A vertex is its own index.
template <>
struct property_map<citegraph::CitationGraph, vertex_index_t> {
    using type = typed_identity_property_map<citegraph::Vertex>;
    using const_type = type;
};
template <>
struct property_map<const citegraph::CitationGraph, vertex_index_t>
    : property_map<citegraph::CitationGraph, vertex_index_t> {};

}  // namespace boost

namespace citegraph {

using GraphTraits = boost::graph_traits<CitationGraph>;

inline GraphTraits::vertices_size_type num_vertices(const CitationGraph& graph) {
    return graph.vertices();
}
inline GraphTraits::edges_size_type num_edges(const CitationGraph& graph) {
    return graph.citations();
}

inline std::pair<GraphTraits::vertex_iterator, GraphTraits::vertex_iterator> vertices(
    const CitationGraph& graph) {
    return {GraphTraits::vertex_iterator{0}, GraphTraits::vertex_iterator{graph.vertices()}};
}
inline std::pair<ArcIterator, ArcIterator> edges(const CitationGraph& graph) {
    return {ArcIterator{graph, 0}, ArcIterator{graph, graph.vertices()}};
}

inline Vertex source(const CitationGraph::Arc& arc, const CitationGraph&) {
    return arc.first;
}
inline Vertex target(const CitationGraph::Arc& arc, const CitationGraph&) {
    return arc.second;
}

inline std::pair<const Vertex*, const Vertex*> adjacent_vertices(Vertex v, const CitationGraph& graph) {
    const auto row = graph.references(v);
    return {row.data(), row.data() + row.size()};
}
inline std::pair<GraphTraits::out_edge_iterator, GraphTraits::out_edge_iterator> out_edges(
    Vertex v, const CitationGraph& graph) {
    const auto [begin, end] = adjacent_vertices(v, graph);
    return {{begin, ArcFrom{v}}, {end, ArcFrom{v}}};
}
inline std::pair<GraphTraits::in_edge_iterator, GraphTraits::in_edge_iterator> in_edges(
    Vertex v, const CitationGraph& graph) {
    const auto row = graph.citers(v);
    return {{row.data(), ArcTo{v}}, {row.data() + row.size(), ArcTo{v}}};
}

/// The arc between two vertices, and whether it is there.
inline std::pair<CitationGraph::Arc, bool> edge(Vertex citing, Vertex cited, const CitationGraph& graph) {
    return {{citing, cited}, std::ranges::binary_search(graph.references(citing), cited)};
}

inline std::size_t out_degree(Vertex v, const CitationGraph& graph) {
    return graph.references(v).size();
}
inline std::size_t in_degree(Vertex v, const CitationGraph& graph) {
    return graph.citers(v).size();
}
inline std::size_t degree(Vertex v, const CitationGraph& graph) {
    return out_degree(v, graph) + in_degree(v, graph);
}

inline boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t, const CitationGraph&) {
    return {};
}
inline Vertex get(boost::vertex_index_t, const CitationGraph&, Vertex v) {
    return v;
}

/// What the node table holds of each vertex, as readable property maps; the table has to live on.
inline auto date_map(const NodeTable& nodes) {
    return boost::make_function_property_map<Vertex>([&nodes](Vertex v) { return nodes.date(v); });
}
inline auto id_map(const NodeTable& nodes) {
    return boost::make_function_property_map<Vertex>([&nodes](Vertex v) { return nodes.id(v); });
}
inline auto title_map(const NodeTable& nodes) {
    return boost::make_function_property_map<Vertex>([&nodes](Vertex v) { return nodes.title(v); });
}

}  // namespace citegraph
