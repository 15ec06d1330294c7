#pragma once

#include "resolve/rounds/asking.hpp"
#include "resolve/rounds/entry_state.hpp"

#include <string>

namespace citegraph::resolving {

/// "arxiv: has arxiv:2309.06180 'Efficient ...' (2023)": what a source said, for a reader.
std::string describe_answer(const Source& source, const Answer& answer);

/// Adds what a source said to the steps of an entry under review.
void note_answer(EntryState& one, const Source& source, const Answer& answer);

/// Why nobody has a record of an entry: who could not say, or that nobody holds it under its identifier or
/// title, or that nobody could be asked.
std::string why_unknown(const EntryState& one, const Answers& answers, const ResolveSetting& setting);

}  // namespace citegraph::resolving
