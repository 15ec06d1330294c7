#pragma once

#include "citegraph/exporter.hpp"
#include "citegraph/result.hpp"
#include "cli/console.hpp"

#include <string>
#include <vector>

namespace citegraph::cli {

/// The measures of that name, in that order. Fails with `malformed` on a name that is none, with a
/// suggestion.
Result<std::vector<const Measure*>> measures_named(const std::vector<std::string>& names);

/// Scores of every measure on `graph`. A measure that lacks what it needs is left out with a warning, all of
/// them only if none is left: then it fails with `malformed`.
Result<std::vector<Column>> score(const PaperGraph& graph, const std::vector<const Measure*>& measures,
                                  Console& console);

}  // namespace citegraph::cli
