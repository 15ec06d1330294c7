#pragma once

#include "citegraph/latex.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::latex {

// Commands and what they print, as words: name, sign, name, sign, ... Where several commands print the same,
// the first is the one that is written. Sources: source2e.pdf ("LaTeX text symbols", T1 and TS1), the
// Comprehensive LaTeX Symbol List, unicode-math-table.tex; tipa.sty for the letters of phonetics.

/// Letters of LaTeX's kernel and T1.
extern const std::string_view kernel_letters;
/// Text signs of LaTeX's kernel, T1 and TS1.
extern const std::string_view kernel_signs;
/// Mathematical signs of LaTeX's kernel.
extern const std::string_view kernel_math;
/// More names of the above, and what only packages know: read, never written.
extern const std::string_view other_letters, phonetic_letters, other_signs, other_math, cyrillic_letters;

/// The words of such a table, two by two.
std::vector<std::pair<std::string_view, std::string_view>> pairs_in(std::string_view table);

/// How a formula draws its letters.
enum class Alphabet : std::uint8_t {
    plain,
    text,  ///< words within the formula: spaces and hyphens are what they seem
    blackboard,
    script,
    fraktur,
};

/// An ASCII letter or digit of that alphabet in UTF-8: "ℝ" for R; itself where Unicode has no such letter.
std::string letter_of(Alphabet alphabet, char letter);

/// What a command without argument prints, by its name without the backslash: "ß" for "ss", "α" for "alpha".
/// Empty if nobody knows it, and for those that print nothing.
std::string_view sign_of(std::string_view command);

/// The combining mark of an accent command: U+0308 for "\"", U+030C for "v"; 0 if it is none. Of two marks, the
/// second is in the upper half: U+0302 and U+0303 for "cftil".
std::int32_t accent_of(std::string_view command);

/// The same within formulas: U+0302 for "hat".
std::int32_t math_accent_of(std::string_view command);

/// What an accent prints that has no letter to stand on: "~" for U+0303; empty if it has no form of its own.
std::string_view bare_accent(std::int32_t mark);

/// `text` with the combining `mark` on the first of the letters that begin at `from`; a dotless i loses its
/// stroke to a mark above it, and a mark without a letter becomes a sign of its own. \cost O(1) for every
/// mark
std::string marked(std::string text, std::size_t from, std::int32_t mark);

/// How LaTeX's kernel writes a letter or sign outside ASCII, with fontenc T1 at most: "{\ss}", "--",
/// "$\alpha$"; empty if it has no spelling of its own.
std::string_view spelling_of(std::int32_t code);

/// The accent command of a combining mark: "'", "v", ...; empty if LaTeX has none.
std::string_view accent_command(std::int32_t mark);

/// Clean text without tags and formulas as LaTeX spells it. \cost linear
std::string spelled(std::string_view text, Charset charset);

}  // namespace citegraph::latex
