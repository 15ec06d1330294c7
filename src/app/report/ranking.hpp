#pragma once

#include "app/study/study.hpp"

#include <string>

namespace citegraph::app {

/// The rows of `study` as a table for a terminal.
std::string ranking_table(const Study& study);

/// A score by which papers of the same year are compared: the percentile of what `measure` says.
const Measure& percentile_of(const Measure& measure);

/// `study` with the percentile of each column beside it. Fails with `malformed` if no dates are known.
Result<Study> with_percentiles(Study study);

/// What the columns' measures say of how they were computed, a sentence each: "pagerank: ...".
std::vector<std::string> notes_of(const Study& study);

}  // namespace citegraph::app
