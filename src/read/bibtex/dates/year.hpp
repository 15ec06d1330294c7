#pragma once

#include "citegraph/date.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace citegraph::bibtex {

/// Years as people write them into a year field, in UTF-8: "1995", "712", "1995–1997", "1995/96", "c. 1920",
/// "1920?", "[1920]", "300 BC". Nothing for anything else. \cost linear
std::optional<Date> year_in(std::string_view text);

/// The first and the last day of a day field: "12", "1–3".
std::optional<std::pair<int, int>> days_in(std::string_view text);

}  // namespace citegraph::bibtex
