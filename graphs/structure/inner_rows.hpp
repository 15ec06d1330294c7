#pragma once

#include "citegraph/graphs/graph.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace citegraph::graphs {

/// The citations within one strong component, in a compact copy: what iterates on a component again and again
/// stays in the cache. Members go by their place in the solve order, counted from the component's begin.
class InnerRows {
  public:
    enum class Of { citers, references };

    /// `place` is by vertex, right for the members and outside of `range` for all others.
    InnerRows(const CitationGraph& graph, std::span<const Vertex> members, PlaceRange range,
              std::span<const Vertex> place, Of direction);

    Vertex size() const { return static_cast<Vertex>(offsets_.size() - 1); }
    std::uint64_t citations() const { return ends_.size(); }
    std::span<const Vertex> operator[](Vertex member) const {
        return std::span{ends_}.subspan(offsets_[member],
                                        offsets_[member + std::size_t{1}] - offsets_[member]);
    }

  private:
    InnerRows() = default;

    /// Rows of citers from rows of references.
    void turn();

    std::vector<std::uint64_t> offsets_{0};
    std::vector<Vertex> ends_;
};

}  // namespace citegraph::graphs
