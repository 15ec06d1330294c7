#pragma once

#include "citegraph/text.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::core {

/// How many bytes have to be put in, taken out or replaced to make `b` of `a`.
///
/// \cost O(|a| |b|), memory O(|b|)
/// \source Levenshtein 1966, in the order of Wagner and Fischer 1974, doi:10.1145/321796.321811
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto changed = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

/// Whether one of two different words is most likely the other with a slip of the pen: a letter too many or too few, two
/// neighbours in the wrong order, or, late in the word, one letter for another. Never in the first letter, which makes
/// "asymmetric" of "symmetric", nor early a letter for another, as in "micro" and "macro". \cost linear
inline bool is_misspelling(std::string_view a, std::string_view b) {
    constexpr std::size_t long_word = 6, least_turned = 4;
    if (a.size() < b.size()) std::swap(a, b);
    if (b.size() < least_turned || a.size() > b.size() + 1) return false;
    const auto at = static_cast<std::size_t>(std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin());
    if (at == 0) return false;
    if (a.size() > b.size()) return b.size() >= long_word && a.substr(at + 1) == b.substr(at);
    if (at >= a.size()) return false;
    if (a.substr(at + 1) == b.substr(at + 1)) return a.size() >= long_word && 2 * at >= a.size();
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.substr(at + 2) == b.substr(at + 2);
}

/// The word of `known` that `typed` was probably meant to be, in whatever case: at most so many typing errors
/// away; empty if none is. \cost that of edit_distance for each, of 64 bytes of `typed` at most
inline std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known,
                                std::size_t most_errors = 2) {
    const auto lower = ascii_lower(typed.substr(0, 64));
    std::string best;
    auto fewest = most_errors + 1;
    for (const auto& word : known)
        if (const auto errors = edit_distance(lower, ascii_lower(word));
            errors < fewest && errors < word.size()) {
            fewest = errors;
            best = word;
        }
    return best;
}

/// What to type in place of a word that is not among `known`, behind what is wrong with it: "; did you mean build?", or,
/// where none is near, "; it is one of build, entries", of very many the first. Empty if there are none.
inline std::string nearest_or_all(std::string_view typed, const std::vector<std::string>& known) {
    constexpr std::size_t longest = 400;  // columns of words
    if (const auto word = did_you_mean(typed, known); !word.empty()) return "; did you mean " + word + "?";
    return known.empty() ? "" : "; it is one of " + ellipsis(join(known, ", "), longest);
}

}  // namespace citegraph::core
