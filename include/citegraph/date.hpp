#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph {

/// A day of the Gregorian calendar, or a month or a year of which no more is known.
struct Day {
    int year = 0;   ///< of our era; before it -1 (1 BC), -2, ... as CSL counts; 0: nothing is known
    int month = 0;  ///< 1 to 12; 0: not known
    int day = 0;    ///< 1 to 31; 0: not known

    auto operator<=>(const Day&) const = default;
};

/// A date as CSL 1.0.2 has it: a day or a span, perhaps uncertain, perhaps only words.
struct Date {
    Day begin{};               ///< nothing known, and yet an end: what goes on to then
    std::optional<Day> end{};  ///< of a span; there and nothing known: it goes on
    int season = 0;            ///< 1 spring to 4 winter; 0: none
    bool circa = false;        ///< approximate: "c. 1920"
    std::string literal{};     ///< what could not be read as a date
    bool uncertain = false;    ///< perhaps not this one: "1920?"; CSL says "circa" for this too

    bool operator==(const Date&) const = default;
};

/// Reads "2024", "2024-07" and "2024-07-09" (also with a time behind), "-0043" (44 BC) and "y-17000";
/// nothing for anything else.
std::optional<Day> parse_day(std::string_view text);

/// "2024", "2024-07" or "2024-07-09", "-0043" for 44 BC; empty for an unknown day.
std::string to_string(const Day& day);

/// Reads a date in the Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1, as biblatex does:
/// "2020-05-12", "2010/2012", "2010/..", "2020-21" (spring), "1920?", "1920~", "1920%", "199X", "y-17000";
/// also the words of its draft ("2010/open", "199u"). A time of day is left out. Nothing for anything else.
std::optional<Date> parse_edtf(std::string_view text);

/// The date in that format, empty if it has words alone: parse_edtf(edtf(date)) == date for what can be said
/// in it, which is all but `literal` and a season in a span.
std::string edtf(const Date& date);

}  // namespace citegraph
