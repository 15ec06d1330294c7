#pragma once

#include "citegraph/date.hpp"

#include <optional>
#include <string_view>

namespace citegraph::core {

/// Next year by the clock: the last of which a work can be, as one is announced before its year begins.
int latest_year();

/// Whether a number can be the year of a work: from 1500, by when books were printed, to `last`.
bool is_year_of_work(int number, int last);

/// Reads all of `text` as a date that people wrote, no more precise than they did: "Dec 2024", "05/2024",
/// "2024.05", "May 5, 2024", "12 Mai 2021", "2024年5月", "24.05", "May 5-7, 2024", "Spring 2020", "'24". A date
/// in digits of which nobody knows whether day or month comes first ("05/06/2024") is its year alone. Years go
/// from 1500 to `last_year`, which is next year for one who reads a list today. Nothing for anything else, nor
/// for a day without its year. \cost linear; a long text is none
std::optional<Date> written_date(std::string_view text, int last_year);

}  // namespace citegraph::core
