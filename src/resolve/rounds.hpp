#pragma once

#include "resolve/asking.hpp"
#include "resolve/case.hpp"

#include <span>

namespace citegraph::resolving {

/// Asks the sources about every case that is not taken from the lock, and decides it. In rounds, each as few
/// calls as can be, the sources of a round side by side:
///
///   1. records by identifier; and, in bulk, by title for entries whose identifier no service of records
///   knows
///   2. by title, for what no source holds under its identifier
///   3. one by one by title, service after service, for what is still not found
///   4. records under the identifiers that were learnt on the way: arXiv ids, DOIs
///   5. reference lists of everything found
///
/// Leaves in each case its judgement, the records that are of its work, and the candidates considered.
/// Reference lists stay in `answers`. The parts point into `answers`. \cost O(entries log entries) beside the
/// network
void ask_in_rounds(std::span<Case> cases, const ResolveSetting& setting, Answers& answers);

/// Whether a service of records, which a landing page is not, can be asked for it.
bool is_looked_up(const Identifier& id, std::span<const Source* const> sources);

/// The identifier under which a service of reference lists knows the work; null if none does.
const Identifier* listed_under(const Source& source, const Case& one);

}  // namespace citegraph::resolving
