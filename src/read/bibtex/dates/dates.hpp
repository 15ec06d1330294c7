#pragma once

#include "citegraph/bibtex.hpp"
#include "citegraph/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace citegraph::bibtex {

/// Years as people write them into a year field, in UTF-8: "1995", "712", "1995–1997", "1995/96", "c. 1920",
/// "1920?", "[1920]", "300 BC". Nothing for anything else. \cost linear
std::optional<Date> year_in(std::string_view text);

/// The first and the last day of a day field: "12", "1–3".
std::optional<std::pair<int, int>> days_in(std::string_view text);

/// A date, and a sentence on what of it could not be read; empty if all could.
struct Dated {
    std::optional<Date> date;
    std::string problem;
};

/// The date that an entry gives under a prefix: "" (date, else year, month and day), "url", "orig", "event".
/// What is no date becomes `literal`, without LaTeX: "in press".
Dated read_date(const Record& record, std::string_view prefix);

/// Its date alone.
std::optional<Date> date_of(const Record& record, std::string_view prefix);

}  // namespace citegraph::bibtex
