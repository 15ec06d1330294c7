#pragma once

#include "citegraph/entry.hpp"

#include <nlohmann/json.hpp>

#include <span>
#include <string>

namespace citegraph::app {

/// An entry as `entries --json` prints it, keys in the order of the documentation.
nlohmann::ordered_json to_json(const Entry& entry);

/// All of `entries --json`: {"schema": 1, "entries": [...]}, one entry a line.
std::string entries_json(std::span<const Entry> entries);

/// All of `entries --csv` (RFC 4180): a header, then a row for each entry; several values in one cell are
/// joined by "; ".
std::string entries_csv(std::span<const Entry> entries);

}  // namespace citegraph::app
