#include "resolve/merge/issue.hpp"

#include "core/scholarly/people.hpp"
#include "core/scholarly/venues.hpp"
#include "resolve/merge/provenance.hpp"

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

Rank rank_of_publication(const Paper& part) {
    const bool has_venue = has(part, "container-title");
    if (is_from(part, "list")) return part.dates.contains("issued") ? Rank::listed : Rank::undated;
    if (is_registered(part) && (has_venue || stands_alone(part))) return Rank::registry;
    if (!has_venue) return Rank::doi;
    if (is_from(part, "pages")) return Rank::page;
    return has(part, "DOI") ? Rank::venue_and_doi : Rank::venue;
}

Rank rank(const Paper& part, Standing standing) {
    if (standing == Standing::publication) return rank_of_publication(part);
    if (is_from(part, "list")) return Rank::list;
    if (is_from(part, "arxiv")) return Rank::arxiv;
    if (is_preprint_record(part)) return Rank::archived;
    return standing == Standing::deposit ? Rank::deposit : Rank::other;
}

/// 0 for the part whose titles and names are believed first.
int distrust(const Voice& voice) {
    const auto& part = *voice.part;
    if (is_from(part, "list")) return 4;
    if (is_from(part, "arxiv")) return 0;
    if (is_preprint_record(part)) return 1;
    return is_registered(part) ? 3 : 2;
}

const std::vector<Name>& byline_of(std::span<const Voice> voices) {
    const auto first =
        std::ranges::find_if(voices, [](const auto& voice) { return !authors_of(*voice.part).empty(); });
    return authors_of(*(first == voices.end() ? voices.front() : *first).part);
}

}  // namespace

bool stands_alone(const Paper& part) {
    return part.type == "book" || part.type == "report" || part.type == "thesis";
}

bool is_registered(const Paper& part) {
    return is_from(part, "crossref") || is_from(part, "datacite");
}

std::vector<Voice> voices_of(std::span<const Paper> parts, const Hearing& hearing) {
    std::vector<Voice> out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (hearing.standings[i] != Standing::refused) out.push_back({&parts[i], hearing.standings[i]});
    if (out.empty()) out.push_back({&parts.front(), Standing::record});
    std::ranges::stable_sort(out, {}, distrust);
    return out;
}

const Voice& best_issue(std::span<const Voice> voices) {
    const auto& byline = byline_of(voices);
    const auto is_listed = [&](const Paper& part) {
        return std::ranges::any_of(voices, [&](const auto& other) {
            return is_from(*other.part, "list") && has(*other.part, "container-title") &&
                   core::same_venue(field_of(*other.part, "container-title"),
                                    field_of(part, "container-title"));
        });
    };
    return *std::ranges::min_element(voices, {}, [&](const Voice& voice) {
        const auto& part = *voice.part;
        return std::tuple{rank(part, voice.standing), !is_listed(part),
                          core::overlap(authors_of(part), byline) != core::Overlap::close};
    });
}

}  // namespace citegraph::resolving
