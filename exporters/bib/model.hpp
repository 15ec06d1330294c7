#pragma once

#include "citegraph/dialect.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::exporters {

/// Whether a field has a place in an entry of that type. BibTeX ignores what a style does not ask for, so
/// there every field of either dialect has.
bool takes(Dialect dialect, std::string_view type, std::string_view field);

/// Whether the dialect has a field of that name at all.
bool knows(Dialect dialect, std::string_view field);

/// What an entry of that type must have and has not: "journal", "author or editor".
std::vector<std::string> lacking(Dialect dialect, std::string_view type,
                                 const std::set<std::string, std::less<>>& fields);

}  // namespace citegraph::exporters
