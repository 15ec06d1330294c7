#pragma once

#include "citegraph/library.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph {

/// What is thought of an entry, and why.
struct Judgement {
    Outcome outcome = Outcome::unresolved;
    std::vector<std::string> evidence;
};

/// Whether what the sources hold under `id`, the identifier of `entry`, is what the entry names. `records`
/// are one or more, each with its source as origin of the title.
///
/// Titles that agree settle it. Where they cannot be compared, an author, or the venue's year ± 1, must
/// confirm the record; where they differ, the entry is a conflict, whose record is not taken: a wrong match
/// is worse than none.
Judgement judge(const Entry& entry, const Identifier& id, std::span<const Paper> records);

}  // namespace citegraph
