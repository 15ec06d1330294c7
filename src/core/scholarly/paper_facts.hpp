#pragma once

#include "citegraph/paper.hpp"

#include <algorithm>
#include <string>

namespace citegraph::core {

/// The first identifier of `scheme` that the paper goes by; null if there is none.
inline const Identifier* id_of(const Paper& paper, Scheme scheme) {
    const auto found = std::ranges::find(paper.ids, scheme, &Identifier::scheme);
    return found == paper.ids.end() ? nullptr : &*found;
}

/// Whether they go by one name.
inline bool share_identifier(const Paper& a, const Paper& b) {
    return std::ranges::any_of(a.ids,
                               [&](const auto& id) { return std::ranges::find(b.ids, id) != b.ids.end(); });
}

/// The day that a date begins with, by its role in CSL ("issued"); of year 0 if there is none.
inline Day first_day_of(const Paper& paper, const std::string& role) {
    const auto date = paper.dates.find(role);
    return date == paper.dates.end() ? Day{} : date->second.begin;
}

/// Who said `field`; empty if that is not known.
inline std::string source_of(const Paper& paper, const std::string& field) {
    const auto from = paper.origin.find(field);
    return from == paper.origin.end() ? std::string{} : from->second.source;
}

}  // namespace citegraph::core
