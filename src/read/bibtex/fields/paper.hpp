#pragma once

#include "citegraph/bibtex.hpp"
#include "citegraph/dialect.hpp"
#include "citegraph/paper.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::bibtex {

/// A paper, and a clause for each thing in its entry that is not what it should be.
struct Read {
    Paper paper;
    std::vector<std::string> problems;
};

/// The paper that an entry describes, its inherited fields among its own. What CSL has no variable for stays
/// in `foreign`, under its own name and in LaTeX as it was written. \cost linear in the entry
Read paper_of(Record record, Dialect dialect);

/// Gives every entry the fields it inherits: under BibTeX from its `crossref` all that it lacks; under
/// biblatex by the rules of biblatex.pdf, appendix B, and from the entries in `xdata`. Parents may stand
/// anywhere and inherit too. What is missing, goes in a circle or grows beyond measure becomes a problem.
/// \cost linear in the result, which is bounded by a multiple of the input
std::vector<Problem> inherit(std::vector<Record>& records, Dialect dialect);

/// Whose .bib file begins like this: biblatex's if more of its entries have a type or field that only
/// biblatex knows (`date`, `journaltitle`, `@online`) than have one that only BibTeX's styles ask for
/// (`journal`, `address`, `@techreport`), which biblatex reads too. Nothing if it does not begin with an
/// entry, apart from comments.
std::optional<Dialect> recognized_dialect(std::string_view text);

}  // namespace citegraph::bibtex
