#include "resolve/merge/merge.hpp"

#include "core/scholarly/notices.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "core/text/words.hpp"
#include "resolve/match/title_agreement.hpp"
#include "resolve/merge/vetting.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace citegraph::resolving {
namespace {

/// What is true together only: fields, and what stands beside them among names and dates.
constexpr std::array<std::string_view, 23> issue_names{"DOI",
                                                       "container-title",
                                                       "container-title-short",
                                                       "collection-title",
                                                       "collection-number",
                                                       "volume",
                                                       "issue",
                                                       "number",
                                                       "page",
                                                       "page-first",
                                                       "number-of-pages",
                                                       "edition",
                                                       "publisher",
                                                       "publisher-place",
                                                       "event-title",
                                                       "event-place",
                                                       "ISBN",
                                                       "ISSN",
                                                       "editor",
                                                       "container-author",
                                                       "collection-editor",
                                                       "issued",
                                                       "event-date"};

bool is_of_issue(std::string_view name) {
    return core::is_one_of(name, issue_names);
}

bool is_of_paper(std::string_view name) {
    return !is_of_issue(name) && name != "abstract" && name != "URL";
}

void take_origin(Paper& paper, const Paper& part, const std::string& name) {
    if (const auto from = part.origin.find(name); from != part.origin.end())
        paper.origin[name] = from->second;
}

/// Adds what `paper` does not have yet.
template <class Values, class Wanted>
void take_missing(Paper& paper, Values Paper::*member, const Paper& part, Wanted wanted) {
    for (const auto& [name, value] : part.*member)
        if (wanted(name) && (paper.*member).emplace(name, value).second) take_origin(paper, part, name);
}

void take_publication(Paper& paper, const Paper& part) {
    paper.type = part.type;
    take_origin(paper, part, "type");
    take_missing(paper, &Paper::fields, part, is_of_issue);
    take_missing(paper, &Paper::names, part, is_of_issue);
    take_missing(paper, &Paper::dates, part, is_of_issue);
}

/// A type that needs a container is none without.
std::string type_of_preprint(const Paper& part) {
    const bool needs_container =
        part.type == "paper-conference" || part.type == "article-journal" || part.type == "chapter";
    return needs_container ? "article" : part.type;
}

/// Only type and date, unless nobody but the list has anything: what else a part says of an issue was not
/// believed. What is on another server than arXiv is known by its DOI there.
void take_preprint(Paper& paper, const AcceptedRecord& record) {
    const auto& part = *record.part.paper;
    if (record.part.is_listed()) return take_publication(paper, part);
    if (record.use == Use::deposit && !core::id_of(paper, Scheme::arxiv))
        return take_publication(paper, part);
    paper.type = type_of_preprint(part);
    take_origin(paper, part, "type");
    take_missing(paper, &Paper::dates, part, [](const auto& role) { return role == "issued"; });
}

void take_issue(Paper& paper, const AcceptedRecord& record, const std::vector<Identifier>& wrong) {
    if (record.use != Use::publication) return take_preprint(paper, record);
    take_publication(paper, *record.part.paper);
    if (record.part.is_listed()) return;
    const auto doi = Identifier::make(Scheme::doi, field_of(paper, "DOI"));
    const bool is_rejected = doi && std::ranges::find(wrong, *doi) != wrong.end();
    if (!doi || is_rejected || core::is_deposit(*doi) || is_pseudo_doi(*doi)) {
        paper.fields.erase("DOI");
        paper.origin.erase("DOI");
    }
}

void take_byline(Paper& paper, const Paper& part) {
    const auto mine = paper.names.find("author");
    const auto theirs = part.names.find("author");
    if (mine == paper.names.end() || theirs == part.names.end()) return;
    if (!core::is_same_byline(mine->second, theirs->second) || !core::is_fuller(theirs->second, mine->second))
        return;
    mine->second = theirs->second;
    take_origin(paper, part, "author");
}

void take_rest(Paper& paper, const Paper& part) {
    const auto all = [](const auto&) { return true; };
    take_byline(paper, part);
    take_missing(paper, &Paper::fields, part, is_of_paper);
    take_missing(paper, &Paper::foreign, part, all);
    take_missing(paper, &Paper::names, part, is_of_paper);
    take_missing(paper, &Paper::dates, part, is_of_paper);
    if (paper.counts == Counts{}) paper.counts = part.counts;
    if (paper.references == ReferenceList{}) paper.references = part.references;
}

bool is_near(const Paper& a, const Paper& b) {
    const auto left = year_of(a), right = year_of(b);
    return !left || !right || std::abs(*left - *right) <= 1;
}

/// Whether `listed` tells of the publication that `paper` was given.
bool is_same_issue(const Paper& paper, const Paper& listed) {
    const auto mine = Identifier::make(Scheme::doi, field_of(paper, "DOI"));
    const auto theirs = Identifier::make(Scheme::doi, field_of(listed, "DOI"));
    if (mine && theirs) return mine == theirs;
    const auto &venue = field_of(paper, "container-title"), &named = field_of(listed, "container-title");
    if (venue.empty() && named.empty())
        return stands_alone(paper) && paper.type == listed.type && year_of(paper) == year_of(listed);
    return !venue.empty() && !named.empty() && !core::is_preprint_server(named) &&
           core::same_venue(venue, named) && is_near(paper, listed);
}

/// What only the list knows of the publication.
void fill_issue(Paper& paper, std::span<const AcceptedRecord> records) {
    for (const auto& [part, use] : records) {
        if (!part.is_listed() || !is_same_issue(paper, *part.paper)) continue;
        take_missing(paper, &Paper::fields, *part.paper, is_of_issue);
        take_missing(paper, &Paper::names, *part.paper, is_of_issue);
        take_missing(paper, &Paper::dates, *part.paper, is_of_issue);
    }
}

/// The list's, else that of a service.
void take_url(Paper& paper, std::span<const AcceptedRecord> records) {
    const auto is_url = [](const auto& field) { return field == "URL"; };
    for (const auto& record : records)
        if (record.part.is_listed()) take_missing(paper, &Paper::fields, *record.part.paper, is_url);
    for (const auto& record : records) take_missing(paper, &Paper::fields, *record.part.paper, is_url);
}

/// A paper may be renamed on its way to print.
void take_title(Paper& paper, const AcceptedRecord& issue) {
    const auto& part = *issue.part.paper;
    const bool is_in_print = issue.part.is_registered() || issue.part.is_from(Role::landing_page);
    const auto &printed = title_of(part), &known = title_of(paper);
    if (issue.use != Use::publication || !is_in_print || printed.empty() || known.empty()) return;
    if (title_agreement({&known, 1}, {&printed, 1}) == Agreement::same) return;
    paper.foreign["preprint-title"] = known;
    if (const auto from = paper.origin.find("title"); from != paper.origin.end())
        paper.origin["preprint-title"] = from->second;
    paper.fields["title"] = printed;
    take_origin(paper, part, "title");
}

std::optional<Manifestation> appearance(const Paper& part, Manifestation::Kind kind) {
    const auto& venue = field_of(part, "container-title");
    const auto doi = Identifier::make(Scheme::doi, field_of(part, "DOI"));
    if (venue.empty() && !doi) return std::nullopt;
    const auto source = core::source_of(part, venue.empty() ? "DOI" : "container-title");
    return Manifestation{kind, venue, doi, core::first_day_of(part, "issued"), source};
}

/// With the date of its own record; as long as nothing else is known, the paper's date of issue is that of
/// the preprint.
std::optional<Manifestation> on_arxiv(const Paper& paper, std::span<const AcceptedRecord> records) {
    const auto* arxiv = core::id_of(paper, Scheme::arxiv);
    if (!arxiv) return std::nullopt;
    Manifestation out{Manifestation::Kind::preprint, "arXiv", *arxiv, core::first_day_of(paper, "submitted"),
                      core::source_of(paper, "submitted")};
    const auto date_by = [&](const Paper& part) {
        if (out.issued != Day{}) return;
        out.issued = core::first_day_of(part, "issued");
        out.source = core::source_of(part, "issued");
    };
    for (const auto& record : records)
        if (is_preprint_record(record.part)) date_by(*record.part.paper);
    if (!appearance(paper, out.kind)) date_by(paper);
    return out;
}

void list_manifestations(Paper& paper, const AcceptedRecord& issue, std::span<const AcceptedRecord> records) {
    const bool is_published = issue.use == Use::publication;
    if (is_published)
        if (auto at = appearance(paper, Manifestation::Kind::published))
            paper.manifestations.push_back(*std::move(at));
    if (auto before = on_arxiv(paper, records)) paper.manifestations.push_back(*std::move(before));
    for (const auto& record : records) {
        if (record.use != Use::deposit) continue;
        auto elsewhere = appearance(*record.part.paper, Manifestation::Kind::preprint);
        const auto same = [&](const auto& known) { return known.id == elsewhere->id; };
        if (elsewhere && elsewhere->id && std::ranges::none_of(paper.manifestations, same))
            paper.manifestations.push_back(*std::move(elsewhere));
    }
}

/// A work is flagged if anybody who speaks of it says so, be it the notice about it that came in its place.
void take_notices(Paper& paper, std::span<const WorkPart> parts, const Vetted& vetted) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& part = *parts[i].paper;
        const bool is_taken = vetted.uses[i] != Use::rejected;
        const bool is_notice = core::subject_of(part).has_value();
        const bool is_heard = is_taken ? !(is_notice && core::is_notice_title(title_of(part)))
                                       : core::is_notice_on(part, paper);
        if (!is_heard) continue;
        for (const auto& notice : part.notices) core::add_notice(paper.notices, notice);
    }
}

