// Sets of words.
#include "read/list/vocabulary.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"

#include <algorithm>

namespace citegraph::read {
namespace {

bool is_numeral(std::string_view word) {
    return word.find_first_not_of("0123456789") == word.npos;
}

}  // namespace

Vocabulary::Vocabulary(std::string_view words) {
    for (auto word : split(words, '|')) {
        words_.insert(folded(word));
        longest_ = std::max(longest_, 2 * word.size() + 8);
    }
}

bool Vocabulary::has(std::string_view text) const {
    return text.size() <= longest_ && has_folded(folded(text));
}

bool Vocabulary::has_all_words(std::string_view text) const {
    const auto plain = folded(text);
    const auto known = [&](auto word) { return has_folded(std::string{word}) || is_numeral(word); };
    return !plain.empty() && std::ranges::all_of(split(plain, ' '), known);
}

bool Vocabulary::has_some_word(std::string_view text) const {
    const auto plain = folded(text);
    return std::ranges::any_of(split(plain, ' '), [&](auto word) { return has_folded(std::string{word}); });
}

}  // namespace citegraph::read
