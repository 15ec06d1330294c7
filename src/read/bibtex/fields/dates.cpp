#include "read/bibtex/fields/draft.hpp"

#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "core/written_date.hpp"
#include "read/bibtex/names/names.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// biblatex.pdf, section 2.3.8: `date`, `urldate`, `origdate` and `eventdate` hold dates in EDTF. Where `date`
// is not given, `year` and `month` stand for it, as in BibTeX, where they hold whatever is to be printed.

namespace citegraph::bibtex {
namespace {

/// What a month field says, of both ends if it names two: "may--jun", "1--3 June", "Summer", "12".
struct Months {
    struct End {
        int month = 0, day = 0;  ///< 0: not said

        bool operator==(const End&) const = default;
    };
    End begin;
    std::optional<End> end;
    int season = 0;  ///< 1 spring to 4 winter; 0: none

    bool operator==(const Months&) const = default;
};

/// A number of one or two digits, perhaps "2nd" or "2."; 0 for anything else.
int small_number(std::string_view word) {
    const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
    const auto behind = word.substr(digits);
    const bool ordinal =
        behind.empty() || behind == "st" || behind == "nd" || behind == "rd" || behind == "th";
    if (digits == 0 || digits > 2 || !ordinal) return 0;
    return digits == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
}

/// What one half of a span says.
struct Half {
    int month = 0, number = 0, season = 0;
    bool empty() const { return month == 0 && number == 0 && season == 0; }
};

std::optional<Half> half_from(std::string_view text) {
    Half half;
    for (const auto word : split(text, ' ')) {
        if (word.empty() || word == "of" || word == "de") continue;
        const int month = core::month_named(word), season = core::season_named(word);
        const int number = small_number(word);
        auto& part = month ? half.month : season ? half.season : half.number;
        if ((month == 0 && season == 0 && number == 0) || part != 0) return std::nullopt;
        part = month ? month : season ? season : number;
    }
    return half;
}

/// Lower-case ASCII, with a slash between the halves of a span and spaces between words.
std::string prepared(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at);
        const bool dash = rest.starts_with("–") || rest.starts_with("—");
        if (dash || rest.front() == '-' || rest.front() == '/') {
            if (!out.ends_with('/')) out += '/';
            at += dash ? 2 : 0;
        } else {
            out += std::string_view{".,\t\r\n"}.find(text[at]) == std::string_view::npos ? text[at] : ' ';
        }
    }
    return ascii_lower(ascii_fold(out));
}

bool possible(const Months::End& end) {
    return end.month >= 1 && end.month <= 12 && end.day >= 0 && end.day <= 31;
}

/// Reads a month in UTF-8: number, name or abbreviation in English or a language of Western Europe, with a
/// day before or behind it, a span of such, or a season. Nothing for anything else. \cost linear
std::optional<Months> months_of(std::string_view text) {
    const auto spelled = prepared(text);
    const auto halves = split(spelled, '/');
    if (halves.size() > 2) return std::nullopt;
    const auto first = half_from(halves.front()), second = half_from(halves.back());
    if (!first || !second || first->empty() || second->empty()) return std::nullopt;
    Months out;
    if (first->season || second->season) {
        const bool alone = halves.size() == 1 && first->month == 0 && first->number == 0;
        out.season = first->season;
        return alone ? std::optional{out} : std::nullopt;
    }
    const int named = first->month ? first->month : second->month;
    out.begin = named ? Months::End{named, first->number} : Months::End{first->number, 0};
    if (halves.size() == 2)
        out.end = named ? Months::End{second->month ? second->month : named, second->number}
                        : Months::End{second->number, 0};
    return possible(out.begin) && (!out.end || possible(*out.end)) ? std::optional{out} : std::nullopt;
}

std::string field_text(const Record& record, std::string_view prefix, std::string_view name) {
    return flat_text(value_of(record, std::string{prefix} + std::string{name}));
}

/// The day without what its month does not have.
Day existing(Day day) {
    return day.month == 0 || parse_day(to_string(day)) ? day : Day{day.year, day.month, 0};
}

/// A date as biblatex wants it, in which a tilde is no space.
std::optional<Date> plain_date(std::string_view value) {
    std::string bare;
    std::ranges::copy_if(value.substr(0, 200), std::back_inserter(bare),
                         [](char c) { return c != '{' && c != '}'; });
    return parse_edtf(bare);
}

Date words(const std::string& text) {
    Date date;
    date.literal = text;
    return date;
}

/// Adds what the month field says to a year; a sentence if it cannot.
std::string put_months(Date& date, const std::string& text) {
    const auto refusal = "the month '" + ellipsis(text, 80) + "' is not understood";
    const auto months = months_of(text);
    const bool is_open = date.end && *date.end == Day{};
    if (!months || (date.end && !is_open) || (is_open && months->end) || date.season) return refusal;
    const int year = date.begin.year;
    date.season = months->season;
    if (months->season) return {};
    date.begin = existing({year, months->begin.month, months->begin.day});
    if (!months->end || *months->end == months->begin) return {};
    const auto end = existing({year, months->end->month, months->end->day});
    if (end < date.begin) return refusal + ": it ends before it begins";
    date.end = end;
    return {};
}

/// Adds the days of a day field to a month.
std::string put_days(Date& date, const std::string& text) {
    const auto refusal = "the day '" + ellipsis(text, 80) + "' is not understood";
    const auto days = core::days_in(text);
    if (!days || date.begin.month == 0 || date.begin.day != 0 || date.end) return refusal;
    const auto begin = date.begin;
    date.begin = existing({begin.year, begin.month, days->first});
    if (days->second != days->first) date.end = existing({begin.year, begin.month, days->second});
    return date.begin.day == 0 ? refusal : std::string{};
}

Dated from_year(const Record& record, std::string_view prefix) {
    const auto year = field_text(record, prefix, "year"), month = field_text(record, prefix, "month"),
               day = field_text(record, prefix, "day");
    if (year.empty()) return {{}, month.empty() ? "" : "there is no year to the month '" + month + "'"};
    auto date = core::free_date(year);
    if (!date) return {words(year), month.empty() ? "" : "the month '" + month + "' has no year in digits"};
    const bool whole = date->begin.month != 0;  // as in year = {2004-05}
    Dated out{date, {}};
    if (!month.empty() && !whole) out.problem = put_months(*out.date, month);
    if (!day.empty() && !whole && out.problem.empty()) out.problem = put_days(*out.date, day);
    return out;
}

}  // namespace

Dated read_date(const Record& record, std::string_view prefix) {
    if (const auto date = plain_date(value_of(record, std::string{prefix} + "date"))) return {date, {}};
    const auto text = field_text(record, prefix, "date");
    if (text.empty()) return from_year(record, prefix);
    if (const auto date = core::free_date(text)) return {date, {}};
    const auto problem = "'" + ellipsis(text, 80) + "' is no date";
    if (auto other = from_year(record, prefix); other.date) return {other.date, problem};
    return {words(text), problem};
}

std::optional<Date> date_of(const Record& record, std::string_view prefix) {
    return read_date(record, prefix).date;
}

}  // namespace citegraph::bibtex
