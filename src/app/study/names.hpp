#pragma once

#include "core/text/edit_distance.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// The names in a registry, to check an argument against.
template <class Row>
std::vector<std::string> names(const std::vector<Row>& rows) {
    std::vector<std::string> out;
    for (const auto& row : rows) out.emplace_back(row.name);
    return out;
}

/// The word of `known` that `typed` was probably meant to be: at most two typing errors away; empty if none
/// is.
inline std::string did_you_mean(const std::string& typed, const std::vector<std::string>& known) {
    std::string best;
    std::size_t fewest = 3;
    for (const auto& word : known)
        if (const auto errors = core::edit_distance(std::string_view{typed}.substr(0, 64), word);
            errors < fewest && errors < word.size()) {
            fewest = errors;
            best = word;
        }
    return best;
}

}  // namespace citegraph::app
