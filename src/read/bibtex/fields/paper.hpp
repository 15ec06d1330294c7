#pragma once

#include "citegraph/bibtex.hpp"
#include "citegraph/paper.hpp"

#include <string>
#include <vector>

namespace citegraph::bibtex {

/// A paper, and a clause for each thing in its entry that is not what it should be.
struct Read {
    Paper paper;
    std::vector<std::string> problems;
};

/// The paper that an entry describes, its inherited fields among its own. What CSL has no variable for stays
/// in `foreign`, under its own name and in LaTeX as it was written. \cost linear in the entry
Read paper_of(const Record& record, Dialect dialect);

}  // namespace citegraph::bibtex
