#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace citegraph::latex {

/// A stretch of a text, in bytes.
struct WordBounds {
    std::size_t begin = 0, end = 0;
};

/// The words of a title whose capitals say something, in order: acronyms, mixed case, letters with digits,
/// proper names. Formulas are to be given as control characters. \cost linear
std::vector<WordBounds> telling_words(std::string_view title);

/// A name or language that keeps its capital within a sentence: "Bayesian", "Python".
bool is_proper_noun(std::string_view word);

}  // namespace citegraph::latex
