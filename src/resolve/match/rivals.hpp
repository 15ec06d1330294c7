#pragma once

#include "citegraph/entry.hpp"

#include <optional>
#include <span>
#include <vector>

namespace citegraph::resolving {

/// An entry and the identifier by which it would be known.
struct Claim {
    const Entry* entry;
    Identifier id;
    bool confirmed = false;  ///< the record of the identifier bears its title
};

/// Another claim to the same identifier, under a title of another work.
struct Rival {
    std::size_t claim = 0;  ///< its place
    bool right = false;     ///< its record confirms it, so this one is wrong; else nobody knows who is right

    bool operator==(const Rival&) const = default;
};

/// For each claim its rival, if it has one. A confirmed claim has none. Where no claim to an identifier is
/// confirmed and their titles are apart, all of them are rivals: the identifier is nobody's. Titles that
/// share a name or half of their words are no rivals, nor is an entry without a title.
/// \cost O(claims log claims)
std::vector<std::optional<Rival>> rivals(std::span<const Claim> claims);

}  // namespace citegraph::resolving
