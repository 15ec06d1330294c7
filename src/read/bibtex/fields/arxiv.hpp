#pragma once

#include "read/bibtex/fields/draft.hpp"

namespace citegraph::bibtex {

/// Finds the arXiv number of a paper: in eprint fields, or where the journal is "CoRR" or "arXiv preprint
/// arXiv:...". What appeared nowhere else is then CSL's "article", a preprint, without a journal.
void put_arxiv(Draft& draft);

}  // namespace citegraph::bibtex
