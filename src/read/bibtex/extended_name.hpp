#pragma once

#include "read/bibtex/people.hpp"

#include <string_view>

namespace citegraph::bibtex {

/// Whether a name is written as biblatex's extended name: "family=Goethe, given=Johann Wolfgang".
bool is_extended_name(std::string_view name);

/// Such a name, in UTF-8. Parts that CSL does not have go to `problems` of what is returned, which holds at
/// most one name: "useprefix=true" alone names nobody. \cost linear
People extended_name(std::string_view name, Prefixes prefixes);

}  // namespace citegraph::bibtex
