#pragma once

#include "read/entry/fields.hpp"
#include "read/list/piece.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citegraph::read {

/// The title of an entry, and what is left of the entry without it.
struct TitlePart {
    std::vector<std::string> candidates;  ///< the best first; empty if there is none
    std::optional<Link> link;             ///< the link that is the title
    std::vector<Link> links;              ///< met in a title's text
    std::vector<std::string> flags;
    std::string before;  ///< words before a linked title
    std::string note;    ///< text behind a title that was taken as its end
    bool bold = false;
    Pieces rest;
    Fields fields;
};

/// Finds the title at the front of `pieces` (see `taken_front`); marks at its end are added to `fields`.
TitlePart taken_title(Pieces pieces, Fields fields);

}  // namespace citegraph::read
