#pragma once

#include "citegraph/entry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// Puts the link that names the work first, takes the identifiers of all links and of `words` (bare
/// "arXiv:2309.06180"), and names the oddities that show in the entry itself. A repository counts only on the
/// first link.
Entry finished(Entry entry, std::string_view words);

/// Names the oddities that show only beside other entries: an address that several use.
std::vector<Entry> with_shared_oddities(std::vector<Entry> entries);

/// True for a link to another place of the list itself: "#serving", "mlsystems.md", "docs/".
bool is_navigation(std::string_view url);

}  // namespace citegraph::read
