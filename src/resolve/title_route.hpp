#pragma once

#include "resolve/asking.hpp"
#include "resolve/entry_state.hpp"

#include <span>
#include <vector>

namespace citegraph::resolving {

/// Titles to ask `source` for before any record is judged: of entries whose identifier no service of records
/// knows.
std::vector<Question> titles_without_identifier(std::span<const EntryState> states, const Source& source,
                                                const Answers& answers);

/// Searches by title for what no service of records holds under its identifier, turn after turn, and decides
/// from the candidates. What a landing page told is known already: the services only add to it.
void search_by_title(std::span<EntryState> states, const ResolveSetting& setting, Answers& answers);

}  // namespace citegraph::resolving
