#pragma once

#include "citegraph/entry.hpp"

#include <optional>
#include <span>
#include <vector>

namespace citegraph {

/// An entry and the identifier by which it would be known.
struct Claim {
    const Entry* entry;
    Identifier id;
    bool confirmed = false;  ///< the record of the identifier bears its title
};

/// For each claim the place of another one with the same identifier but a different title: of two such
/// entries at most one is right. The confirmed one, else the first, has no rival. \cost O(claims log claims)
std::vector<std::optional<std::size_t>> rivals(std::span<const Claim> claims);

}  // namespace citegraph
