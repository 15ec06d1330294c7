#pragma once

#include "read/style/record.hpp"

#include <cstddef>
#include <cstdint>

namespace citegraph::read {

/// What joins a word or mark of a record to the one before it: nothing (they stand side by side in a piece), a mark
/// and which, the border of a link, the break of a line. Below `joint_count`; a field rarely ends at some of them.
std::uint8_t joint_before(const EntryText& record, std::size_t token);

}  // namespace citegraph::read
