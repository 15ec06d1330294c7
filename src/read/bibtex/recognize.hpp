#pragma once

#include "citegraph/dialect.hpp"

#include <optional>
#include <string_view>

namespace citegraph::bibtex {

/// Whose .bib file begins like this: biblatex's if more of its entries have a type or field that only
/// biblatex knows (`date`, `journaltitle`, `@online`) than have one that only BibTeX's styles ask for
/// (`journal`, `address`, `@techreport`), which biblatex reads too. Nothing if it does not begin with an
/// entry, apart from comments.
std::optional<Dialect> recognized_dialect(std::string_view text);

}  // namespace citegraph::bibtex
