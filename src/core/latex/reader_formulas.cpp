// What the reader does with formulas.
#include "core/latex/formulas/formulas.hpp"
#include "core/latex/reader.hpp"

namespace citegraph::latex {
namespace {

std::string_view trimmed_formula(std::string_view inside) {
    const auto begin = inside.find_first_not_of(" \n\t\r");
    if (begin == std::string_view::npos) return {};
    return inside.substr(begin, inside.find_last_not_of(" \n\t\r") + 1 - begin);
}

}  // namespace

void TextReader::dollar() {
    const bool displayed = text_.substr(at_).starts_with("$$");
    at_ += displayed ? 2 : 1;
    formula_until(displayed ? "$$" : "$");
}

/// The formula up to `closing`; without one, the sign that seemed to open it was a sign like any other.
void TextReader::formula_until(std::string_view closing) {
    const auto end = closing_at(closing);
    if (end == std::string_view::npos)
        return print(closing[0] == '$' ? closing : closing == "\\)" ? "(" : closing == "\\]" ? "[" : "");
    const auto inside = text_.substr(at_, end - at_);
    at_ = end + closing.size();
    formula(inside);
}

/// Where `closing` stands next. Nowhere, if braces do not pair up until there, or if a formula of that kind
/// begins before: so that many openings do not each look through all that follows.
std::size_t TextReader::closing_at(std::string_view closing) const {
    std::ptrdiff_t depth = 0;
    for (auto i = at_; i < text_.size() && depth >= 0; ++i) {
        const auto rest = text_.substr(i);
        if (rest.starts_with(closing)) return depth == 0 ? i : std::string_view::npos;
        const bool nested = rest.starts_with("\\(") || rest.starts_with("\\[") || rest.starts_with("\\begin");
        if (nested && closing[0] == '\\') break;
        depth += (text_[i] == '{') - (text_[i] == '}');
        if (text_[i] == '\\') ++i;
    }
    return std::string_view::npos;
}

/// A command of formulas outside of them, with as many arguments: \mathbb{R}.
void TextReader::formula_command(std::string_view written, int arguments) {
    const auto begin = at_ - written.size();
    for (; arguments > 0; --arguments) raw_argument();
    formula(text_.substr(begin, at_ - begin));
}

void TextReader::formula(std::string_view inside) {
    inside = trimmed_formula(inside);
    if (inside.empty()) return settle();
    if (const auto text = formula_text(inside)) return print(*text);
    print("$" + std::string{inside} + "$");
}

}  // namespace citegraph::latex
