#pragma once

#include "read/bibtex/bytes.hpp"

#include <optional>
#include <string_view>

namespace citegraph::bibtex {

/// What follows an @: `article {`.
struct Opening {
    Span type;
    Offset delimiter = 0;  ///< of the brace or parenthesis
};

/// Reads the type and the delimiter behind the @ at `at`; nothing if no entry can begin there.
std::optional<Opening> opening_at(std::string_view text, Offset at);

/// A new entry begins at the @ at `at`, and only blanks stand before it on its line. In a value that is how
/// the end of a broken entry is known.
bool begins_entry_line(std::string_view text, Offset at);

/// `name = {`, `name = "`, `name = 1` or `name = macro,` stands at `at`, blanks aside.
bool begins_field_line(std::string_view text, Offset at);

/// The offset behind the first line end from `begin` that is followed by the beginning of a field.
std::optional<Offset> first_field_line(std::string_view text, Offset begin, Offset end);

/// Which rule decides where a value ends.
enum class Trust {
    braces,  ///< it ends where its delimiters balance
    lines,   ///< the entry is broken: it ends before a line that begins a field, too
};

/// Where a text in braces or quotes ends.
struct Delimited {
    Offset end = 0;       ///< of its text
    Offset behind = 0;    ///< from where reading goes on
    bool closed = false;  ///< its delimiter was found
};

/// The text that opens with the brace or quote at `open`. Braces nest, quotes inside braces are plain, a
/// backslash has no meaning (btxdoc, section 4). A text that runs into the next entry ends before it.
/// \cost linear; also in sum over a file
Delimited delimited(std::string_view text, Offset open, Trust trust);

/// The offset of the brace or parenthesis that closes the one at `open`, other entries or not.
std::optional<Offset> balanced(std::string_view text, Offset open, Offset limit);

}  // namespace citegraph::bibtex
