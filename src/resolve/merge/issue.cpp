#include "resolve/merge/vetting.hpp"

#include "core/scholarly/people.hpp"
#include "core/scholarly/venues.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace citegraph::resolving {
namespace {

bool has(const Paper& part, const std::string& field) {
    return !field_of(part, field).empty();
}

/// Where a part stands in the comment of merge(), the first being taken.
enum class Rank {
    registry,
    page,
    venue_and_doi,
    venue,
    listed,
    doi,
    arxiv,
    archived,
    deposit,
    other,
    undated,
    list
};

Rank rank_of_publication(const WorkPart& part) {
    const auto& paper = *part.paper;
    const bool has_venue = has(paper, "container-title");
    if (part.is_listed()) return paper.dates.contains("issued") ? Rank::listed : Rank::undated;
    if (part.is_registered() && (has_venue || stands_alone(paper))) return Rank::registry;
    if (!has_venue) return Rank::doi;
    if (part.is_from(Role::landing_page)) return Rank::page;
    return has(paper, "DOI") ? Rank::venue_and_doi : Rank::venue;
}

Rank rank(const WorkPart& part, Use use) {
    if (use == Use::publication) return rank_of_publication(part);
    if (part.is_listed()) return Rank::list;
    if (part.is_from(Role::preprint_server)) return Rank::arxiv;
    if (is_preprint_record(part)) return Rank::archived;
    return use == Use::deposit ? Rank::deposit : Rank::other;
}

/// 0 for the part whose titles and names are believed first.
int distrust(const AcceptedRecord& record) {
    const auto& part = record.part;
    if (part.is_listed()) return 4;
    if (part.is_from(Role::preprint_server)) return 0;
    if (is_preprint_record(part)) return 1;
    return part.is_registered() ? 3 : 2;
}

const std::vector<Name>& byline_of(std::span<const AcceptedRecord> records) {
    const auto first = std::ranges::find_if(
        records, [](const auto& record) { return !authors_of(*record.part.paper).empty(); });
    return authors_of(*(first == records.end() ? records.front() : *first).part.paper);
}

}  // namespace

bool stands_alone(const Paper& part) {
    return part.type == "book" || part.type == "report" || part.type == "thesis";
}

std::vector<AcceptedRecord> accepted_records(std::span<const WorkPart> parts, const Vetted& vetted) {
    std::vector<AcceptedRecord> out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (vetted.uses[i] != Use::rejected) out.push_back({parts[i], vetted.uses[i]});
    if (out.empty()) out.push_back({parts.front(), Use::record});
    std::ranges::stable_sort(out, {}, distrust);
    return out;
}

const AcceptedRecord& best_issue(std::span<const AcceptedRecord> records) {
    const auto& byline = byline_of(records);
    const auto is_listed = [&](const Paper& part) {
        return std::ranges::any_of(records, [&](const auto& other) {
            const auto& venue = field_of(*other.part.paper, "container-title");
            return other.part.is_listed() && !venue.empty() &&
                   core::same_venue(venue, field_of(part, "container-title"));
        });
    };
    return *std::ranges::min_element(records, {}, [&](const AcceptedRecord& record) {
        const auto& paper = *record.part.paper;
        return std::tuple{rank(record.part, record.use), !is_listed(paper),
                          core::overlap(authors_of(paper), byline) != core::Overlap::close};
    });
}

}  // namespace citegraph::resolving
