#pragma once

#include "read/entry/fields.hpp"
#include "read/list/piece.hpp"

#include <vector>

namespace citegraph::read {

/// What follows a title.
struct Rest {
    std::vector<Link> links;  ///< in order
    Fields fields;
};

/// Reads what follows a title: links, fields behind bars, emphasised authors, inserted venues. What it says
/// is added to `fields`.
Rest taken_rest(const Pieces& pieces, Fields fields);

}  // namespace citegraph::read
