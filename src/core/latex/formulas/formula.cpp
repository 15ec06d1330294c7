// What must be known of a text as a whole before it is escaped letter by letter.
#include "core/latex/formulas/formula.hpp"

namespace citegraph::latex {
namespace {

bool is_space(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t';
}

/// Braces pair up, and no character changes the meaning of what follows.
bool is_harmless(std::string_view formula) {
    int depth = 0;
    for (const char letter : formula) {
        if (letter == '%' || letter == '#' || letter == '&' || letter == '\n') return false;
        depth += (letter == '{') - (letter == '}');
        if (depth < 0) return false;
    }
    return depth == 0 && !formula.ends_with('\\');
}

/// Whether the dollar signs at `open` and `close` enclose a formula.
bool is_formula(std::string_view text, std::size_t open, std::size_t close) {
    if (close == std::string_view::npos || close == open + 1) return false;
    const bool tight = !is_space(text[open + 1]) && !is_space(text[close - 1]);
    const bool before_digit = close + 1 < text.size() && text[close + 1] >= '0' && text[close + 1] <= '9';
    const auto inside = text.substr(open + 1, close - open - 1);
    const bool commands = inside.find('\\') != std::string_view::npos;
    return tight && (!before_digit || commands) && is_harmless(inside);
}

}  // namespace

std::vector<Piece> formulas_apart(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    for (auto open = text.find('$'); open != std::string_view::npos;) {
        const auto close = text.find('$', open + 1);
        if (is_formula(text, open, close)) {
            if (open > begin) pieces.push_back({std::string{text.substr(begin, open - begin)}});
            pieces.push_back({std::string{text.substr(open, close + 1 - open)}, true});
            begin = close + 1;
            open = text.find('$', begin);
        } else {
            open = close;
        }
    }
    if (begin < text.size()) pieces.push_back({std::string{text.substr(begin)}});
    return pieces;
}

std::string typographic(std::string_view text, char before) {
    if (text.find('"') == std::string_view::npos) return std::string{text};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '"') {
            out += text[i];
            continue;
        }
        const char left = i == 0 ? before : text[i - 1];
        const bool opens = is_space(left) || std::string_view{"([{-/"}.find(left) != std::string_view::npos;
        out += opens ? "“" : "”";
    }
    return out;
}

}  // namespace citegraph::latex
