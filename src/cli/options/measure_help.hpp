#pragma once

#include "citegraph/result.hpp"

#include <string>
#include <vector>

namespace citegraph::cli {

/// What `rank --explain` prints of each measure of that name: unit, definition, options with their defaults,
/// source; of all if no name is given. Fails as measures_named does.
Result<std::string> explained(const std::vector<std::string>& names);

/// The same for programs, schema 1.
Result<std::string> explained_as_json(const std::vector<std::string>& names);

}  // namespace citegraph::cli
