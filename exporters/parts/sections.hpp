#pragma once

#include "citegraph/library.hpp"

#include <string>
#include <vector>

namespace citegraph::exporters {

/// A part of the list, as the legend of a picture names it.
struct ListSection {
    std::string name;
    std::size_t papers = 0;
};

/// Papers by the part of the list they stand in.
struct ListSections {
    std::vector<ListSection> all;    ///< the largest first; "other sections", if there is one, last
    std::vector<std::size_t> paper;  ///< by paper: index into `all`
    bool has_rest = false;           ///< the last of them is "other sections"
};

/// Cuts a list into at most `most` parts: at the deepest level of headings whose largest `most` parts hold 90
/// % of the papers; the rest are "other sections". A paper counts where it stands first. \cost O(entries ·
/// depth)
ListSections sections_of(const Library& library, std::size_t most);

}  // namespace citegraph::exporters
