#pragma once

#include "citegraph/library.hpp"

#include <vector>

namespace citegraph::resolving {

/// An entry of one of two locks.
struct UnitedEntry {
    const Resolution* entry = nullptr;
    const Library* side = nullptr;  ///< whose paper it stands for
    bool is_listed = true;
};

/// The entries of two locks that grew from `base`: what one side added is there, what one side took away is
/// not, what one side changed is as changed there; where both changed it, as in `ours`. In the order of ours,
/// those that only theirs has behind the entry that they follow there. \cost O(entries log entries)
std::vector<UnitedEntry> united_entries(const Library& base, const Library& ours, const Library& theirs);

}  // namespace citegraph::resolving
