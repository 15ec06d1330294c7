#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::exporters {

/// `text` as a quoted string of the DOT language that Graphviz shows as it is: quotes and backslashes
/// escaped, so that none of its escapes (\N, \l, ...) is read into it, and ampersands, so that no character
/// entity is; one line.
std::string dot_string(std::string_view text);

/// `text` as a quoted name of the DOT language that reads as it is, letter by letter: in a name no entity and
/// no escape but that of a quote is known. Nothing for a text that no name can have: a backslash before a
/// quote or at the end.
std::optional<std::string> dot_name(std::string_view text);

/// Writable `text` between tags or quotes of XML, where it comes back as it is, line ends too.
std::string xml_text(std::string_view text);

/// `text` as one line of Markdown in which nothing is markup.
std::string markdown_text(std::string_view text);

/// A URL as the target of a link of Markdown, between angle brackets. It ends at none of its own characters, and what
/// looks like a character reference in it ("&#58;") is none.
std::string markdown_address(std::string_view url);

}  // namespace citegraph::exporters
