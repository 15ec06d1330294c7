#pragma once

#include "citegraph/graphs/solve_order.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace citegraph::graphs {

/// Sorts vertices that are all different, again and again: few of them by comparing, many by a bitmap.
class InOrder {
  public:
    /// `vertices`, ascending, in place.
    std::span<const Vertex> of(std::span<Vertex> vertices);

  private:
    void by_bitmap(std::span<Vertex> vertices, std::size_t words);

    std::vector<std::uint64_t> bits_;  // all 0 between calls
};

}  // namespace citegraph::graphs
