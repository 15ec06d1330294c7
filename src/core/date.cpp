#include "citegraph/date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace citegraph {
namespace {

/// The number that all of `text` spells in `size` digits.
std::optional<int> number(std::string_view text, std::size_t size) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole =
        text.size() == size && error == std::errc{} && end == text.data() + text.size() && value > 0;
    return whole ? std::optional{value} : std::nullopt;
}

int days_in(int year, int month) {
    static constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
    text = text.substr(0, text.find_first_of("T "));
    const auto year = number(text.substr(0, 4), 4);
    if (!year || (text.size() != 4 && text.size() != 7 && text.size() != 10)) return std::nullopt;
    Day day{*year, 0, 0};
    if (text.size() >= 7) {
        const auto month = text[4] == '-' ? number(text.substr(5, 2), 2) : std::nullopt;
        if (!month || *month > 12) return std::nullopt;
        day.month = *month;
    }
    if (text.size() == 10) {
        const auto of_month = text[7] == '-' ? number(text.substr(8, 2), 2) : std::nullopt;
        if (!of_month || *of_month > days_in(*year, day.month)) return std::nullopt;
        day.day = *of_month;
    }
    return day;
}

std::string to_string(const Day& day) {
    std::array<char, 40> out{};
    if (day.year == 0) return {};
    if (day.month == 0)
        std::snprintf(out.data(), out.size(), "%04d", day.year);
    else if (day.day == 0)
        std::snprintf(out.data(), out.size(), "%04d-%02d", day.year, day.month);
    else
        std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
    return out.data();
}

}  // namespace citegraph
