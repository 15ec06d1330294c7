#pragma once

#include "resolve/merge/part.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// What a part may give to the paper that it was fetched for.
enum class Standing {
    publication,  ///< everything
    record,   ///< everything but container, date, pages, DOI and type, which it does not know or has wrong
    deposit,  ///< the same, but it tells of the work on a preprint server, under a DOI of its own
    refused,  ///< nothing: another work, or another version of it
};

/// Something that a part says and that is not taken.
struct Refusal {
    std::size_t part = 0;         ///< its place among the parts
    std::vector<Identifier> ids;  ///< are no names of the paper; empty: only a venue or a date is not taken
    std::string reason;           ///< a sentence: "crossref: doi:10.1145/1 is 'Erratum ...', which is ..."

    bool operator==(const Refusal&) const = default;
};

/// What became of the parts of one paper.
struct Hearing {
    std::vector<Standing> standings;  ///< by part
    std::vector<Refusal> refusals;

    bool operator==(const Hearing&) const = default;
};

/// Which of `parts` are this paper, and which of those tell of its publication. `parts` are what services and
/// lists say; the ids of a list's part are what the entry itself is known by.
///
///   * What holds an identifier of the list is believed to be the paper: its entry was judged before.
///   * Every other part must agree in title and authors with what was believed before it: arXiv, DataCite for
///     an arXiv paper, Semantic Scholar, landing pages, then the registries (Crossref, DataCite).
///   * A publication is in addition no erratum, review, poster, supplement or whole volume, no workshop
///     version of what appeared elsewhere, and of a fitting year.
///   * A preprint server is no publication, and 10.5555 no prefix of DOIs. What arXiv has as comment and
///     journal reference is a hint that stays in `foreign`: no venue is made of it.
///   * Semantic Scholar's venue falls with its DOI; it also falls if the list names the same venue in another
///     year and the service's is the preprint's, or if the list names another venue two years off or a
///     conference whose workshop it is.
///
/// \cost O(parts² × words log words)
Hearing hear(std::span<const Part> parts);

/// The identifiers that parts bring along and that do not belong to the paper, sorted. None of them is the
/// list's own.
std::vector<Identifier> strangers(const Hearing& hearing);

}  // namespace citegraph::resolving
