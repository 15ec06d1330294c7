#include "core/latex/signs/look_alike.hpp"

#include "core/latex/signs/spelled.hpp"
#include "core/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace citegraph::latex {

using namespace core;

namespace {

std::vector<std::int32_t> parts_of(std::int32_t code) {
    std::array<std::int32_t, 20> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        code, parts.data(), parts.size(),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &boundary);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) return {};
    return {parts.begin(), parts.begin() + count};
}

/// These characters as LaTeX spells them; empty if that is not ASCII.
std::string ascii_of(const std::vector<std::int32_t>& codes) {
    std::string text;
    for (const auto code : codes) text += utf8(code);
    auto out = spelled(text, Charset::ascii);
    const bool ascii =
        std::ranges::all_of(out, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
    return ascii ? out : std::string{};
}

/// What stands in a formula: "\alpha" of "$\alpha$".
std::string_view inside(std::string_view spelling) {
    const bool formula = spelling.size() > 2 && spelling.starts_with('$') && spelling.ends_with('$');
    return formula ? spelling.substr(1, spelling.size() - 2) : spelling;
}

/// The alphabet of the kernel for a block of "Mathematical Alphanumeric Symbols" that ends before `end`; the
/// kernel has neither Fraktur nor small letters in script, and no bold italics.
struct Block {
    std::int32_t end;
    std::string_view alphabet;
};
constexpr auto blocks = std::to_array<Block>({
    {0x1D400, ""},       {0x1D434, "mathbf"}, {0x1D468, ""},       {0x1D49C, "mathbf"}, {0x1D504, "mathcal"},
    {0x1D538, ""},       {0x1D5A0, "mathbf"}, {0x1D5D4, "mathsf"}, {0x1D608, "mathbf"}, {0x1D63C, "mathsf"},
    {0x1D670, "mathbf"}, {0x1D6A4, "mathtt"}, {0x1D6A8, ""},       {0x1D6E2, "mathbf"}, {0x1D71C, ""},
    {0x1D7CA, "mathbf"}, {0x1D7CE, ""},       {0x1D7E2, "mathbf"}, {0x1D7EC, "mathsf"}, {0x1D7F6, "mathbf"},
    {0x1D800, "mathtt"},
});

/// A letter or digit of mathematics. Small Greek letters have one form.
std::string in_formula(std::int32_t code, std::int32_t plain) {
    const auto spelling = ascii_of({plain});
    const auto letter = inside(spelling);
    const auto block = std::ranges::find_if(blocks, [&](const Block& row) { return code < row.end; });
    auto alphabet = block == blocks.end() ? std::string_view{} : block->alphabet;
    const bool capital = utf8proc_category(plain) == UTF8PROC_CATEGORY_LU;
    if (alphabet == "mathcal" && !capital) return plain == 'l' ? "$\\ell$" : "$" + std::string{letter} + "$";
    if (letter.empty() || letter.starts_with("{")) return {};
    if (letter.starts_with("\\math") || (plain > 0x7F && !capital)) alphabet = "";
    if (alphabet.empty()) return "$" + std::string{letter} + "$";
    return "$\\" + std::string{alphabet} + "{" + std::string{letter} + "}$";
}

std::string fraction(const std::vector<std::int32_t>& parts) {
    const auto bar = std::ranges::find(parts, 0x2044);
    if (bar == parts.end()) return {};
    const auto above = ascii_of({parts.begin(), bar}), below = ascii_of({bar + 1, parts.end()});
    return above.empty() || below.empty() ? "" : "$\\frac{" + above + "}{" + below + "}$";
}

/// ⊄ is ⊂ with a stroke.
std::string struck_out(const std::vector<std::int32_t>& parts) {
    if (parts.size() != 2 || parts[1] != 0x338) return {};
    const auto relation = ascii_of({parts[0]});
    return relation.starts_with('$') || relation == "=" ? "$\\not" + std::string{inside(relation)} + "$" : "";
}

std::string within(std::string_view command, const std::string& text) {
    return text.empty() ? text : std::string{command} + text + "}";
}

}  // namespace

std::string look_alike(std::int32_t code) {
    const auto parts = parts_of(code);
    if (parts.empty() || parts[0] == ' ' || parts[0] == code) return {};
    switch (utf8proc_get_property(code)->decomp_type) {
        case 0:
            return struck_out(parts);
        case UTF8PROC_DECOMP_TYPE_FONT:
            return in_formula(code, parts[0]);
        case UTF8PROC_DECOMP_TYPE_SUPER:
            return within("\\textsuperscript{", ascii_of(parts));
        case UTF8PROC_DECOMP_TYPE_SUB:
            return within("\\textsubscript{", ascii_of(parts));
        case UTF8PROC_DECOMP_TYPE_FRACTION:
            return fraction(parts);
        case UTF8PROC_DECOMP_TYPE_WIDE:
        case UTF8PROC_DECOMP_TYPE_NARROW:
        case UTF8PROC_DECOMP_TYPE_SMALL:
        case UTF8PROC_DECOMP_TYPE_SQUARE:
        case UTF8PROC_DECOMP_TYPE_NOBREAK:
        case UTF8PROC_DECOMP_TYPE_COMPAT:
            return ascii_of(parts);
        default:
            return {};
    }
}

}  // namespace citegraph::latex
