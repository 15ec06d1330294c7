#pragma once

#include "citegraph/library.hpp"
#include "resolve/match/confirmation.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// What is thought of the records that searches found for an entry.
struct Match {
    Outcome outcome = Outcome::unresolved;  ///< title_match, ambiguous or unresolved
    std::vector<std::size_t> taken;         ///< of a match: indices of the records of that one work
    std::vector<Candidate> candidates;      ///< one for each record, with its verdict
    std::vector<std::string> evidence;      ///< one sentence each
};

/// The title route: which of `candidates`, records that searches found, is what `entry` names. They may come
/// from several services, and one work may be among them more than once: records are one work if they share
/// an identifier, or their titles are equal, an author is shared and their years are at most three apart.
///
/// A work is taken only if a title of the entry agrees with its title token by token, and
///   * an author, the venue, or the year ± 1 confirms it. Where a subtitle or a name in front was dropped the
///     year confirms it only if what is left says enough and the subtitle more than "a survey";
///   * no author contradicts: a list and a record that both name authors share one;
///   * or the list gives none of the three, the titles agree in full, have at least six content words, and no
///     other work agrees.
/// If several works are confirmed, one is taken only if it has all the evidence that any other has, and more;
/// else none. `needed` is what all that agrees has to rule out, on the scale of confirmation.hpp; only the curve of
/// right and wrong matches over it asks for another. \cost linear in the titles, of which 2,000 bytes are read at most
Match match(const Entry& entry, std::span<const Paper> candidates, double needed = enough);

}  // namespace citegraph::resolving
