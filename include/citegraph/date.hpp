#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph {

/// A day of the Gregorian calendar, or a month or a year of which no more is known.
struct Day {
    int year = 0;   ///< 0: nothing is known
    int month = 0;  ///< 1 to 12; 0: not known
    int day = 0;    ///< 1 to 31; 0: not known

    auto operator<=>(const Day&) const = default;
};

/// A date as CSL 1.0.2 has it: a day or a span, perhaps uncertain, perhaps only words.
struct Date {
    Day begin;
    std::optional<Day> end;  ///< of a span
    int season = 0;          ///< 1 spring to 4 winter; 0: none
    bool circa = false;      ///< uncertain or approximate
    std::string literal;     ///< what could not be read as a date

    bool operator==(const Date&) const = default;
};

/// Reads "2024", "2024-07" and "2024-07-09" (also with a time behind); nothing for anything else.
std::optional<Day> parse_day(std::string_view text);

/// "2024", "2024-07" or "2024-07-09"; empty for an unknown day.
std::string to_string(const Day& day);

}  // namespace citegraph
