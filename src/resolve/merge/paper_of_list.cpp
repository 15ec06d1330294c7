#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "resolve/merge/merge.hpp"

#include <algorithm>

namespace citegraph::resolving {

using namespace core;

namespace {

/// Of a work without a known venue.
std::string type_of(const Identifier& id) {
    if (id.scheme() == Scheme::github) return "software";
    return id.scheme() == Scheme::url ? "webpage" : "article";
}

/// "Dec 2024", "2024-12", "December 12, 2024"; the year at least, and nothing without one.
std::optional<Day> day_of(const std::string& text) {
    if (const auto day = parse_day(trimmed(text))) return day;
    Day day;
    for (auto word : split(text, ' ')) {
        const auto name = ascii_lower(trimmed(word));
        const auto month = std::ranges::find(month_names, name.substr(0, 3), &MonthName::macro);
        if (month != month_names.end()) day.month = static_cast<int>(month - month_names.begin()) + 1;
        if (const auto year = parse_day(trimmed(word)); year && trimmed(word).size() == 4)
            day.year = year->year;
    }
    return day.year == 0 ? std::nullopt : std::optional{day};
}

void read_issue(Paper& paper, const Entry& entry) {
    const bool has_venue = entry.venue && !entry.venue->name.empty() &&
                           !core::is_preprint_server(entry.venue->name) &&
                           !core::is_promise(entry.venue->name);
    paper.type = has_venue ? "paper-conference" : type_of(paper.id());
    if (has_venue) paper.fields["container-title"] = entry.venue->name;
    std::optional<Day> day;
    if (has_venue && entry.venue->year) day = Day{*entry.venue->year, 0, 0};
    if (!day && entry.date) day = day_of(*entry.date);
    if (day) paper.dates["issued"].begin = *day;
}

void sign(Paper& paper, std::string_view today) {
    const Provenance from{std::string{list_source}, std::string{today}};
    paper.origin["type"] = from;
    for (const auto& [field, value] : paper.fields) paper.origin[field] = from;
    for (const auto& [field, value] : paper.foreign) paper.origin[field] = from;
    for (const auto& [role, names] : paper.names) paper.origin[role] = from;
    for (const auto& [role, date] : paper.dates) paper.origin[role] = from;
}

/// All that the file says, under the name by which the entry is known.
Paper whole(const Paper& record, const Identifier& id, std::string_view today) {
    Paper paper;
    paper.ids = {id};
    paper.type = record.type;
    paper.names = record.names;
    paper.dates = record.dates;
    paper.fields = record.fields;
    paper.foreign = record.foreign;
    sign(paper, today);
    return paper;
}

}  // namespace

Paper paper_of_list(const Entry& entry, const Paper* record, const Identifier& id, std::string_view today) {
    if (record) return whole(*record, id, today);
    Paper paper;
    paper.ids = {id};
    if (!entry.title.empty()) paper.fields["title"] = entry.title;
    auto url = url_of(id);
    if (url.empty() && entry.url) url = *entry.url;
    if (!url.empty()) paper.fields["URL"] = url;
    for (const auto& author : entry.authors) paper.names["author"].push_back(parse_name(author));
    read_issue(paper, entry);
    sign(paper, today);
    return paper;
}

}  // namespace citegraph::resolving
