#pragma once

#include "citegraph/latex.hpp"

namespace citegraph::exporters {

inline std::string latex(std::string_view text) {
    return to_latex(text);
}
inline std::string latex_title(std::string_view title) {
    return title_to_latex(title);
}

}  // namespace citegraph::exporters
