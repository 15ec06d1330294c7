#pragma once

#include <string>
#include <string_view>

namespace citegraph::bibtex {

/// biblatex's localization keys in English ("phdthesis" is "PhD thesis", "countryde" "Germany", "inpress" "in
/// press"); any other text as it is. \source english.lbx of biblatex, biblatex.pdf section 4.9.2
std::string spelled_out(std::string_view text);

/// The language tag (BCP 47) of a language of babel's, of biblatex's localization keys or of an English name:
/// "ngerman" is "de-DE". A tag is itself; empty for what is neither.
std::string language_tag(std::string_view name);

}  // namespace citegraph::bibtex
