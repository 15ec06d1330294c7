#pragma once

#include "citegraph/entry.hpp"

#include <string>
#include <vector>

namespace citegraph::resolving {

/// The titles that a list may mean, the best first, each once. A list of bare identifiers has them, or links,
/// as titles too: those say nothing and are left out.
std::vector<std::string> listed_titles(const Entry& entry);

}  // namespace citegraph::resolving
