#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace citegraph::exporters {

/// `text` for the running text of a LaTeX document, in ASCII as far as LaTeX can spell it: accents, dashes,
/// quotes, Greek letters, mathematical signs. Other scripts and pictograms stay UTF-8, which XeLaTeX,
/// LuaLaTeX and biber understand. A formula between dollar signs stays as it is. Braces in the result are
/// balanced. \cost linear
std::string latex(std::string_view text);

/// The same for a title, with braces around what a BibTeX style must not put in lower case: acronyms, mixed
/// case, letters with digits, formulas and proper names.
std::string latex_title(std::string_view title);

/// `code` as LaTeX spells it outside ASCII: "{\ss}", "--", "$\alpha$"; empty if it has no spelling of its
/// own.
std::string_view latex_letter(std::int32_t code);

/// The accent command of a combining mark: "'", "v", ...; empty if LaTeX has none.
std::string_view latex_accent(std::int32_t mark);

/// A name or language that keeps its capital within a sentence: "Bayesian", "Python".
bool is_proper_noun(std::string_view word);

}  // namespace citegraph::exporters
