#include "citegraph/latex.hpp"
#include "core/latex/composed.hpp"
#include "core/latex/reader.hpp"

#include <algorithm>

namespace citegraph {

std::string from_latex(std::string_view latex, CaseMarks marks) {
    if (latex::is_plain(latex)) return latex::composed(std::string{latex});
    return latex::composed(latex::Reader{latex, marks}.finish());
}

}  // namespace citegraph
