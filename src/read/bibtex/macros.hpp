#pragma once

#include "read/bibtex/places.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace citegraph::bibtex {

/// The @string definitions seen so far and the months: BibTeX knows these from its styles, by their English
/// names; biber by their numbers.
class Macros {
  public:
    explicit Macros(const Tree& tree);

    /// The value of an expression: pieces joined, macros replaced, white space in runs of one space. A macro
    /// that is not defined leaves nothing, as in BibTeX, and a note that names `key`.
    std::string value_of(const Field& field, std::string_view key, Notes& notes);

    /// Keeps `value` under the name of `field`; a later definition replaces an earlier one.
    void define(const Field& field, std::string value);

  private:
    const std::string* find(std::string_view name) const;
    void append(std::string& out, std::string_view text) const;

    const Tree& tree_;
    std::unordered_map<std::string, std::string> values_;
    std::size_t allowance_;  ///< bytes that macros may still put in
};

/// A stretch of the source in UTF-8.
std::string text_of(const Tree& tree, Span span);

/// `text` without a space at either end.
std::string_view without_outer_space(std::string_view text);

}  // namespace citegraph::bibtex
