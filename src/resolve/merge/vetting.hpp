#pragma once

#include "resolve/merge/part.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// What a part may give to the paper that it was fetched for.
enum class Use {
    publication,  ///< everything
    record,       ///< usable except container, date, pages, DOI and type: those are missing or wrong
    deposit,      ///< the same, of the work on a preprint server, under a DOI of its own
    rejected,     ///< nothing: another work, or another version of it
};

/// Something that a part says and that is not taken.
struct Rejection {
    std::size_t part = 0;         ///< its place among the parts
    std::vector<Identifier> ids;  ///< not of this paper; empty: only its venue or date is not taken
    std::string reason;           ///< a sentence: "crossref: doi:10.1145/1 is 'Erratum ...', which is ..."

    bool operator==(const Rejection&) const = default;
};

/// What became of the parts of one paper.
struct Vetted {
    std::vector<Use> uses;  ///< by part
    std::vector<Rejection> rejections;

    bool operator==(const Vetted&) const = default;
};

/// Which of `parts` are this paper, and which of those tell of its publication. `parts` are what services and
/// lists say; the ids of a list's part are what the entry itself is known by.
///
///   * What holds an identifier of the list is believed to be the paper: its entry was judged before.
///   * Every other part must agree in title and authors with what was believed before it. The order of
///     belief: preprint servers, an archive registry on an arXiv paper, aggregators, landing pages,
///     registries.
///   * A notice about a work, of a registry, is never that work.
///   * A publication is in addition no erratum, review, poster, supplement or whole volume, no workshop
///     version of what appeared elsewhere, and of a fitting year.
///   * A preprint server is no publication, and 10.5555 no prefix of DOIs. What arXiv has as comment and
///     journal reference is a hint that stays in `foreign`: no venue is made of it.
///   * An aggregator's venue is dropped with its DOI. It is also dropped if the list names the same venue in
///     another year and the aggregator's is the year of the preprint, or if the list names another venue two
///     years off or a conference whose workshop it is.
///
/// \cost O(parts² × words log words)
Vetted vet(std::span<const WorkPart> parts);

/// The identifiers that parts bring along and that do not belong to the paper, sorted. None of them is the
/// list's own.
std::vector<Identifier> rejected_ids(const Vetted& vetted);

/// A part that gives something to a paper.
struct AcceptedRecord {
    WorkPart part;
    Use use;
};

/// The parts that were not rejected, in the order in which titles and names are believed: preprint
/// servers, an archive registry on an arXiv paper, other services in their order, registries, the list. Never
/// empty.
std::vector<AcceptedRecord> accepted_records(std::span<const WorkPart> parts, const Vetted& vetted);

/// The one whose issue is taken, by the order in the comment of merge(). `records` is not empty.
const AcceptedRecord& best_issue(std::span<const AcceptedRecord> records);

/// Whether its type needs no container to be published: a book, report or thesis.
bool stands_alone(const Paper& part);

}  // namespace citegraph::resolving
