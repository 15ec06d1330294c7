// PageRank, CiteRank, Katz, eigenvector.
#include "graphs/measures/linear/cycle_iteration.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace citegraph::measures {

using namespace graphs;

CycleIteration::CycleIteration(InnerRows receivers, std::vector<double> weight, std::vector<double> source)
    : receivers_{std::move(receivers)},
      weight_{std::move(weight)},
      source_{std::move(source)},
      values_(weight_.size()),
      arrived_{source_} {}

double CycleIteration::sweep() {
    const auto least = left() / (4 * static_cast<double>(receivers_.size()));
    double rise = 0;
    for (Vertex i = 0; i < receivers_.size(); ++i)
        if (std::abs(arrived_[i]) > least) rise += pass_on(i);
    return rise;
}

double CycleIteration::pass_on(Vertex member) {
    const auto before = std::exchange(values_[member], values_[member] + arrived_[member]);
    const auto rise = values_[member] - before;
    arrived_[member] -= rise;  // what rounding took from the value stays
    const auto share = weight_[member] * rise;
    for (const auto receiver : receivers_[member]) arrived_[receiver] += share;
    citations_ += receivers_[member].size();
    return std::abs(rise);
}

double CycleIteration::left() const {
    return std::accumulate(arrived_.begin(), arrived_.end(), 0.0,
                           [](double sum, double arrived) { return sum + std::abs(arrived); });
}

double CycleIteration::sum() const {
    return std::accumulate(values_.begin(), values_.end(), 0.0);
}

std::vector<double> CycleIteration::residuals() const {
    auto sums = source_;
    std::vector<Vertex> roundings(sums.size(), 2);
    for (Vertex j = 0; j < receivers_.size(); ++j) {
        const auto share = weight_[j] * values_[j];
        for (const auto i : receivers_[j]) sums[i] += share, ++roundings[i];
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] =
            std::abs(sums[i] - values_[i]) + roundings[i] * std::numeric_limits<double>::epsilon() * sums[i];
    return sums;
}

}  // namespace citegraph::measures
