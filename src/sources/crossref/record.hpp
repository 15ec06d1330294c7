#pragma once

#include "citegraph/source.hpp"
#include "sources/wire/json_values.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::sources {

inline constexpr Service crossref_service{.name = "crossref",
                                          .role = Role::registry,
                                          .rank = 3,
                                          .base = "https://api.crossref.org",
                                          .variable = "CITEGRAPH_CROSSREF_URL"};

/// What a record announces about another work.
struct Announcement {
    Identifier work;
    EditorialNotice notice;
};

/// One work as Crossref tells it.
struct CrossrefRecord {
    Paper paper;                      ///< ids: the record's own DOI and those of the same work, sorted
    Identifier doi;                   ///< the record's own
    std::vector<Identifier> aliases;  ///< further DOIs that Crossref says are this one
    std::vector<Stub> references;     ///< those with an identifier, in the source's order
    ReferenceList::State completeness = ReferenceList::State::unknown;
    std::vector<Announcement> announces{};  ///< not empty: the record is a notice and no paper
};

/// Reads a work: `message` of /works/{doi}, or one of `message.items`; nothing if it carries no DOI. Whatever
/// is null or of another type in it is taken as absent. `today` goes into the provenance.
std::optional<CrossrefRecord> read_crossref(const Json& work, std::string_view today);

/// What `updated-by` of the record of `doi` says of it, and `update-to` where publishers put the notice into
/// the record itself. Without provenance.
std::vector<EditorialNotice> crossref_notices(const Json& work, const Identifier& doi);

/// What `update-to` of the record of `doi` says of other works. Without provenance.
std::vector<Announcement> crossref_announcements(const Json& work, const Identifier& doi);

/// The works that `reference` of a record lists, without those that no identifier is given of.
std::vector<Stub> crossref_references(const Json& work);

/// As much of the first of `date-parts` of a member as is a date.
std::optional<Day> crossref_day(const Json& object, const char* key);

/// The arXiv id or DOI that a text is: "10.1145/1", "https://doi.org/10.48550/arXiv.1706.03762".
std::optional<Identifier> doi_or_arxiv(std::string_view text);

}  // namespace citegraph::sources
