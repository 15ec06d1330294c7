#pragma once

#include "citegraph/graphs/node_table.hpp"
#include "citegraph/graphs/solve_order.hpp"

#include <span>
#include <vector>

namespace citegraph::graphs {

/// Places in `dates`, the oldest first. Of one year, those without month come first, and within a month those
/// without day; those without date come after all others. Ties stay as they are.
/// \cost O(dates): no comparison sort
std::vector<Vertex> publication_order(std::span<const PackedDay> dates);

}  // namespace citegraph::graphs
