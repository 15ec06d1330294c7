#pragma once

#include "citegraph/paper.hpp"

#include <algorithm>

namespace citegraph::core {

/// The first identifier of `scheme` that the paper goes by; null if there is none.
inline const Identifier* id_of(const Paper& paper, Scheme scheme) {
    const auto found = std::ranges::find(paper.ids, scheme, &Identifier::scheme);
    return found == paper.ids.end() ? nullptr : &*found;
}

}  // namespace citegraph::core
