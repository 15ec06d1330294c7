#pragma once

#include "resolve/identity.hpp"
#include "resolve/lock_index.hpp"
#include "resolve/rounds/asking.hpp"
#include "resolve/rounds/entry_state.hpp"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::resolving {

/// What the entries of a run came to.
struct Settled {
    std::vector<EntryState> states;
    std::vector<std::string> disputes;  ///< one sentence for each identifier that stands for two titles
    std::set<std::string_view> unread;  ///< sources of landing pages that an entry lacks
};

/// Decides what is left to decide once the rounds are over, in steps:
///
///   1. which sources could not say what they know of an entry
///   2. which entries are better taken from the lock: a service that fails today takes nothing away from what
///      was known yesterday
///   3. whose an identifier is that entries of different titles use
///   4. which identifiers in the records of an entry are another work's
///   5. by which identifier each work is known: its title where that of the entry is another's
///
/// \cost O(entries log entries)
Settled settled(std::vector<EntryState> states, const Answers& answers, const LockIndex& lock,
                const ResolveSetting& setting);

/// The works that `states` name, each by all names that its entries, their records and the lock give it.
Works works_of(std::span<const EntryState> states, const LockIndex& lock);

}  // namespace citegraph::resolving
