#include "citegraph/graphs/components.hpp"

#include <boost/pending/disjoint_sets.hpp>

#include <numeric>

namespace citegraph {

/// Boost's connected_components wants a graph without directions; sets that grow together do not.
Partition weak_components(const CitationGraph& graph) {
    std::vector<Vertex> rank(graph.vertices()), part(graph.vertices());
    std::iota(part.begin(), part.end(), Vertex{0});
    boost::disjoint_sets<Vertex*, Vertex*, boost::find_with_path_halving> sets{rank.data(), part.data()};
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) sets.union_set(v, cited);
    for (Vertex v = 0; v < graph.vertices(); ++v) part[v] = sets.find_set(v);
    return by_size(std::move(part));
}

}  // namespace citegraph
