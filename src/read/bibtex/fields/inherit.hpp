#pragma once

#include "citegraph/bibtex.hpp"

#include <vector>

namespace citegraph::bibtex {

/// Gives every entry the fields it inherits: under BibTeX from its `crossref` all that it lacks; under
/// biblatex by the rules of biblatex.pdf, appendix B, and from the entries in `xdata`. Parents may stand
/// anywhere and inherit too. What is missing, goes in a circle or grows beyond measure becomes a problem.
/// \cost linear in the result, which is bounded by a multiple of the input
std::vector<Problem> inherit(std::vector<Record>& records, Dialect dialect, std::string_view file);

}  // namespace citegraph::bibtex