std::vector<Identifier> without(std::vector<Identifier> ids, const std::vector<Identifier>& wrong) {
    auto out = ids;
    std::erase_if(out, [&](const auto& id) { return std::ranges::find(wrong, id) != wrong.end(); });
    return out.empty() ? ids : out;
}

}  // namespace

Paper merge(std::span<const WorkPart> parts, std::vector<Identifier> ids) {
    return merge(parts, vet(parts), std::move(ids));
}

Paper merge(std::span<const WorkPart> parts, const Vetted& vetted, std::vector<Identifier> ids) {
    const auto wrong = rejected_ids(vetted);
    const auto records = accepted_records(parts, vetted);
    const auto& issue = best_issue(records);
    Paper paper;
    paper.ids = without(std::move(ids), wrong);
    take_issue(paper, issue, wrong);
    if (issue.use == Use::publication) fill_issue(paper, records);
    for (const auto& record : records) take_rest(paper, *record.part.paper);
    take_url(paper, records);
    take_title(paper, issue);
    list_manifestations(paper, issue, records);
    take_notices(paper, parts, vetted);
    return paper;
}

Paper renewed(Paper kept, std::span<const Paper> listed) {
    const bool is_lists = core::source_of(kept, "type") == list_source;
    const auto forget = [&](auto& values) {
        std::erase_if(values,
                      [&](const auto& value) { return core::source_of(kept, value.first) == list_source; });
    };
    forget(kept.fields);
    forget(kept.foreign);
    forget(kept.names);
    forget(kept.dates);
    std::erase_if(kept.notices, [](const auto& notice) { return notice.from.source == list_source; });
    std::erase_if(kept.origin, [](const auto& from) { return from.second.source == list_source; });
    std::vector<AcceptedRecord> records;
    for (const auto& part : listed) records.push_back({{&part}, Use::record});
    if (is_lists && !records.empty()) take_publication(kept, listed.front());
    if (is_lists || !field_of(kept, "container-title").empty() || stands_alone(kept))
        fill_issue(kept, records);
    for (const auto& part : listed) {
        take_rest(kept, part);
        for (const auto& notice : part.notices) core::add_notice(kept.notices, notice);
    }
    take_url(kept, records);
    if (!is_lists) return kept;
    std::erase_if(kept.manifestations, [](const auto& one) { return one.source == list_source; });
    if (auto at = appearance(kept, Manifestation::Kind::published))
        kept.manifestations.insert(kept.manifestations.begin(), *std::move(at));
    return kept;
}

}  // namespace citegraph::resolving
