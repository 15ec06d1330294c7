#pragma once

#include "read/entry/fields.hpp"
#include "read/list/piece.hpp"

#include <string>
#include <vector>

namespace citegraph::read {

/// What stands before the title.
struct Front {
    std::vector<std::string> tags;  ///< bracketed words that are no mark
    std::vector<Link> links;        ///< links that do not name the work: "[[pdf](url)] Title"
    Pieces rest;                    ///< from the title on
    Fields fields;
};

/// Takes pictographs, marks ("[ICLR'24]", "2024.05", "**NeurIPS 2023**"), tags and generic links off the
/// front of an entry; the marks are added to `fields`.
Front taken_front(Pieces pieces, Fields fields);

}  // namespace citegraph::read
