#pragma once

#include <string>
#include <string_view>

namespace citegraph::bibtex {

/// Text of a field in UTF-8, white space collapsed.
std::string text_of(std::string_view latex);

/// The same for a title, with what braces protect marked.
std::string title_of_field(std::string_view latex);

/// A list ("Paris and London and others") with semicolons between; one in braces as a whole is one text.
std::string list_of(std::string_view latex);

/// What is no text but an address or a number, without the escapes that people write there out of habit
/// (`\_`, `\%`, `{\_}`, `\url{...}`).
std::string verbatim(std::string_view latex);

/// An address with everything beyond ASCII in percent encoding (RFC 3986, section 2.1), as biber has it.
std::string encoded_url(std::string_view url);

/// Two pieces of a title, a note or the like with `mark` between; none where the first ends in one already.
std::string joined(std::string first, std::string_view mark, std::string_view second);

}  // namespace citegraph::bibtex
