#include "citegraph/date.hpp"

#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

// Days are written as in ISO 8601: four digits of the year, and before year 1 the astronomical count, in
// which 0000 is 1 BC and -0001 is 2 BC. Years that four digits cannot say stand behind a "y" (ISO 8601-2).
// A Day counts years as CSL and people do, without a year 0.

namespace citegraph {
namespace {

/// The number that all of `text` spells in `size` digits.
std::optional<int> number(std::string_view text, std::size_t size) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool digits = !text.empty() && core::is_digit(text.front());
    const bool whole =
        digits && text.size() == size && error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional{value} : std::nullopt;
}

int days_in(int year, int month) {
    static constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int count = year < 0 ? year + 1 : year;
    const bool leap = (count % 4 == 0 && count % 100 != 0) || count % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// A year in digits, perhaps behind "y" or "-", as a Day counts it.
std::optional<int> year_from(std::string_view text) {
    const bool is_long = text.starts_with('y') || text.starts_with('Y');
    if (is_long) text.remove_prefix(1);
    const bool before = text.starts_with('-');
    if (before) text.remove_prefix(1);
    if (is_long ? text.size() < 5 || text.size() > 9 : text.size() != 4) return std::nullopt;
    const auto count = number(text, text.size());
    if (!count) return std::nullopt;
    return before || *count == 0 ? -*count - 1 : *count;
}

/// The number from 1 to `most` that two digits behind a hyphen spell.
std::optional<int> part_from(std::string_view text, int most) {
    const auto value = text.starts_with('-') ? number(text.substr(1), 2) : std::nullopt;
    return value && *value >= 1 && *value <= most ? value : std::nullopt;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
    text = text.substr(0, text.find_first_of("T "));
    const auto signs = text.find_first_not_of("yY-");
    const auto behind = text.find('-', std::min(signs, text.size()));
    const auto year = year_from(text.substr(0, behind));
    if (!year || behind == std::string_view::npos)
        return year ? std::optional{Day{*year, 0, 0}} : std::nullopt;
    const auto rest = text.substr(behind);
    const auto month = rest.size() == 3 || rest.size() == 6 ? part_from(rest.substr(0, 3), 12) : std::nullopt;
    if (!month) return std::nullopt;
    if (rest.size() == 3) return Day{*year, *month, 0};
    const auto day = part_from(rest.substr(3), days_in(*year, *month));
    return day ? std::optional{Day{*year, *month, *day}} : std::nullopt;
}

std::string to_string(const Day& day) {
    if (day.year == 0) return {};
    const int count = day.year < 0 ? day.year + 1 : day.year;
    const bool is_long = count > 9999 || count < -9999;
    std::array<char, 60> out{};
    const int written = std::snprintf(out.data(), out.size(), "%s%s%04d", is_long ? "y" : "",
                                      count < 0 ? "-" : "", std::abs(count));
    std::string text{out.data(), static_cast<std::size_t>(written)};
    for (const int part : {day.month, day.month ? day.day : 0}) {
        if (part == 0) break;
        std::snprintf(out.data(), out.size(), "-%02d", part);
        text += out.data();
    }
    return text;
}

}  // namespace citegraph
