#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/exporter.hpp"
#include "citegraph/name.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::exporters {

/// How the values of an entry are spelled.
struct Spelling {
    Dialect dialect = Dialect::bibtex;
    Charset charset = Charset::ascii;
    Layout::Braces braces = Layout::Braces::words;
    bool useprefix = false;  ///< of biblatex: particles stand before the family name in lists too
};

/// What `layout` asks of a dialect.
Spelling spelling_of(Dialect dialect, const Layout& layout);

/// Running text in LaTeX.
std::string spelled(std::string_view text, const Spelling& spelling);

/// A title in LaTeX, braced as the spelling has it.
std::string spelled_title(std::string_view title, const Spelling& spelling);

/// A text that biblatex would cut at "and", in braces if it has one.
std::string spelled_list(std::string_view text, const Spelling& spelling);

/// "van der Maaten, Laurens and {BigScience Workshop}", in LaTeX.
std::string spelled_names(const std::vector<Name>& names, const Spelling& spelling);

/// "1–27" → "1--27", "S1-S10, 12" → "S1--S10, 12"; a dash that is part of a number ("A-1–A-9") stays.
std::string page_ranges(const std::string& pages, const Spelling& spelling);

/// `text` as a URL that neither BibTeX nor \url trips over: RFC 3986 has no braces, spaces, backslashes,
/// quotes and nothing beyond ASCII.
std::string address(std::string_view text);

/// A DOI as it is: neither `doi` nor \doi wants escapes, and < and > are part of many (ISO 26324).
std::string doi_name(std::string_view text);

}  // namespace citegraph::exporters
