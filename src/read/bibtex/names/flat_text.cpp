#include "read/bibtex/names/names.hpp"

#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::bibtex {
namespace {

/// `latex` with spaces for the ties that stand outside braces.
std::string without_ties(std::string_view latex) {
    std::string out{latex};
    int depth = 0;
    for (std::size_t at = 0; at < out.size(); ++at) {
        if (out[at] == '\\') {
            ++at;
            continue;
        }
        depth += out[at] == '{' ? 1 : out[at] == '}' ? -1 : 0;
        if (out[at] == '~' && depth == 0) out[at] = ' ';
    }
    return out;
}

/// Whether `text` ends in a backslash that nothing follows: "\ " cut off before its space.
bool ends_in_command(std::string_view text) {
    const auto behind = text.find_last_not_of('\\') + 1;
    return (text.size() - behind) % 2 == 1;
}

}  // namespace

std::string flat_text(std::string_view latex) {
    constexpr std::string_view as_they_are =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./ ";
    if (latex.find_first_not_of(as_they_are) == std::string_view::npos) return collapse_space(latex);
    auto flat = without_ties(latex);
    if (ends_in_command(flat)) flat.pop_back();
    return collapse_space(from_latex(flat));
}

}  // namespace citegraph::bibtex
