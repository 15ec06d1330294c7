#pragma once

#include <string>
#include <string_view>

namespace citegraph::bibtex {

/// LaTeX of a name, a date or the like in UTF-8, on one line, ties outside braces as spaces. \cost linear
std::string flat_text(std::string_view latex);

}  // namespace citegraph::bibtex
