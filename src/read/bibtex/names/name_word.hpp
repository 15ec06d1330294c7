#pragma once

#include "citegraph/dialect.hpp"

#include <string_view>

namespace citegraph::bibtex {

/// Whether a word of a name begins in lower case, which makes it a "von": by its first letter outside
/// braces, or within a special character ("{\'e}") by the letter that this prints. \cost linear
bool is_lower_case(std::string_view word, Dialect dialect);

}  // namespace citegraph::bibtex
