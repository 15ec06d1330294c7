#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace citegraph::core {

/// "alpha" of U+03B1 or U+0391, as LaTeX calls the letters of the Greek alphabet; empty for all else.
std::string_view greek_name(std::int32_t code);

/// `text` with what BibTeX files and web services leave in titles made plain: LaTeX accents, letters and
/// commands ("{\"o}", "\ss", "\emph{…}", "\lambda"), entities and markup (published_text()), and no trade marks, which
/// NFKC would spell "tm". What is not known stays as a word: nothing may vanish that tells two titles apart.
/// \cost linear
std::string decoded_markup(std::string_view text);

}  // namespace citegraph::core
