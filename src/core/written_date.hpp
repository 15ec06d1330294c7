#pragma once

#include "citegraph/date.hpp"

#include <optional>
#include <string_view>
#include <utility>

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

/// Years in UTF-8: "1995", "712", "1995–1997", "1995/96", "c. 1920", "1920?", "[1920]", "300 BC", "AD 14". Less than
/// three digits are none without an era. Nothing for anything else. \cost linear
std::optional<Date> year_in(std::string_view text);

/// The first and the last day of a day field: "12", "1–3".
std::optional<std::pair<int, int>> days_in(std::string_view text);

/// A date as RIS and the tags of pages have it, year/month/day/other, as much as the calendar has of it: "1993/10/26",
/// "1993///Fall", "1993". Slashes may be missing from the right. "-44" is 44 BC, as we write it to RIS: ISO 8601, which
/// has a year 0, would make it 45 BC. Nothing for anything else.
std::optional<Date> slashed_date(std::string_view text);

/// A date as records have it in a text: in EDTF, as years alone, or in words or digits like written_date(), of any
/// year: "2018-11-22T07:13:38Z", "2004-06-01/..", "1995/96", "30-Mar-2020", "Jan./1992", "2014, March". Nothing for
/// words, for what says no year ("27-29"), and for the zeros of a form that nobody filled in. \cost linear
std::optional<Date> free_date(std::string_view text);

}  // namespace citegraph::core
