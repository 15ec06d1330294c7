// Shared by the recursive measures: PageRank, CiteRank, Katz, eigenvector.
#include "graphs/measures/cycle_iteration.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace citegraph::measures {

CycleIteration::CycleIteration(InnerRows rows, std::vector<double> weight, std::vector<double> source)
    : rows_{std::move(rows)},
      weight_{std::move(weight)},
      source_{std::move(source)},
      values_(weight_.size()),
      passed_(weight_.size()) {}

double CycleIteration::sweep() {
    double rise = 0;
    for (Vertex i = 0; i < rows_.size(); ++i) {
        auto value = source_[i];
        for (const auto j : rows_[i]) value += passed_[j];
        rise += std::abs(value - std::exchange(values_[i], value));
        passed_[i] = weight_[i] * value;
    }
    return rise;
}

double CycleIteration::sum() const {
    return std::accumulate(values_.begin(), values_.end(), 0.0);
}

std::vector<double> CycleIteration::residuals() const {
    std::vector<double> bounds(values_.size());
    for (Vertex i = 0; i < rows_.size(); ++i) {
        long double value = source_[i];
        for (const auto j : rows_[i]) value += static_cast<long double>(weight_[j]) * values_[j];
        const auto rounding = static_cast<long double>(rows_[i].size() + 1) * value *
                              std::numeric_limits<long double>::epsilon();
        bounds[i] = static_cast<double>(std::abs(value - values_[i]) + rounding);
    }
    return bounds;
}

}  // namespace citegraph::measures
