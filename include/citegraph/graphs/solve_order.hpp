#pragma once

#include "citegraph/graphs/shared_array.hpp"

#include <cstdint>
#include <functional>
#include <optional>

namespace citegraph {

/// A work in a citation graph: its place in publication order where dates are known.
using Vertex = std::uint32_t;

class CitationGraph;

/// Places [begin, end) in an order.
struct PlaceRange {
    Vertex begin = 0, end = 0;

    bool operator==(const PlaceRange&) const = default;
};

/// All vertices, so ordered that the citing come before the cited, but for the citations within a cycle;
/// the vertices of one strong component stand side by side. In it, a recursion along citations is solved in
/// one pass, but for the cycles.
struct SolveOrder {
    SharedArray<Vertex> vertices;    ///< by place
    SharedArray<PlaceRange> cycles;  ///< strong components of more than one vertex, ascending

    bool empty() const { return vertices.empty(); }
};

/// Reverse vertex order, except where cycles or citations of later vertices forbid it.
/// \cost O(vertices + citations); looks at references only
/// \source Tarjan 1972, doi:10.1137/0201010
SolveOrder solve_order(const CitationGraph& graph);
/// The same, nothing if `progress`, told how much is done, 0 to 1, said stop.
std::optional<SolveOrder> solve_order(const CitationGraph& graph,
                                      const std::function<bool(double done)>& progress);

}  // namespace citegraph
