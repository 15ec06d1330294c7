#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace citegraph::read {

/// A set of words and phrases, compared as titles are: without case, width, accents and punctuation.
class Vocabulary {
  public:
    /// `words` with "|" between them.
    explicit Vocabulary(std::string_view words);
    bool has(std::string_view text) const;
    /// For a text that is folded already.
    bool has_folded(const std::string& text) const { return words_.contains(text); }
    /// Every word of `text` is in the set, or is a number; false for a text without words.
    bool has_all_words(std::string_view text) const;
    bool has_some_word(std::string_view text) const;

  private:
    std::unordered_set<std::string> words_;
    std::size_t longest_ =
        0;  ///< bytes of a text that may be in the set, pictographs and punctuation included
};

}  // namespace citegraph::read
