#pragma once

#include "citegraph/date.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace citegraph::resolving {

/// Days since 1970-01-01 of "2026-11-22"; 0 for what is no day.
inline std::int64_t day_number(std::string_view text) {
    const auto day = parse_day(text);
    if (!day || day->month == 0 || day->day == 0) return 0;
    const std::chrono::year_month_day date{std::chrono::year{day->year},
                                           std::chrono::month{static_cast<unsigned>(day->month)},
                                           std::chrono::day{static_cast<unsigned>(day->day)}};
    return date.ok() ? std::chrono::sys_days{date}.time_since_epoch().count() : 0;
}

/// The way back.
inline std::string day_text(std::int64_t number) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{number}}};
    return to_string(Day{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                         static_cast<int>(static_cast<unsigned>(date.day()))});
}

}  // namespace citegraph::resolving
