#pragma once

#include "citegraph/node_table.hpp"
#include "citegraph/solve_order.hpp"

#include <span>

namespace citegraph {

/// `nodes` with row order[i] in place i.
NodeTable permuted(const NodeTable& nodes, std::span<const Vertex> order);

}  // namespace citegraph
