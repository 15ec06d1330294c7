#pragma once

#include "citegraph/graphs/solve_order.hpp"

#include <cstdint>
#include <vector>

namespace citegraph::graphs {

/// `count` of the numbers below `population`, or all if there are not as many: drawn without replacement, in
/// the order drawn. The same on every machine.
std::vector<Vertex> drawn(Vertex population, Vertex count, std::uint64_t seed);

}  // namespace citegraph::graphs
