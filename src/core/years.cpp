// Years as people write them.
#include "core/written_date.hpp"

#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <system_error>

namespace citegraph::core {
namespace {

constexpr std::array<std::string_view, 8> approximately{"circa ", "about ", "approx. ", "ca. ",
                                                        "ca ",    "c. ",    "c.",       "~"};

/// The number that all of `text` spells, of at most four digits.
std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = !text.empty() && text.size() <= 4 && text.front() != '-' && error == std::errc{} &&
                       end == text.data() + text.size();
    return whole ? std::optional{value} : std::nullopt;
}

struct Era {
    std::string_view word;
    bool before;  ///< Christ
};

constexpr std::array<Era, 8> eras{{{"bce", true},
                                   {"bc", true},
                                   {"b.c.e", true},
                                   {"b.c", true},
                                   {"ce", false},
                                   {"ad", false},
                                   {"c.e", false},
                                   {"a.d", false}}};

/// A number of the calendar and what stood beside it.
struct Year {
    int number = 0;          ///< negative before Christ
    std::size_t digits = 0;  ///< that it was written in
    bool has_era = false;
};

/// "300 BC", "300 B.C.", "AD 300", "1995".
std::optional<Year> one_year(std::string_view text) {
    const auto lower = ascii_lower(trimmed(text));
    std::string_view rest = lower;
    bool before = false, has_era = false;
    for (const auto& era : eras) {
        const auto dotted = rest.ends_with('.') ? rest.substr(0, rest.size() - 1) : rest;
        const bool behind = dotted.ends_with(era.word) && dotted.size() > era.word.size() &&
                            (dotted[dotted.size() - era.word.size() - 1] == ' ' ||
                             is_digit(dotted[dotted.size() - era.word.size() - 1]));
        const bool in_front = !era.before && rest.starts_with(era.word) && !behind;
        if (!behind && !in_front) continue;
        before = era.before;
        has_era = true;
        rest = behind ? dotted.substr(0, dotted.size() - era.word.size()) : rest.substr(era.word.size());
        if (in_front && rest.starts_with('.')) rest.remove_prefix(1);
        break;
    }
    rest = trimmed(rest);
    const auto year = number(rest);
    if (!year || *year == 0) return std::nullopt;
    return Year{before ? -*year : *year, rest.size(), has_era};
}

/// The last year of a span: "97" behind 1995 is 1997.
int last_year(const Year& last, const Year& first) {
    if (first.number < 1000 || last.digits > 2 || last.has_era) return last.number;
    const int unit = last.digits == 1 ? 10 : 100;
    return first.number / unit * unit + last.number;
}

/// Where a span is cut, and the bytes of its sign.
std::pair<std::size_t, std::size_t> cut_of(std::string_view text) {
    for (const std::string_view sign : {"–", "—", "--", "/", "-"})
        if (const auto at = text.find(sign); at != std::string_view::npos) return {at, sign.size()};
    return {std::string_view::npos, 0};
}

std::optional<Date> years(std::string_view text) {
    const auto [at, size] = cut_of(text);
    auto first = one_year(text.substr(0, at));
    const auto rest = at == text.npos ? std::string_view{} : trimmed(text.substr(at + size));
    const auto second = rest.empty() ? std::nullopt : one_year(rest);
    if (!first || (!rest.empty() && !second)) return std::nullopt;
    const bool of_one_era = second && second->has_era && !first->has_era;  // "100-44 BC"
    if (first->digits < 3 && !first->has_era && !of_one_era) return std::nullopt;
    if (of_one_era && second->number < 0) first->number = -first->number;
    Date date;
    date.begin.year = first->number;
    if (at == text.npos) return date;
    if (!second) {
        date.end = Day{};
        return date;
    }
    const auto last = last_year(*second, *first);
    const bool is_month = text[at] == '/' && second->digits == 1 && last != first->number + 1;  // "2023/7"
    if (last < first->number || is_month) return std::nullopt;
    if (last != first->number) date.end = Day{last, 0, 0};
    return date;
}

std::string_view without_ends(std::string_view text, char first, char last) {
    const bool both = text.size() > 2 && text.front() == first && text.back() == last;
    return both ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

std::optional<Date> year_in(std::string_view text) {
    auto rest = trimmed(text);
    const auto inner = without_ends(without_ends(rest, '[', ']'), '(', ')');
    bool circa = false, uncertain = inner.size() != rest.size();
    rest = inner;
    const auto lower = ascii_lower(rest);
    const auto* word =
        std::ranges::find_if(approximately, [&](auto sign) { return lower.starts_with(sign); });
    if (word != approximately.end()) {
        circa = true;
        rest.remove_prefix(word->size());
    }
    while (!rest.empty() && (rest.back() == '?' || rest.back() == '.')) {
        uncertain |= rest.back() == '?';
        rest.remove_suffix(1);
    }
    auto date = years(rest);
    if (!date) return std::nullopt;
    date->circa = circa;
    date->uncertain = uncertain;
    return date;
}

std::optional<std::pair<int, int>> days_in(std::string_view text) {
    const auto [at, size] = cut_of(text);
    const auto first = number(trimmed(text.substr(0, at)));
    const auto last = at == std::string_view::npos ? first : number(trimmed(text.substr(at + size)));
    if (!first || !last || *first < 1 || *last > 31 || *last < *first) return std::nullopt;
    return std::pair{*first, *last};
}

namespace {

/// "2004-3-7" with the zeros that EDTF wants, and "2004-03-00" without those that stand for nothing.
std::string padded(std::string_view text) {
    std::string out;
    while (text.size() > 5 && text.ends_with("-00")) text.remove_suffix(3);
    for (const auto part : split(text, '-')) {
        const bool one_digit = part.size() == 1 && is_digit(part[0]);
        out += (out.empty() ? "" : "-") + std::string{one_digit ? "0" : ""} + std::string{part};
    }
    return out;
}

/// A part of a date: a number, 0 where the slashes hold nothing; nothing for words.
std::optional<int> part_of(std::string_view text) {
    int out = 0;
    text = trimmed(text);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return text.empty() ? std::optional{0} : whole ? std::optional{out} : std::nullopt;
}

/// "Thu, 14 Mar 2014" without the day of the week.
std::string_view without_weekday(std::string_view text) {
    const auto word = ascii_lower(text.substr(0, text.find_first_of(" ,.")));
    const bool is_day = is_one_of(
        word, "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday");
    return is_day ? trimmed(text.substr(std::min(text.find_first_not_of(" ,.", word.size()), text.size())))
                  : text;
}

}  // namespace

std::optional<Date> slashed_date(std::string_view text) {
    const auto parts = split(text, '/');
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < std::min(parts.size(), numbers.size()); ++i) {
        const auto number = part_of(parts[i]);
        if (!number) return std::nullopt;
        numbers.at(i) = *number;
    }
    const bool is_year = numbers[0] < 0 || trimmed(parts[0]).size() >= 3;
    if (numbers[0] == 0 || !is_year) return std::nullopt;
    Date out;
    out.begin = in_calendar({numbers[0], numbers[1], numbers[2]});
    if (parts.size() > 3) out.season = season_named(trimmed(parts[3]));
    return out;
}

std::optional<Date> free_date(std::string_view text) {
    constexpr int last_of_all = 9999;
    text = without_weekday(trimmed(text));
    if (text.empty() || text.size() > 200 || text.starts_with("0000")) return std::nullopt;
    const bool may_be_edtf = text.find(' ') == text.npos || text.find_first_of(":/") != text.npos;
    for (const auto& spelled : {std::string{text}, padded(text)})
        if (auto date = may_be_edtf ? parse_edtf(spelled) : std::nullopt) return date;
    if (auto date = year_in(text)) return date;
    const bool is_short =
        text.find('\'') != text.npos || text.find("’") != text.npos;  // "'24" has no century
    return written_date(text, is_short ? latest_year() : last_of_all);
}

}  // namespace citegraph::core
