// Shared by bibtex: text as LaTeX spells it.
#include "exporters/latex.hpp"

#include "citegraph/text.hpp"
#include "core/unicode.hpp"
#include "exporters/formula.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace citegraph::exporters {
namespace {

using Codes = std::span<const std::int32_t>;

bool is_ascii_letter(std::int32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

/// What TeX would not print as it stands. Braces by name: BibTeX counts even escaped ones.
std::string ascii(char letter) {
    switch (letter) {
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
            return {'\\', letter};
        case '{':
            return "{\\textbraceleft}";
        case '}':
            return "{\\textbraceright}";
        case '~':
            return "{\\textasciitilde}";
        case '^':
            return "{\\textasciicircum}";
        case '\\':
            return "{\\textbackslash}";
        case '<':
            return "$<$";
        case '>':
            return "$>$";
        case '|':
            return "$|$";
        case '"':
            return "''";
        default:
            return {letter};
    }
}

/// Letters, digits and signs of ASCII that LaTeX prints as they stand.
bool speaks_for_itself(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) {
        return letter >= ' ' && letter < 0x7F &&
               std::string_view{"&%$#_{}~^\\<>|\""}.find(letter) == std::string_view::npos;
    });
}

/// `code` and, where Unicode composes it of several, its parts: "ế" is e, circumflex, acute.
std::vector<std::int32_t> decomposed(std::int32_t code) {
    std::array<std::int32_t, 8> parts{};
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(code, parts.data(), parts.size(), UTF8PROC_DECOMPOSE, &boundary);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) return {code};
    return {parts.begin(), parts.begin() + count};
}

/// A letter under its accents, the first of them next to it: "{\'{\^e}}". Empty if LaTeX has not got all of
/// them.
std::string accented(Codes parts) {
    if (parts.size() < 2 || !is_ascii_letter(parts[0])) return {};
    std::string out{static_cast<char>(parts[0])};
    for (const auto mark : parts.subspan(1)) {
        const auto accent = latex_accent(mark);
        if (accent.empty()) return {};
        const bool above = accent != "c" && accent != "d" && accent != "k" && accent != "b";
        if (above && (out == "i" || out == "j")) out = "\\" + out;  // without its dot
        const bool bare = is_ascii_letter(accent[0]) && !out.starts_with('{');
        out = "{\\" + std::string{accent} + (bare ? "{" + out + "}" : out) + "}";
    }
    return out;
}

/// One letter with the marks that follow it.
std::string cluster(Codes codes) {
    std::vector<std::int32_t> parts;
    for (const auto code : codes)
        for (const auto part : decomposed(code)) parts.push_back(part);
    if (auto out = accented(parts); !out.empty()) return out;
    std::string out;
    for (const auto code : codes) out += utf8(code);
    return out;
}

std::string escaped(std::string_view text) {
    const auto codes = code_points(text);
    std::string out;
    for (std::size_t i = 0; i < codes.size();) {
        auto end = i + 1;
        while (end < codes.size() && is_latin_mark(codes[end])) ++end;
        if (const auto letter = latex_letter(codes[i]); end == i + 1 && !letter.empty())
            out += letter;
        else if (end == i + 1 && codes[i] < 0x80)
            out += ascii(static_cast<char>(codes[i]));
        else
            out += cluster(Codes{codes}.subspan(i, end - i));
        i = end;
    }
    return out;
}

}  // namespace

std::string latex(std::string_view text) {
    if (speaks_for_itself(text)) return std::string{text};  // most text does, and cleaning is dear
    std::string out;
    for (const auto& piece : formulas_apart(typographic(clean(text))))
        out += piece.formula ? piece.text : escaped(piece.text);
    return out;
}

}  // namespace citegraph::exporters
