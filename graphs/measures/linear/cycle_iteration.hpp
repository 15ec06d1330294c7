#pragma once

#include "graphs/structure/inner_rows.hpp"

#include <vector>

namespace citegraph::measures {

/// Gauss–Seidel for value(i) = source(i) + Σ over the j that have i in receivers[j]: weight(j) · value(j), in
/// one strong component. From 0 on, each member keeps what has arrived at it and passes it on to its
/// receivers.
class CycleIteration {
  public:
    CycleIteration(graphs::InnerRows receivers, std::vector<double> weight, std::vector<double> source);

    /// Once along the members, lets each pass on what has arrived at it, if that is more than a quarter of
    /// the mean: so three quarters of all that is left, and more, but only a part of the citations are gone
    /// along. Returns Σ of what the values rose by.
    double sweep();
    /// Σ of what has arrived and was not passed on: of the residuals, but for rounding.
    double left() const;
    double sum() const;
    std::uint64_t inner_citations() const { return receivers_.citations(); }
    /// Passed along so far.
    std::uint64_t citations() const { return citations_; }
    const std::vector<double>& values() const { return values_; }
    /// By member: bound on its residual, computed afresh, rounding of that included.
    std::vector<double> residuals() const;

  private:
    /// Takes what has arrived at a member into its value and passes it on; returns the rise.
    double pass_on(Vertex member);

    graphs::InnerRows receivers_;
    std::vector<double> weight_, source_, values_;
    std::vector<double> arrived_;  // since it was last passed on
    std::uint64_t citations_ = 0;
};

}  // namespace citegraph::measures
