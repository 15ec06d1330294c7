#pragma once

#include "citegraph/audit.hpp"

#include <vector>

/// The rules about how a list is written, by topic.
namespace citegraph::auditing {

std::vector<Rule> link_rules();     ///< how links are written
std::vector<Rule> target_rules();   ///< what an entry links, and where it stands
std::vector<Rule> page_rules();     ///< links to pages that are no paper
std::vector<Rule> section_rules();  ///< headings, and what the list says of itself
std::vector<Rule> style_rules();    ///< entries that break the habit of the others

}  // namespace citegraph::auditing
