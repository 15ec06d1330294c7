#pragma once

#include "citegraph/paper.hpp"
#include "sources/pages/html.hpp"

#include <string_view>
#include <vector>

namespace citegraph::sources {

/// Why the page is no data: it describes no work, or more than one; empty if it describes one.
std::string objection_to(const PageTags& tags);

/// The work that a page to which there is no objection describes. `ids` are its identifiers by which the page
/// was found; `host` tells proceedings from journals. `today` goes into the provenance.
Paper paper_of_page(const PageTags& tags, std::vector<Identifier> ids, std::string_view host,
                    std::string_view today);

/// "2023/7/3", "2023-07", "2023", "July 2023": as much of it as is known; an unknown day for anything else.
Day day_of_page(std::string_view text);

}  // namespace citegraph::sources
