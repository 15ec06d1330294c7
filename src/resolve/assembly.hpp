#pragma once

#include "resolve/asking.hpp"
#include "resolve/citations.hpp"
#include "resolve/entry_state.hpp"
#include "resolve/identity.hpp"

#include <string_view>
#include <vector>

namespace citegraph::resolving {

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
