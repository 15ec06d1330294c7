#pragma once

#include "resolve/citations.hpp"
#include "resolve/identity.hpp"
#include "resolve/rounds/asking.hpp"
#include "resolve/rounds/entry_state.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace citegraph::resolving {

/// What the list says of each entry, as parts for merge(): whole records where entries came with them.
std::vector<Paper> listed_parts(const std::vector<const EntryState*>& states, std::string_view today);

/// `parts` and behind them those of `listed`, into which they point.
std::vector<WorkPart> with_listed(std::vector<WorkPart> parts, const std::vector<Paper>& listed);

/// Joins an entry's identifier with those of its own record, except rejected ones.
void unite_own(Works& works, const EntryState& one);

/// A paper as the lock keeps it, with what the records of its entries say today.
Paper kept_with_records(Paper kept, const std::vector<const EntryState*>& states, std::string_view today);

/// What a paper cites, and how much of that is known.
struct Bibliography {
    ReferenceList list;
    std::vector<Reference> works;
};

/// The reference list of the paper of `states`, taken out of `answers`: that of a service of
/// reference lists; where it is withheld or unknown, the one that came with a record (Crossref's), else with the
/// entry (Web of Science's).
/// `list.from` tells who knows it, or is sure to know none, so that nobody need be asked again; it is empty
/// where a source failed.
Bibliography bibliography_of(std::span<const EntryState* const> states, Answers& answers);

/// What the entries of a run became; all by paper, in the order of the list.
struct Assembly {
    std::vector<Paper> papers;
    References references;
    std::vector<std::vector<std::size_t>> entries;           ///< by their index
    std::vector<std::vector<const Resolution*>> remembered;  ///< what the lock says of its entries
};

/// One paper for each work that `states` name: from the lock if its entry was, else merged from the records
/// of all its entries and what the list says. Sets EntryState::paper. Takes the records out of `answers` as
/// it goes: those of ten thousand entries are a hundred megabytes. \cost O(records log records)
Assembly assemble(std::vector<EntryState>& states, Works& works, Answers& answers, const Library& lock,
                  std::string_view today);

}  // namespace citegraph::resolving
