#pragma once

#include "citegraph/name.hpp"

#include <span>

namespace citegraph::resolving {

/// How much two lists of authors have in common, the most first.
enum class Overlap {
    close,    ///< the first author of each is on the other, and half of the shorter list is shared
    some,     ///< the first author of one is on the other, or a third of the shorter list is shared
    unknown,  ///< one list is empty, or they are in different scripts
    none,
};

/// People are told apart by the last word of their family name and an initial; "Wei Zhang" and "Zhang, Wei"
/// are taken for one however they were split. \cost O(names log names)
Overlap overlap(std::span<const Name> a, std::span<const Name> b);

/// Whether both name the same people in the same order.
bool is_same_byline(std::span<const Name> a, std::span<const Name> b);

/// Whether `a` spells out more given names than `b`, a byline of the same people, and none less.
bool is_fuller(std::span<const Name> a, std::span<const Name> b);

}  // namespace citegraph::resolving
