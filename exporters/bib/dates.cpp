// When.
#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "exporters/bib/draft.hpp"

#include <algorithm>
#include <array>

// BibTeX has a year, a month and no day (btxdoc.pdf, section 3.2); `day` is biblatex's, and no style of
// BibTeX minds it: the day that sources brought stands there, that of a record of somebody's own in print. biblatex has dates in EDTF (biblatex.pdf, section 2.3.8).

namespace citegraph::exporters {

using namespace core;

namespace {

constexpr std::array<std::string_view, 4> seasons{"Spring", "Summer", "Autumn", "Winter"};

Date issued(const Paper& paper) {
    const auto found = paper.dates.find("issued");
    if (found != paper.dates.end() && (!edtf(found->second).empty() || !found->second.literal.empty()))
        return found->second;
    Date known;
    known.begin = day_of(paper);
    return known;
}

std::string year_of(const Date& date) {
    auto out = (date.circa || date.uncertain ? "ca.~" : "") + std::to_string(date.begin.year);
    if (date.end && date.end->year != date.begin.year)
        out += "--" + (date.end->year == 0 ? "" : std::to_string(date.end->year));
    return out;
}

std::string_view month_name(int month) {
    return month_names.at(static_cast<std::size_t>(month - 1)).macro;
}

/// jul, or jul # {--} # aug for a span within a year.
std::string month_of(const Date& date) {
    std::string out{month_name(date.begin.month)};
    const bool span = date.end && date.end->year == date.begin.year && date.end->month > date.begin.month;
    if (span) out += " # {--} # " + std::string{month_name(date.end->month)};
    return out;
}

/// jul # {~18}, as BibTeX's manual has it (btxdoc.pdf, section 4): its styles print no field for a day. Of spans
/// both ends: jul # {~18--20}, jul # {~31--} # aug # {~2}.
std::string month_and_day(const Date& date) {
    const auto& begin = date.begin;
    const auto end = date.end.value_or(begin);
    auto out = std::string{month_name(begin.month)} + " # {~" + std::to_string(begin.day);
    if (end == begin || end.year != begin.year || end.day == 0) return out + "}";
    if (end.month == begin.month) return out + "--" + std::to_string(end.day) + "}";
    return out + "--} # " + std::string{month_name(end.month)} + " # {~" + std::to_string(end.day) + "}";
}

void put_bibtex(EntryDraft& draft, const Date& date) {
    if (date.begin.year == 0) {
        draft.put("year", spelled(date.literal, draft.spelling()));
        // plainnat warns of a @misc without a year; who wrote the entry himself knows.
        if (is_assembled(draft.paper())) draft.put("year", "n.d.");
        return;
    }
    draft.put("year", year_of(date));
    if (date.season > 0 && date.season <= 4 && date.begin.month == 0)
        draft.put("month", std::string{seasons.at(static_cast<std::size_t>(date.season - 1))});
    if (date.begin.month < 1 || date.begin.month > 12) return;
    const bool in_month = date.begin.day > 0 && !is_assembled(draft.paper());
    draft.macro("month", in_month ? month_and_day(date) : month_of(date));
    if (date.begin.day == 0 || in_month) return;
    auto day = std::to_string(date.begin.day);
    if (date.end && date.end->day > 0 && *date.end != date.begin) day += "--" + std::to_string(date.end->day);
    draft.put("day", day);
}

void put_biblatex(EntryDraft& draft, const Date& date) {
    draft.put("date", edtf(date));
    if (!draft.has("date")) draft.put("year", spelled(date.literal, draft.spelling()));
}

/// Dates that have fields in neither dialect are left.
void put_others(EntryDraft& draft) {
    constexpr std::array<std::pair<std::string_view, const char*>, 3> fields{
        {{"event-date", "eventdate"}, {"original-date", "origdate"}, {"accessed", "urldate"}}};
    for (const auto& [role, date] : draft.paper().dates) {
        const auto row = std::ranges::find(fields, role, &decltype(fields)::value_type::first);
        if (row != fields.end())
            draft.put(row->second, edtf(date).empty() ? spelled(date.literal, draft.spelling()) : edtf(date));
        else if (role != "issued" && !is_assembled(draft.paper()))
            draft.leave(role, edtf(date));
    }
}

}  // namespace

void put_dates(EntryDraft& draft) {
    const auto date = issued(draft.paper());
    if (draft.is_bibtex())
        put_bibtex(draft, date);
    else
        put_biblatex(draft, date);
    put_others(draft);
}

}  // namespace citegraph::exporters
