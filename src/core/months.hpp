#pragma once

#include "citegraph/date.hpp"

#include <array>
#include <string_view>

namespace citegraph::core {

/// A month in English.
struct MonthName {
    std::string_view macro;  ///< its first three letters, "jan": what BibTeX's styles define for it
    std::string_view name;   ///< "January"
};

inline constexpr std::array<MonthName, 12> month_names{{{"jan", "January"},
                                                        {"feb", "February"},
                                                        {"mar", "March"},
                                                        {"apr", "April"},
                                                        {"may", "May"},
                                                        {"jun", "June"},
                                                        {"jul", "July"},
                                                        {"aug", "August"},
                                                        {"sep", "September"},
                                                        {"oct", "October"},
                                                        {"nov", "November"},
                                                        {"dec", "December"}}};

/// The month, 1 to 12, that `word` is the name of in one of the languages that lists are written in, whole or its
/// first three letters or more; 0 for none. Case and accents do not matter. \cost logarithmic in the names
int month_named(std::string_view word);

/// The season, 1 spring to 4 winter, that `word` is the name of; 0 for none.
int season_named(std::string_view word);

/// As much of a day as the calendar has: without a day that its month has not, and without a month that there
/// is not.
inline Day in_calendar(Day day) {
    if (day.month == 0 || !parse_day(to_string(day))) day.day = 0;
    if (!parse_day(to_string(day))) day.month = 0;
    return day;
}

}  // namespace citegraph::core
