#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// Offset of the first byte that is not UTF-8; nothing if all of `text` is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// `text` with every invalid byte replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

/// Unicode NFC of valid UTF-8; control characters other than tab and newline, zero-width characters
/// and soft hyphens are removed.
std::string clean(std::string_view text);

/// Runs of white space (Unicode's too) become one space; none at either end.
std::string collapse_space(std::string_view text);

/// ASCII letters to lower case, all else untouched.
std::string ascii_lower(std::string_view text);

/// Letters stripped of accents and spelled in ASCII where Unicode or custom knows how ("Müller" → "Muller",
/// "Łukasz" → "Lukasz", "ß" → "ss"); what has no ASCII form is left out.
std::string ascii_fold(std::string_view text);

/// The words of a title for comparison: NFKC, case folded, accents removed, "&" as "and", LaTeX braces
/// dropped, every other punctuation a break. CJK letters are words of their own. \cost linear
std::vector<std::string> title_words(std::string_view title);

/// title_words joined by single spaces: equal for titles that agree token by token.
std::string normal_title(std::string_view title);

/// Columns that `text` takes on a terminal: wide for CJK, none for combining marks.
std::size_t display_width(std::string_view text);

/// `text` in at most `columns` on a terminal, the last "…" if it was cut; always UTF-8. \cost O(columns)
std::string ellipsis(std::string_view text, std::size_t columns);

/// `text` without spaces, tabs and line ends at either end.
std::string_view trimmed(std::string_view text);

/// `text` cut at every `separator`; one piece for a text without.
std::vector<std::string_view> split(std::string_view text, char separator);

/// `pieces` with `separator` between them.
std::string join(const std::vector<std::string>& pieces, std::string_view separator);

/// A cell of a CSV file (RFC 4180): quoted if it has a comma, quote, tab or line end, or what readers drop
/// or take for a comment at its ends: a space, # or %.
std::string csv_cell(std::string_view text);

/// One line of a CSV file, CRLF at the end.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace citegraph
