#pragma once

#include "citegraph/graphs/graph_concepts.hpp"

#include <boost/iterator/iterator_facade.hpp>

namespace citegraph {

/// A citation graph seen without directions: beside a paper stand its references, then what cites it. What
/// cite each other stand beside each other twice. A model of VertexListGraph and IncidenceGraph.
struct Undirected {
    const CitationGraph& graph;
};

class LinkIterator : public boost::iterator_facade<LinkIterator, CitationGraph::Arc,
                                                   boost::forward_traversal_tag, CitationGraph::Arc> {
  public:
    LinkIterator() = default;
    /// Goes from `at` on, and from `end_of_references` to `citers`.
    LinkIterator(Vertex vertex, const Vertex* at, const Vertex* end_of_references, const Vertex* citers)
        : vertex_{vertex}, at_{at}, end_of_references_{end_of_references}, citers_{citers} {
        settle();
    }

  private:
    friend class boost::iterator_core_access;
    CitationGraph::Arc dereference() const { return {vertex_, *at_}; }
    bool equal(const LinkIterator& other) const { return at_ == other.at_; }
    void increment() {
        ++at_;
        settle();
    }
    void settle() {
        if (at_ == end_of_references_) at_ = citers_;
    }

    Vertex vertex_ = 0;
    const Vertex *at_ = nullptr, *end_of_references_ = nullptr, *citers_ = nullptr;
};

inline Vertex num_vertices(const Undirected& both_ways) {
    return num_vertices(both_ways.graph);
}
inline auto vertices(const Undirected& both_ways) {
    return vertices(both_ways.graph);
}
inline std::size_t out_degree(Vertex v, const Undirected& both_ways) {
    return degree(v, both_ways.graph);
}
inline std::pair<LinkIterator, LinkIterator> out_edges(Vertex v, const Undirected& both_ways) {
    const auto references = both_ways.graph.references(v), citers = both_ways.graph.citers(v);
    const auto* middle = references.data() + references.size();
    const auto* end = citers.data() + citers.size();
    return {{v, references.data(), middle, citers.data()}, {v, end, middle, end}};
}
inline Vertex source(const CitationGraph::Arc& link, const Undirected&) {
    return link.first;
}
inline Vertex target(const CitationGraph::Arc& link, const Undirected&) {
    return link.second;
}
inline boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t, const Undirected&) {
    return {};
}

}  // namespace citegraph

namespace boost {

template <>
struct graph_traits<citegraph::Undirected> : graph_traits<citegraph::CitationGraph> {
    using edge_parallel_category = allow_parallel_edge_tag;
    struct traversal_category : virtual incidence_graph_tag, virtual vertex_list_graph_tag {};
    using out_edge_iterator = citegraph::LinkIterator;
};
template <>
struct graph_traits<const citegraph::Undirected> : graph_traits<citegraph::Undirected> {};

template <>
struct property_map<citegraph::Undirected, vertex_index_t>
    : property_map<citegraph::CitationGraph, vertex_index_t> {};
template <>
struct property_map<const citegraph::Undirected, vertex_index_t>
    : property_map<citegraph::CitationGraph, vertex_index_t> {};

}  // namespace boost
