#include "read/bibtex/dates/dates.hpp"

#include "citegraph/text.hpp"
#include "read/bibtex/names/flat_text.hpp"
#include "read/bibtex/dates/month.hpp"
#include "read/bibtex/dates/year.hpp"

#include <algorithm>
#include <iterator>

// biblatex.pdf, section 2.3.8: `date`, `urldate`, `origdate` and `eventdate` hold dates in EDTF. Where `date`
// is not given, `year` and `month` stand for it, as in BibTeX, where they hold whatever is to be printed.

namespace citegraph::bibtex {
namespace {

std::string field_text(const Record& record, std::string_view prefix, std::string_view name) {
    return flat_text(value_of(record, std::string{prefix} + std::string{name}));
}

/// The day without what its month does not have.
Day existing(Day day) {
    return day.month == 0 || parse_day(to_string(day)) ? day : Day{day.year, day.month, 0};
}

/// "2004-3-7" with the zeros that EDTF wants.
std::string padded(std::string_view text) {
    std::string out;
    for (const auto part : split(text, '-')) {
        const bool one_digit = part.size() == 1 && part[0] >= '0' && part[0] <= '9';
        out += (out.empty() ? "" : "-") + std::string{one_digit ? "0" : ""} + std::string{part};
    }
    return out;
}

/// "12 March 2004", "March 12, 2004": no EDTF, and yet it says one thing.
std::optional<Date> with_month_in_words(std::string_view text) {
    const auto behind = text.find_last_of(" ,");
    const auto year = behind == std::string_view::npos ? std::nullopt : parse_day(text.substr(behind + 1));
    const auto months = year && year->month == 0 ? months_of(text.substr(0, behind)) : std::nullopt;
    if (!months || months->end) return std::nullopt;
    Date date;
    date.begin = {year->year, months->begin.month, months->begin.day};
    date.season = months->season;
    return parse_edtf(edtf(date));
}

std::optional<Date> written_date(const std::string& text) {
    for (const auto& spelled : {text, padded(text)})
        if (const auto date = parse_edtf(spelled)) return date;
    if (const auto date = year_in(text)) return date;
    return with_month_in_words(text);
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
    if (!months || date.end || date.season) return refusal;
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
    const auto days = days_in(text);
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
    auto date = written_date(year);
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
    if (const auto date = written_date(text)) return {date, {}};
    const auto problem = "'" + ellipsis(text, 80) + "' is no date";
    if (auto other = from_year(record, prefix); other.date) return {other.date, problem};
    return {words(text), problem};
}

std::optional<Date> date_of(const Record& record, std::string_view prefix) {
    return read_date(record, prefix).date;
}

}  // namespace citegraph::bibtex
