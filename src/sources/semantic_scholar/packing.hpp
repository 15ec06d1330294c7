#pragma once

#include "citegraph/source.hpp"

#include <vector>

namespace citegraph::sources {

/// Packs reference lists into batches: each goes into the first that has room for its id and for the
/// references it is said to have; at most 500 ids and 9,000 references a batch, none longer than that.
///
/// A run that goes on after some of these batches were answered packs the rest as before, since what went
/// into a later batch depends only on what no earlier one took. \cost O(questions · batches)
std::vector<std::vector<Question>> pack(const std::vector<Question>& questions);

/// Whether a batch could hold the list of `question`.
bool fits_a_batch(const Question& question);

}  // namespace citegraph::sources
