#pragma once

#include "citegraph/entry.hpp"

#include <optional>
#include <span>
#include <vector>

namespace citegraph::resolving {

/// An entry and the identifier by which it would be known.
struct IdUse {
    const Entry* entry;
    Identifier id;
    bool confirmed = false;  ///< the record of the identifier bears its title
};

/// Another use of the same identifier, under a title of another work.
struct Dispute {
    std::size_t use = 0;  ///< the place of the other use
    bool right = false;   ///< the record confirms the other, so this use is wrong; else neither is confirmed

    bool operator==(const Dispute&) const = default;
};

/// For each use the dispute that it is in, if any. A confirmed use is in none. Where no use of an identifier
/// is confirmed and their titles are apart, all of them are disputed: the identifier is nobody's. Titles that
/// share a name or half of their words are in no dispute, nor is an entry without a title.
/// \cost O(uses log uses)
std::vector<std::optional<Dispute>> disputes(std::span<const IdUse> uses);

}  // namespace citegraph::resolving
