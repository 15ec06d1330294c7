#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::latex {

/// A simple formula, given without its dollar signs, as CSL text: Unicode's letters and signs, <sub> and
/// <sup>. Nothing if it takes more than that. \cost linear
std::optional<std::string> formula_text(std::string_view formula);

}  // namespace citegraph::latex
