#pragma once

#include "citegraph/graphs/measure.hpp"

namespace citegraph::measures {

/// Where a reader stands who, with the chance options.damping, follows a reference at random, and else, or
/// where there is none, opens a paper in proportion to `restart`. `measure` is named in messages.
///
/// Fails with `malformed` for a damping outside [0, 1) and for a restart that is not one finite weight a
/// paper, none negative and not all 0; with `output` if it was stopped.
Result<Measured> random_reader(std::string_view measure, const MeasureInput& input,
                               std::vector<double> restart, const MeasureOptions& options);

}  // namespace citegraph::measures
