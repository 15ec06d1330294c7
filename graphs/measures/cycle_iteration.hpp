#pragma once

#include "graphs/structure/inner_rows.hpp"

#include <vector>

namespace citegraph::measures {

/// Gauss–Seidel for value(i) = source(i) + Σ over j in rows[i]: weight(j) · value(j), in one strong
/// component. From 0 on, the values only ever rise.
class CycleIteration {
  public:
    CycleIteration(InnerRows rows, std::vector<double> weight, std::vector<double> source);

    /// Values every member once; returns Σ of what the values rose by: no less than Σ |residual| if no member
    /// passes on more than it has.
    double sweep();
    double sum() const;
    std::uint64_t citations() const { return rows_.citations(); }
    const std::vector<double>& values() const { return values_; }
    /// By member: bound on its residual, computed afresh in extended precision, rounding of that included.
    std::vector<double> residuals() const;

  private:
    InnerRows rows_;
    std::vector<double> weight_, source_, values_;
    std::vector<double> passed_;  // weight · value: a product a member instead of one a citation
};

}  // namespace citegraph::measures
