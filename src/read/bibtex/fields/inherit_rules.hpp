#pragma once

#include <string_view>

namespace citegraph::bibtex {

/// Under which name an entry of one type takes over a field of another it refers to (biblatex.pdf, appendix
/// B); empty: not at all. Types and field in lower case.
std::string_view inherited_as(std::string_view parent, std::string_view child, std::string_view field);

}  // namespace citegraph::bibtex
