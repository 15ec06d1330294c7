#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// Whether capitals that braces protect are marked in what is read from LaTeX.
enum class CaseMarks { none, nocase };

/// The LaTeX of a BibTeX value as CSL text in UTF-8 (NFC): accents, letters, signs, dashes, quotes, ties;
/// `\textit` and the like as CSL tags; simple formulas in Unicode with `<sub>` and `<sup>`, others kept between
/// dollar signs; `\url` and `\href` by their text. An unknown command (unknown_commands) is replaced by its
/// argument; without argument it is kept, except a switch that opens a group. Macros of ADS are journals. Under
/// `nocase`, what stands in braces at the top level is marked `<span class="nocase">`. Never fails. \cost
/// linear
std::string from_latex(std::string_view latex, CaseMarks marks = CaseMarks::none);

/// The commands in this text that from_latex does not know, with their backslash, each once, in order:
/// `\TUB`. \cost linear; next to nothing without a backslash
std::vector<std::string> unknown_commands(std::string_view latex);

/// LaTeX without its conditionals: of "\ifmmode \check{Z}\else \v{Z}\fi" what stands for text, and within a
/// formula what stands for formulas. \cost linear
std::string without_conditionals(std::string_view latex);

/// Whether LaTeX says what CSL text cannot hold: a formula, a font, a command for which Unicode has no letter
/// or sign. What says no more is spelled anew without a loss. \cost linear
bool is_more_than_text(std::string_view latex);

/// Which letters LaTeX is to see.
enum class Charset {
    ascii,  ///< commands for all that has one; other scripts stay UTF-8
    utf8,   ///< letters as they are; only what LaTeX would misread is escaped
};

/// CSL text for the running text of a LaTeX document; tags become commands, nocase becomes braces. Braces in
/// the result are balanced. \cost linear
std::string to_latex(std::string_view text, Charset charset = Charset::ascii);

/// The same for a title that a style may put in lower case: braces around what must keep its capitals
/// (acronyms, mixed case, letters with digits, formulas, proper names, and what is marked nocase).
std::string title_to_latex(std::string_view title, Charset charset = Charset::ascii);

/// Whether BibTeX, which knows no escapes, finds a partner for every brace.
bool is_balanced(std::string_view latex);

/// LaTeX that somebody wrote, as it stands, but for what TeX would stumble over: a bare % & # _ ^ outside
/// formulas and addresses, a brace without its partner, and, under `ascii`, letters that have a command.
/// mended(mended(x)) == mended(x). \cost linear
std::string mended_latex(std::string_view latex, Charset charset = Charset::ascii);

}  // namespace citegraph
