#pragma once

#include "read/bibtex/names/people.hpp"

#include <optional>
#include <string_view>

namespace citegraph::bibtex {

/// Whether a name is written as biblatex's extended name: "family=Goethe, given=Johann Wolfgang".
bool is_extended_name(std::string_view name);

/// What "useprefix=true" alone, in place of a name, says of the names behind it; nothing for anything else.
std::optional<Prefixes> list_option(std::string_view name);

/// Such a name, in UTF-8. What is no part of a name becomes a problem. One name at most: options alone
/// name nobody. \cost linear
People extended_name(std::string_view name, Prefixes prefixes);

}  // namespace citegraph::bibtex
