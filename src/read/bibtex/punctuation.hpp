#pragma once

#include "read/bibtex/bytes.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace citegraph::bibtex {

/// Where the commas, equals signs and line ends of an entry are, which the tree keeps between its spans.
class Punctuation {
  public:
    Punctuation(const Tree& tree, const Block& block);

    std::span<const Field> fields() const { return fields_; }

    /// Behind the value in front of a field; behind the key for the first.
    Offset begin_of_gap(std::size_t field) const;

    /// In front of the closing delimiter, if it has one.
    Offset end_of_body() const { return end_; }

    /// The comma in front of a field (behind the key, for the first) and the one behind it.
    std::optional<Offset> comma_before(std::size_t field) const;
    std::optional<Offset> comma_behind(std::size_t field) const;

    /// The comma behind the key.
    std::optional<Offset> comma_of_key() const;

    /// The field is on a line of its own with the comma at its beginning.
    bool has_leading_comma(std::size_t field) const;

    /// The equals sign of a field; nothing if it has none.
    std::optional<Offset> equals(std::size_t field) const;

    /// The line end in front of `at`, if only blanks lie between; else `at`.
    Offset line_end_before(Offset at) const;

  private:
    std::optional<Offset> find(char wanted, Offset begin, Offset end) const;

    std::string_view text_;
    std::span<const Field> fields_;
    Offset key_end_, end_;
};

/// How an added field is to be written, as those of the entry are.
struct Habit {
    std::string lead;               ///< in front of the name: a line end and blanks, or a blank
    Offset equals = 0, value = 0;   ///< columns behind the name's beginning, if they are aligned; else 0
    Offset before = 1, behind = 1;  ///< blanks around the equals sign
    enum class Case { lower, capital, upper } letters = Case::lower;
    bool leading_comma = false;   ///< `lead` has one in it
    bool trailing_comma = false;  ///< one stands behind the last field, too
};

/// The habit of an entry; that of this program if it has no field, with `line_end`.
Habit habit_of(const Tree& tree, const Punctuation& punctuation, std::string_view line_end);

/// `name = value` in a habit, without commas and what leads to it.
std::string written(const Habit& habit, std::string_view name, std::string_view value);

/// The first line end of a file: "\n" if it has none.
std::string_view line_end_of(std::string_view text);

}  // namespace citegraph::bibtex
