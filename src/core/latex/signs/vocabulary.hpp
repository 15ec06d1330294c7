#pragma once

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

}  // namespace citegraph::latex
