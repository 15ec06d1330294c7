#include "citegraph/date.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

// The Extended Date/Time Format, ISO 8601-2:2019 (www.loc.gov/standards/datetime), levels 0 and 1:
//
//     day         1985-04-12, 1985-04, 1985, 1985-04-12T23:20:30Z
//     before 1    -0043, and with more than four digits y-17000
//     season      2001-21 spring, -22 summer, -23 autumn, -24 winter
//     qualified   1984? uncertain, 2004-06~ approximate, 2004-06-11% both; formerly ?~
//     unspecified 201X, 20XX, 2004-XX, 1985-04-XX; formerly u
//     interval    1964/2008; open 1985/.. and ../1985, unknown 1985/ and /1985; formerly open, unknown

namespace citegraph {
namespace {

struct Qualified {
    std::string_view body;
    bool circa = false, uncertain = false;
};

Qualified qualified(std::string_view text) {
    Qualified out{text};
    while (!out.body.empty() && std::string_view{"?~%"}.find(out.body.back()) != std::string_view::npos) {
        out.circa |= out.body.back() != '?';
        out.uncertain |= out.body.back() != '~';
        out.body.remove_suffix(1);
    }
    return out;
}

bool is_open(std::string_view side) {
    const auto word = ascii_lower(side);
    return word.empty() || word == ".." || word == "open" || word == "unknown" || word == "*";
}

/// A year of which the last one, two or three digits are not given, from the first to the last it may be.
std::optional<Date> span_of_years(std::string_view text) {
    const auto known = text.find_first_of("Xxu");
    const auto digits = text.starts_with('-') ? known - 1 : known;
    const bool decade = known != std::string_view::npos && digits >= 1 && digits < 4 &&
                        text.size() - known == 4 - digits &&
                        text.find_first_not_of("Xxu", known) == std::string_view::npos;
    if (!decade) return std::nullopt;
    const auto low = parse_day(std::string{text.substr(0, known)} + std::string(4 - digits, '0'));
    const auto high = parse_day(std::string{text.substr(0, known)} + std::string(4 - digits, '9'));
    if (!low || !high) return std::nullopt;
    Date span;
    span.begin = std::min(*low, *high);
    span.end = std::max(*low, *high);
    return span;
}

/// Without months and days that are not given: "2004-06-XX", "2004-uu".
std::string_view without_unspecified(std::string_view text) {
    for (const auto* blank : {"-XX", "-XX", "-xx", "-xx", "-uu", "-uu"})
        if (text.size() > 4 && text.ends_with(blank)) text.remove_suffix(3);
    return text;
}

/// A season; `text` is "2001-21".
std::optional<Date> season_from(std::string_view text) {
    const auto hyphen = text.rfind('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || text.size() - hyphen != 3) return std::nullopt;
    const auto number = text.substr(hyphen + 1);
    const auto year = parse_day(text.substr(0, hyphen));
    if (!year || year->month != 0 || number[0] != '2' || number[1] < '1' || number[1] > '4')
        return std::nullopt;
    Date date;
    date.begin = *year;
    date.season = number[1] - '0';
    return date;
}

std::optional<Date> one_day(std::string_view text) {
    text = trimmed(text);
    const auto [body, circa, uncertain] = qualified(text);
    std::optional<Date> date = season_from(body);
    if (!date) date = span_of_years(without_unspecified(body));
    if (!date) {
        const auto day = parse_day(without_unspecified(body));
        if (!day) return std::nullopt;
        date.emplace();
        date->begin = *day;
    }
    date->circa = circa;
    date->uncertain = uncertain;
    return date;
}

/// One end of an interval; its own span if it is one ("199X/2004").
std::optional<Date> end_from(std::string_view text) {
    return is_open(trimmed(text)) ? std::optional{Date{}} : one_day(text);
}

/// "~" and the like for a day that is known.
std::string with_qualifier(const Day& day, const Date& date) {
    const auto* sign = date.circa && date.uncertain ? "%" : date.circa ? "~" : date.uncertain ? "?" : "";
    return day.year == 0 ? ".." : to_string(day) + sign;
}

}  // namespace

std::optional<Date> parse_edtf(std::string_view text) {
    text = trimmed(text);
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return one_day(text);
    const auto begin = end_from(text.substr(0, slash)), end = end_from(text.substr(slash + 1));
    if (!begin || !end || begin->season || end->season) return std::nullopt;
    if (begin->begin.year == 0 && end->begin.year == 0) return std::nullopt;
    Date span = *begin;
    span.end = end->end ? *end->end : end->begin;
    span.circa |= end->circa;
    span.uncertain |= end->uncertain;
    return span;
}

std::string edtf(const Date& date) {
    if (date.begin.year == 0 && (!date.end || date.end->year == 0)) return {};
    if (date.end) return with_qualifier(date.begin, date) + "/" + with_qualifier(*date.end, date);
    if (date.season == 0) return with_qualifier(date.begin, date);
    const Day year{date.begin.year, 0, 0};
    const auto spelled = with_qualifier(year, date);
    const auto digits = to_string(year).size();
    return spelled.substr(0, digits) + "-2" + std::to_string(date.season) + spelled.substr(digits);
}

}  // namespace citegraph
