#include "core/latex/formula_text.hpp"

namespace citegraph::latex {
std::optional<std::string> formula_text(std::string_view) {
    return std::nullopt;
}
}  // namespace citegraph::latex
