#include "resolve/merge.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>

namespace citegraph {
namespace {

/// The fields that are true together only.
constexpr std::array<std::string_view, 8> issue_fields{
    "DOI", "container-title", "container-title-short", "volume", "issue", "page", "publisher", "event-title"};

bool is_issue_field(std::string_view name) {
    return std::ranges::find(issue_fields, name) != issue_fields.end();
}

bool has(const Paper& part, const std::string& field) {
    return !field_of(part, field).empty();
}

bool is_from(const Paper& part, std::string_view source) {
    return std::ranges::any_of(part.origin, [&](const auto& from) { return from.second.source == source; });
}

/// 0 for the part whose issue is taken.
int issue_rank(const Paper& part) {
    if (has(part, "container-title")) return is_from(part, "list") && !part.dates.contains("issued") ? 4 : 0;
    if (has(part, "DOI")) return 1;
    if (is_from(part, "arxiv")) return 2;
    return is_from(part, "list") ? 5 : 3;
}

using Order = std::vector<const Paper*>;

Order by_trust(std::span<const Paper> parts) {
    Order order;
    for (const auto& part : parts) order.push_back(&part);
    std::ranges::stable_sort(order, {}, [](const Paper* part) { return is_from(*part, "arxiv") ? 0 : 1; });
    return order;
}

void take_origin(Paper& paper, const Paper& part, const std::string& name) {
    if (const auto from = part.origin.find(name); from != part.origin.end())
        paper.origin[name] = from->second;
}

void take_issue(Paper& paper, const Paper& part) {
    paper.type = part.type;
    take_origin(paper, part, "type");
    for (const auto& [name, value] : part.fields) {
        if (!is_issue_field(name)) continue;
        paper.fields[name] = value;
        take_origin(paper, part, name);
    }
    if (const auto issued = part.dates.find("issued"); issued != part.dates.end()) {
        paper.dates["issued"] = issued->second;
        take_origin(paper, part, "issued");
    }
}

/// Adds what `paper` does not have yet.
template <class Values, class Wanted>
void take_missing(Paper& paper, Values Paper::*member, const Paper& part, Wanted wanted) {
    for (const auto& [name, value] : part.*member)
        if (wanted(name) && (paper.*member).emplace(name, value).second) take_origin(paper, part, name);
}

void take_rest(Paper& paper, const Paper& part) {
    const auto all = [](const std::string&) { return true; };
    take_missing(paper, &Paper::fields, part,
                 [](const auto& name) { return !is_issue_field(name) && name != "abstract"; });
    take_missing(paper, &Paper::foreign, part, all);
    take_missing(paper, &Paper::names, part, all);
    take_missing(paper, &Paper::dates, part, [](const auto& role) { return role != "issued"; });
    if (paper.counts == Counts{}) paper.counts = part.counts;
    if (paper.references == ReferenceList{}) paper.references = part.references;
}

Day day_in(const Paper& paper, const std::string& role) {
    const auto date = paper.dates.find(role);
    return date == paper.dates.end() ? Day{} : date->second.begin;
}

std::string source_of(const Paper& paper, const std::string& field) {
    const auto from = paper.origin.find(field);
    return from == paper.origin.end() ? std::string{} : from->second.source;
}

const Identifier* first_of(const Paper& paper, Scheme scheme) {
    const auto found = std::ranges::find(paper.ids, scheme, &Identifier::scheme);
    return found == paper.ids.end() ? nullptr : &*found;
}

std::optional<Manifestation> published(const Paper& paper) {
    const auto& venue = field_of(paper, "container-title");
    const auto doi = Identifier::make(Scheme::doi, field_of(paper, "DOI"));
    if (venue.empty() && !doi) return std::nullopt;
    const auto source = source_of(paper, venue.empty() ? "DOI" : "container-title");
    return Manifestation{Manifestation::Kind::published, venue, doi, day_in(paper, "issued"), source};
}

/// As long as nothing else is known, the paper's date of issue is that of the preprint.
std::optional<Manifestation> preprint(const Paper& paper) {
    const auto* arxiv = first_of(paper, Scheme::arxiv);
    if (!arxiv) return std::nullopt;
    auto day = day_in(paper, "submitted");
    auto source = source_of(paper, "submitted");
    if (day == Day{} && !published(paper)) {
        day = day_in(paper, "issued");
        source = source_of(paper, "issued");
    }
    return Manifestation{Manifestation::Kind::preprint, "arXiv", *arxiv, day, source};
}

bool is_preprint_server(const std::string& venue) {
    const auto name = ascii_lower(venue);
    return name.find("arxiv") != std::string::npos || name.find("preprint") != std::string::npos ||
           name == "corr";
}

/// Of a work without a known venue.
std::string type_of(const Identifier& id) {
    if (id.scheme() == Scheme::github) return "software";
    return id.scheme() == Scheme::url ? "webpage" : "article";
}

/// "Dec 2024", "2024-12", "December 12, 2024"; the year at least, and nothing without one.
std::optional<Day> day_of(const std::string& text) {
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    if (const auto day = parse_day(trimmed(text))) return day;
    Day day;
    for (auto word : split(text, ' ')) {
        const auto name = ascii_lower(trimmed(word));
        const auto month = std::ranges::find(months, name.substr(0, 3));
        if (month != months.end()) day.month = static_cast<int>(month - months.begin()) + 1;
        if (const auto year = parse_day(trimmed(word)); year && trimmed(word).size() == 4)
            day.year = year->year;
    }
    return day.year == 0 ? std::nullopt : std::optional{day};
}

void read_issue(Paper& paper, const Entry& entry) {
    const bool has_venue =
        entry.venue && !entry.venue->name.empty() && !is_preprint_server(entry.venue->name);
    paper.type = has_venue ? "paper-conference" : type_of(paper.id());
    if (has_venue) paper.fields["container-title"] = entry.venue->name;
    std::optional<Day> day;
    if (has_venue && entry.venue->year) day = Day{*entry.venue->year, 0, 0};
    if (!day && entry.date) day = day_of(*entry.date);
    if (day) paper.dates["issued"].begin = *day;
}

}  // namespace

Paper paper_of_list(const Entry& entry, const Identifier& id, std::string_view today) {
    Paper paper;
    paper.ids = {id};
    if (!entry.title.empty()) paper.fields["title"] = entry.title;
    auto url = url_of(id);
    if (url.empty() && entry.url) url = *entry.url;
    if (!url.empty()) paper.fields["URL"] = url;
    for (const auto& author : entry.authors) paper.names["author"].push_back(parse_name(author));
    read_issue(paper, entry);
    const Provenance from{"list", std::string{today}};
    paper.origin["type"] = from;
    for (const auto& [field, value] : paper.fields) paper.origin[field] = from;
    for (const auto& [role, names] : paper.names) paper.origin[role] = from;
    for (const auto& [role, date] : paper.dates) paper.origin[role] = from;
    return paper;
}

Paper merge(std::span<const Paper> parts, std::vector<Identifier> ids) {
    Paper paper;
    paper.ids = std::move(ids);
    take_issue(paper, *std::ranges::min_element(parts, {}, issue_rank));
    for (const auto* part : by_trust(parts)) take_rest(paper, *part);
    if (auto issue = published(paper)) paper.manifestations.push_back(*std::move(issue));
    if (auto before = preprint(paper)) paper.manifestations.push_back(*std::move(before));
    return paper;
}

}  // namespace citegraph
