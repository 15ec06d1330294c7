#pragma once

#include "citegraph/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::app {

/// `dot` drawn as SVG by Graphviz; nothing if the program dot is not installed. Fails with `output` if it is
/// and refuses, or takes longer than five minutes. \cost a process; seconds for thousands of nodes
Result<std::optional<std::string>> draw_svg(std::string_view dot);

}  // namespace citegraph::app
