#include "citegraph/latex.hpp"
#include "core/latex/composed.hpp"
#include "core/latex/reader.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace citegraph {

std::string from_latex(std::string_view latex, CaseMarks marks) {
    if (latex::is_plain(latex)) return latex::composed(std::string{latex});
    return latex::composed(latex::Reader{latex, marks}.finish());
}

// Most texts have no command that is not known, which is seen without reading them.
std::vector<std::string> unknown_commands(std::string_view latex) {
    std::vector<std::string> out;
    if (!latex::has_strange_words(latex)) return out;
    std::unordered_set<std::string_view> seen;
    for (const auto name : latex::Reader{latex, CaseMarks::none}.unknown())
        if (seen.insert(name).second) out.emplace_back(name);
    return out;
}

}  // namespace citegraph
