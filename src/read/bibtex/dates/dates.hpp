#pragma once

#include "citegraph/bibtex.hpp"
#include "citegraph/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::bibtex {

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
