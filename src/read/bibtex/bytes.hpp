#pragma once

#include "citegraph/bibtex.hpp"

#include <cstdint>
#include <string_view>

namespace citegraph::bibtex {

/// A place in the source, in bytes.
using Offset = std::uint32_t;

/// Space, tab and line ends, as in bibtex.web (TeX Live's, where a carriage return is one); form feeds too.
bool is_white(char byte);

/// A line feed or a carriage return.
bool is_line_end(char byte);

/// May stand in the name of a type, field or macro: any byte but white space, control characters and
/// `"#%'(),={}` (bibtex.web, id_class).
bool is_name(char byte);

/// The first offset from `at` whose byte is not white space.
Offset past_white(std::string_view text, Offset at);

/// The first offset from `at` whose byte is not part of a name.
Offset past_name(std::string_view text, Offset at);

/// The offset of the next line end; the size of the text if there is none.
Offset line_end(std::string_view text, Offset at);

/// The offset behind the white space and, in biblatex files, the `%` comments that begin at `at`.
Offset past_gap(std::string_view text, Offset at, Dialect dialect);

/// `end` moved in front of the white space before it, but not in front of `begin`.
Offset without_trailing_white(std::string_view text, Offset begin, Offset end);

/// Only blanks lie between `at` and the line's beginning.
bool starts_line(std::string_view text, Offset at);

/// The stretch from `begin` to `end`.
inline Span between(Offset begin, Offset end) {
    return {begin, end - begin};
}

/// The offset behind a stretch.
inline Offset end_of(Span span) {
    return span.begin + span.size;
}

}  // namespace citegraph::bibtex
