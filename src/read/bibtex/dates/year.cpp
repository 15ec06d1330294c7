#include "read/bibtex/dates/dates.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace citegraph::bibtex {
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

/// "300 BC", "AD 300", "1995".
std::optional<int> one_year(std::string_view text) {
    const auto lower = ascii_lower(trimmed(text));
    std::string_view rest = lower;
    bool before = false;
    for (const std::string_view era : {" bce", " bc", " b.c", " ce", " ad"})
        if (rest.ends_with(era)) {
            before = era.find('b') != std::string_view::npos;
            rest.remove_suffix(era.size());
        }
    if (rest.starts_with("ad ")) rest.remove_prefix(3);
    const auto year = number(trimmed(rest));
    if (!year || *year == 0) return std::nullopt;
    return before ? -*year : *year;
}

/// The last year of a span: "97" behind 1995 is 1997.
std::optional<int> last_year(std::string_view text, int first) {
    const auto year = one_year(text);
    const auto digits = trimmed(text).size();
    if (!year || first < 1000 || digits > 2) return year;
    const int unit = digits == 1 ? 10 : 100;
    return first / unit * unit + *year;
}

/// Where a span is cut, and the bytes of its sign.
std::pair<std::size_t, std::size_t> cut_of(std::string_view text) {
    for (const std::string_view sign : {"–", "—", "--", "/", "-"})
        if (const auto at = text.find(sign); at != std::string_view::npos) return {at, sign.size()};
    return {std::string_view::npos, 0};
}

std::optional<Date> years(std::string_view text) {
    const auto [at, size] = cut_of(text);
    const auto first = one_year(text.substr(0, at));
    if (!first) return std::nullopt;
    Date date;
    date.begin.year = *first;
    if (at == std::string_view::npos) return date;
    const auto rest = trimmed(text.substr(at + size));
    if (rest.empty()) {
        date.end = Day{};
        return date;
    }
    const auto last = last_year(rest, *first);
    if (!last || *last < *first) return std::nullopt;
    if (*last != *first) date.end = Day{*last, 0, 0};
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

}  // namespace citegraph::bibtex
