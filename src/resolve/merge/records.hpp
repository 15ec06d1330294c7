#pragma once

#include "resolve/case.hpp"
#include "resolve/identity.hpp"

#include <string_view>
#include <vector>

namespace citegraph::resolving {

/// What the list says of each case, as parts for merge(): whole records where entries came with them.
std::vector<Paper> listed_parts(const std::vector<const Case*>& cases, std::string_view today);

/// `parts` and behind them those of `listed`, into which they point.
std::vector<Part> with_listed(std::vector<Part> parts, const std::vector<Paper>& listed);

/// Unites a case with the other names that its record gives it, none of which is a stranger to it.
void unite_own(Works& works, const Case& one);

/// A paper as the lock keeps it, with what the records of its cases say today.
Paper kept_with_records(Paper kept, const std::vector<const Case*>& cases, std::string_view today);

}  // namespace citegraph::resolving
