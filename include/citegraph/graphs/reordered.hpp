#pragma once

#include "citegraph/graphs/graph.hpp"

#include <span>

namespace citegraph {

/// `network` with its vertices in the order given: `order[place]` is the vertex that comes to stand there.
/// Its graph knows references and citers.
/// \cost O(vertices + citations)
Network reordered(const Network& network, std::span<const Vertex> order);

}  // namespace citegraph
