#pragma once

#include "citegraph/dialect.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citegraph {

/// Why a citation key cannot be had in `dialect`: at which character LaTeX, BibTeX or biber stops, or takes
/// it for something else. Nothing if it does no harm: such a key stands in `\cite` and in the .bib byte for
/// byte.
std::optional<std::string> trouble_with_key(std::string_view key, Dialect dialect);

}  // namespace citegraph
