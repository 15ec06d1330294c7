#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "core/written_date.hpp"
#include "resolve/merge/merge.hpp"

#include <optional>

namespace citegraph::resolving {

using namespace core;

namespace {

/// Of a work without a known venue.
std::string type_of(const Identifier& id) {
    if (id.scheme() == Scheme::github) return "software";
    return id.scheme() == Scheme::url ? "webpage" : "article";
}

/// "2024-12", and "Dec 2024" as older locks have it; the year at least, and nothing without one.
std::optional<Day> day_of(std::string_view text) {
    auto date = parse_edtf(trimmed(text));
    if (!date) date = written_date(text, latest_year());
    return date && date->begin.year != 0 ? std::optional{date->begin} : std::nullopt;
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

/// What the list itself says of a retraction: by a mark in the title or, of a record, in its note, or by what
/// the reader of the list has noted.
void read_notices(Paper& paper, const Entry& entry) {
    const auto add = [&](std::optional<core::NoticeKind> kind) {
        if (kind) core::add_notice(paper.notices, {.kind = *kind});
    };
    const auto [title, mark] = core::without_mark(title_of(paper));
    if (mark) paper.fields["title"] = title;
    add(mark);
    add(core::notice_in(field_of(paper, "note")));
    add(core::notice_in(entry.note.value_or("")));
    for (const auto& flag : entry.flags) add(core::notice_flagged(flag));
}

void sign(Paper& paper, std::string_view today) {
    const Provenance from{std::string{list_source}, std::string{today}};
    for (auto& notice : paper.notices) notice.from = from;
    paper.origin["type"] = from;
    for (const auto& [field, value] : paper.fields) paper.origin[field] = from;
    for (const auto& [field, value] : paper.foreign) paper.origin[field] = from;
    for (const auto& [role, names] : paper.names) paper.origin[role] = from;
    for (const auto& [role, date] : paper.dates) paper.origin[role] = from;
}

/// All that the file says, under the name by which the entry is known.
Paper whole(const Paper& record, const Entry& entry, const Identifier& id, std::string_view today) {
    Paper paper;
    paper.ids = {id};
    paper.type = record.type;
    paper.names = record.names;
    paper.dates = record.dates;
    paper.fields = record.fields;
    paper.foreign = record.foreign;
    read_notices(paper, entry);
    sign(paper, today);
    return paper;
}

}  // namespace

Paper paper_of_list(const Entry& entry, const Paper* record, const Identifier& id, std::string_view today) {
    if (record) return whole(*record, entry, id, today);
    Paper paper;
    paper.ids = {id};
    if (!entry.title.empty()) paper.fields["title"] = entry.title;
    auto url = url_of(id);
    if (url.empty() && entry.url) url = *entry.url;
    if (!url.empty()) paper.fields["URL"] = url;
    for (const auto& author : entry.authors) paper.names["author"].push_back(parse_name(author));
    read_issue(paper, entry);
    read_notices(paper, entry);
    sign(paper, today);
    return paper;
}

}  // namespace citegraph::resolving
