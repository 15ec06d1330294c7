#pragma once

#include "resolve/rounds/asking.hpp"
#include "resolve/rounds/entry_state.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// Titles to ask `source` for before any record is judged: of entries whose identifier no service of records
/// knows.
std::vector<Question> titles_without_identifier(std::span<const EntryState> states, const Source& source,
                                                const Answers& answers);

/// Searches by title for what no service of records holds under its identifier, turn after turn, and decides
/// from the candidates. What a landing page told is known already: the services only add to it.
void search_by_title(std::span<EntryState> states, const ResolveSetting& setting, Answers& answers);

/// Asks the sources about every entry that is not taken from the lock, and decides it. In rounds, each with
/// as few calls as possible, the sources of a round side by side:
///
///   1. records by identifier; and, in bulk, by title for entries whose identifier no service of records
///   knows
///   2. by title, for what no source holds under its identifier
///   3. one by one by title, service after service, for what is still not found
///   4. records under the identifiers that records just found give: arXiv ids, DOIs
///   5. reference lists of everything found
///
/// Leaves in each entry its judgement, the records that are of its work, and the candidates considered.
/// Reference lists stay in `answers`. The parts point into `answers`. \cost O(entries log entries) beside the
/// network
void ask_in_rounds(std::span<EntryState> states, const ResolveSetting& setting, Answers& answers);

/// Everything that `answers` have of an entry, under its own identifiers, those of its records and its titles.
/// \cost O(identifiers × sources)
Testimony testimony_of(const EntryState& one, const Answers& answers);

/// The identifier under which a service of reference lists knows the work; null if none does.
const Identifier* listed_under(const Source& source, const EntryState& one);

/// "arxiv: has arxiv:2309.06180 'Efficient ...' (2023)": what a source said, for a reader.
std::string describe_answer(const Source& source, const Answer& answer);

/// Adds what a source said to the steps of an entry under review.
void note_answer(EntryState& one, const Source& source, const Answer& answer);

/// Why nobody has a record of an entry: who could not say, or that nobody holds it under its identifier or
/// title, or that nobody could be asked.
std::string why_unknown(const EntryState& one, const Answers& answers, const ResolveSetting& setting);

}  // namespace citegraph::resolving
