#pragma once

#include "read/fields.hpp"
#include "read/piece.hpp"

#include <vector>

namespace citegraph::read {

/// Reads what follows a title: links, fields behind bars, emphasised authors, inserted venues. What it says goes to
/// `fields`; the links are returned in order.
std::vector<Link> taken_rest(const Pieces& pieces, Fields& fields);

}  // namespace citegraph::read
