#include "citegraph/cite_key.hpp"

#include <algorithm>

// What stops whom was tried, character by character, with pdfLaTeX, natbib, BibTeX 0.99d, biblatex 3.18 and
// biber 2.18: an entry and a \cite with the character at the beginning, within and at the end of the key.

namespace citegraph {
namespace {

bool is_one_of(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

std::string shown(char c) {
    return c == ' ' ? "a space" : "'" + std::string{c} + "'";
}

}  // namespace

std::optional<std::string> trouble_with_key(std::string_view key, Dialect dialect) {
    if (key.empty()) return "it is empty";
    if (key == "*") return "it stands for all entries";
    for (const char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_one_of(c, "\\{}%#~")) return "LaTeX does not take " + shown(c) + " as it is";
        if (is_one_of(c, " ,")) return shown(c) + " ends a key";
        if (byte < ' ' || byte == 0x7F) return "there is a control character in it";
        if (dialect == Dialect::biblatex && is_one_of(c, "\"'()=")) return "biber stops at " + shown(c);
        if (dialect == Dialect::bibtex && byte >= 0x80) return "LaTeX with BibTeX takes ASCII alone";
    }
    return std::nullopt;
}

}  // namespace citegraph
