#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/paper.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::exporters {

/// The keys under which papers are written, one each: what BibTeX, biber or LaTeX cannot read in a key
/// becomes a hyphen, and of keys that are equal without their case the first keeps it. \cost O(papers)
std::vector<std::string> written_keys(std::span<const Paper> papers, Dialect dialect);

}  // namespace citegraph::exporters
