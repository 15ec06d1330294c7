#pragma once

namespace citegraph {

/// Whose rules a .bib file follows: those of BibTeX 0.99d and its standard styles (btxdoc.pdf), or those of
/// biblatex 3 and biber (biblatex.pdf). Types, fields, dates, inheritance and comments differ.
enum class Dialect { bibtex, biblatex };

}  // namespace citegraph
