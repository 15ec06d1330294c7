#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <cstddef>
#include <vector>

namespace citegraph::resolving {

/// The keys that an input gives to its entries: a paper keeps the key it has if one of its entries has that;
/// else it takes the first of theirs that no other paper has, case-blind. Papers whose entries have none keep
/// what they have. `entries_of` is by paper. \cost linear
void take_given_keys(std::vector<Paper>& papers, const std::vector<Entry>& entries,
                     const std::vector<std::vector<std::size_t>>& entries_of);

}  // namespace citegraph::resolving
