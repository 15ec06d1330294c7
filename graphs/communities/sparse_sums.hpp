#pragma once

#include "citegraph/graphs/solve_order.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace citegraph::graphs {

/// Sums by key, of which only few are not 0: forgetting them takes as long as adding did.
class SparseSums {
  public:
    explicit SparseSums(std::size_t keys) : sums_(keys), keys_(keys + 1) {}

    /// `value` is positive.
    void add(Vertex key, double value) {
        keys_[size_] = key;  // no branch: which key is new cannot be foreseen
        size_ += sums_[key] == 0;
        sums_[key] += value;
    }
    double operator[](Vertex key) const { return sums_[key]; }
    std::span<const Vertex> keys() const { return std::span{keys_}.first(size_); }
    void clear() {
        for (const auto key : keys()) sums_[key] = 0;
        size_ = 0;
    }

  private:
    std::vector<double> sums_;
    std::vector<Vertex> keys_;  // in order of their first value
    std::size_t size_ = 0;
};

}  // namespace citegraph::graphs
