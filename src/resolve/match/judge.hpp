#pragma once

#include "citegraph/library.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// What is thought of an entry, and why.
struct Judgement {
    Outcome outcome = Outcome::unresolved;
    std::vector<std::string> evidence;
};

/// Whether what the sources hold under `id`, the identifier of `entry`, is what the entry names. `records`
/// are one or more, each with its source as origin of the title.
///
///   * Titles that agree settle it: exact.
///   * Titles that cannot be compared (another language, a nickname) or share half of their words: exact if
///     an author, the venue, or the year ± 1 confirms them, else unconfirmed.
///   * A paper that was renamed keeps its name or a few rare words in its title, or says in its abstract
///     ("we present Perseus") or comment ("formerly …") what it is called: exact if an author confirms that,
///     or the comment bears the title of the list; else unconfirmed.
///   * Nothing in common: unconfirmed if an author agrees, else a conflict, whose record is not taken: a
///     wrong match is worse than none. Titles alike but for a number, a negation, or a word such as
///     "erratum", are in conflict whatever confirms them, and so are titles that only resemble each other
///     while the authors are others.
///
/// `registered` is that of the records which the registry of `id` holds, if it answered: whose the identifier is, it
/// knows. Where it has other authors than another source has, its record alone is held to the list, authors too. A
/// notice about a paper is in conflict with an entry that does not say to be one.
Judgement judge(const Entry& entry, const Identifier& id, std::span<const Paper> records,
                const Paper* registered = nullptr);

}  // namespace citegraph::resolving
