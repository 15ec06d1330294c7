#pragma once

#include "resolve/identity.hpp"
#include "resolve/rounds/entry_state.hpp"

#include <string_view>
#include <vector>

namespace citegraph::resolving {

/// What the list says of each entry, as parts for merge(): whole records where entries came with them.
std::vector<Paper> listed_parts(const std::vector<const EntryState*>& states, std::string_view today);

/// `parts` and behind them those of `listed`, into which they point.
std::vector<Part> with_listed(std::vector<Part> parts, const std::vector<Paper>& listed);

/// Joins an entry's identifier with those of its own record, except rejected ones.
void unite_own(Works& works, const EntryState& one);

/// A paper as the lock keeps it, with what the records of its entries say today.
Paper kept_with_records(Paper kept, const std::vector<const EntryState*>& states, std::string_view today);

}  // namespace citegraph::resolving
