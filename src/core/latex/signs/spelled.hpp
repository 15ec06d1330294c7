#pragma once

#include "citegraph/latex.hpp"

#include <string>
#include <string_view>

namespace citegraph::latex {

/// Clean text without tags and formulas as LaTeX spells it. \cost linear
std::string spelled(std::string_view text, Charset charset);

}  // namespace citegraph::latex
