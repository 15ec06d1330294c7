#include "citegraph/graphs/components.hpp"

#include <numeric>

namespace citegraph {
namespace {

/// Sets of vertices that grow together; each goes by its smallest vertex.
class UnionFind {
  public:
    explicit UnionFind(Vertex vertices) : parent_(vertices) {
        std::iota(parent_.begin(), parent_.end(), Vertex{0});
    }

    /// Halves the way to the root as it goes.
    Vertex root_of(Vertex v) {
        while (parent_[v] != v) v = parent_[v] = parent_[parent_[v]];
        return v;
    }

    void join(Vertex a, Vertex b) {
        a = root_of(a), b = root_of(b);
        if (a < b) std::swap(a, b);
        parent_[a] = b;
    }

    std::vector<Vertex> roots() {
        for (Vertex v = 0; v < parent_.size(); ++v) parent_[v] = parent_[parent_[v]];
        return std::move(parent_);
    }

  private:
    std::vector<Vertex> parent_;  // not larger than the vertex itself
};

}  // namespace

Partition weak_components(const CitationGraph& graph) {
    UnionFind sets{graph.vertices()};
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) sets.join(v, cited);
    return by_size(sets.roots());
}

}  // namespace citegraph
