#pragma once

#include <string>
#include <vector>

namespace citegraph::app {

/// The names in a registry, to check an argument against.
template <class Row>
std::vector<std::string> names(const std::vector<Row>& rows) {
    std::vector<std::string> out;
    for (const auto& row : rows) out.emplace_back(row.name);
    return out;
}

}  // namespace citegraph::app
