#pragma once

#include "citegraph/bibtex.hpp"

#include <string>
#include <string_view>

namespace citegraph::app {

/// The manner of one entry, for what is added to it.
struct Manner {
    bool quotes = false;        ///< values stand in quotes
    bool bare_numbers = false;  ///< numbers stand without
};

/// As the fields of an entry have it.
Manner manner_of(const bibtex::Tree& tree, const bibtex::Block& block);

/// As one field has it.
Manner manner_of(const bibtex::Tree& tree, const bibtex::Field& field);

/// A value in braces, or a macro, in that manner as far as BibTeX reads it so.
std::string in_manner(const std::string& value, const Manner& manner);

/// Whether a field says what `value` would: the same bytes, the same DOI, or the same text. `old` is its
/// value with macros resolved.
bool says_the_same(const bibtex::Tree& tree, const bibtex::Field& field, std::string_view old,
                   const std::string& value);

/// Whether a file can hold the value: what has no spelling in ASCII cannot stand in one that is not UTF-8.
bool is_writable(const bibtex::Tree& tree, const std::string& value);

/// A value without its braces or quotes.
std::string_view undelimited(std::string_view value);

/// The field of that (lower-case) name; null if the entry has none.
const bibtex::Field* field_named(const bibtex::Tree& tree, const bibtex::Block& block, std::string_view name);

/// `type` with capitals where `like` has them: "ARTICLE" or "Article" or "article".
std::string in_capitals_of(std::string_view like, std::string type);

}  // namespace citegraph::app
