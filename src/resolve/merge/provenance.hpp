#pragma once

#include "citegraph/paper.hpp"

#include <algorithm>
#include <string_view>

namespace citegraph::resolving {

/// Whether `source` said anything of what `part` has.
inline bool is_from(const Paper& part, std::string_view source) {
    return std::ranges::any_of(part.origin, [&](const auto& from) { return from.second.source == source; });
}

/// The first identifier of that scheme; null if there is none.
inline const Identifier* first_of(const Paper& part, Scheme scheme) {
    const auto found = std::ranges::find(part.ids, scheme, &Identifier::scheme);
    return found == part.ids.end() ? nullptr : &*found;
}

/// Whether it is what arXiv says of a preprint, or DataCite, which has the same from arXiv.
inline bool is_preprint_record(const Paper& part) {
    return is_from(part, "arxiv") || (is_from(part, "datacite") && first_of(part, Scheme::arxiv));
}

}  // namespace citegraph::resolving
