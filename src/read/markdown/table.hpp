#pragma once

#include "read/markdown/draft.hpp"

#include <optional>
#include <vector>

namespace citegraph::read {

/// What each column of a table says, by its header; nothing for a column whose header tells nothing.
using Columns = std::vector<std::optional<Attribute>>;

/// The columns that a header row names.
Columns columns_of(const Block& header);

/// One row as an item and its parts; nothing if it names no work.
std::optional<Draft> row_draft(const Block& row, const Columns& columns);

}  // namespace citegraph::read
