#pragma once

#include "citegraph/entry.hpp"
#include "read/markdown/document.hpp"

#include <string_view>
#include <vector>

namespace citegraph::read {

/// The entries among the blocks of a list, in its order. \cost linear
std::vector<Entry> collected(std::vector<Block> blocks, std::string_view file);

}  // namespace citegraph::read
