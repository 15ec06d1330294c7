#pragma once

#include "citegraph/graphs/solve_order.hpp"

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace citegraph::graphs {

/// SplitMix64: the same numbers for a seed on every machine, which the standard's distributions do not
/// promise. \source Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next() {
        auto mixed = state_ += 0x9e3779b97f4a7c15;
        mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
        return mixed ^ mixed >> 31;
    }
    Vertex below(Vertex bound) { return static_cast<Vertex>((next() >> 32) * bound >> 32); }
    /// At least 0, less than 1.
    double fraction() { return static_cast<double>(next() >> 11) * 0x1p-53; }

    /// The numbers below `size`, shuffled.
    std::vector<Vertex> order(Vertex size) {
        std::vector<Vertex> order(size);
        std::iota(order.begin(), order.end(), Vertex{0});
        for (auto i = size; i > 1; --i) std::swap(order[i - 1], order[below(i)]);
        return order;
    }

  private:
    std::uint64_t state_;
};

}  // namespace citegraph::graphs
