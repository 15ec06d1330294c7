#pragma once

#include "citegraph/entry.hpp"
#include "read/list/piece.hpp"

#include <string>
#include <vector>

namespace citegraph::read {

/// One entry taken apart, before it is known where it stands and whether it is one.
struct Anatomy {
    Entry entry;                    ///< no file, section and identifiers yet
    bool linked = false;            ///< the title is a link, or the label of one
    bool marked = false;            ///< venue, date, award or authors were found
    bool bold = false;              ///< the title is printed strong
    bool numbered = false;          ///< "[12]" stood in front
    std::string before;             ///< words before a linked title that are part of nothing
    std::vector<std::string> tags;  ///< bracketed words before the title that are no mark: "DistServe"
};

/// Takes the words of one entry apart: marks and tags in front, the title (link text, strong text, or text up
/// to a separator), the subtitle behind a colon, and the fields that follow. \cost linear in the words
Anatomy dissected(Pieces pieces);

}  // namespace citegraph::read
