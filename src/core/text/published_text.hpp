#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace citegraph::core {

/// A text as publishers, services and their exports write it, as CSL has it: with the letters for entities, also
/// those escaped twice ("&amp;amp;"), and with CSL's marks (rich_text.hpp) for the markup that stands within a
/// line: HTML's, Crossref's face markup, JATS with and without its prefix, and MathML ("x<sub>2</sub>", "a/b").
/// Elements without a meaning here leave their text; paragraphs become words with spaces around. What is not closed,
/// and what is no tag ("p < q", "<unknown>"), stays. \cost linear
std::string published_text(std::string_view text);

/// `text` with the letters that its entities stand for: those of XML and HTML 4 by name ("&amp;", "&eacute;") and by
/// number ("&#8211;", "&#x2013;"; 128 to 159 are Windows-1252's, as browsers have it). What stands for no letter
/// stays as it is: "AT&T", "&c;", "&#0;". \cost linear
std::string resolved_entities(std::string_view text);

/// The same for a text in which letters have another form: `put` writes each that an entity stands for behind what has
/// been written.
std::string resolved_entities(std::string_view text,
                              const std::function<void(std::string& out, std::string_view letter)>& put);

/// The letter that a number from 128 to 159 was meant to be where somebody took Windows-1252 for Latin-1; any other
/// number, and those that have no letter there, as they are. \source WHATWG Encoding Standard, windows-1252
char32_t windows_1252_letter(char32_t code);

}  // namespace citegraph::core
