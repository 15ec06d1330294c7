// Text as LaTeX spells it, letter by letter.
#include "core/latex/signs/signs.hpp"
#include "core/text/ascii.hpp"

#include "core/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
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

/// How LaTeX's kernel writes a character that Unicode calls a form of others (Unicode Standard Annex 15,
/// compatibility decomposition), or a relation struck out: "$\mathbf{x}$", "IV", "$\not\subset$". Empty if
/// it is neither, or if those have no spelling in ASCII.
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

using Codes = std::span<const std::int32_t>;

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
    if (parts.size() < 2) return {};
    const auto letter = is_letter(parts[0]) ? utf8(parts[0]) : std::string{spelling_of(parts[0])};
    if (letter.size() != 1 && !letter.starts_with("{\\")) return {};
    auto out = letter;
    for (const auto mark : parts.subspan(1)) {
        const auto accent = accent_command(mark);
        if (accent.empty()) return {};
        const bool above = accent != "c" && accent != "d" && accent != "k" && accent != "b";
        if (above && (out == "i" || out == "j")) out = "\\" + out;  // without its dot
        const bool bare = is_letter(accent[0]) && !out.starts_with('{');
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
    if (codes.size() == 1)
        if (auto out = look_alike(codes[0]); !out.empty()) return out;
    std::string out;
    for (const auto code : codes) out += code < 0x80 ? ascii(static_cast<char>(code)) : utf8(code);
    return out;
}

/// Letters, digits and what else of ASCII every font has.
bool stands_for_itself(char letter) {
    return letter >= ' ' && letter < 0x7F &&
           std::string_view{"&%$#_{}~^\\<>|\""}.find(letter) == std::string_view::npos;
}

bool is_unicode_letter(std::int32_t code) {
    const auto category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

/// What LaTeX prints from UTF-8 in every setting: letters, Latin-1 and common punctuation. Signs of
/// mathematics stay commands, as text fonts have none.
bool stands_in_utf8(std::int32_t code) {
    if (code < 0x80 || code == 0xA0) return is_letter(code);
    if (code < 0x250) return true;
    static constexpr std::u32string_view punctuation = U"–—‘“”‚„†‡•…‰‹›€™";
    return punctuation.find(static_cast<char32_t>(code)) != punctuation.npos ||
           (is_unicode_letter(code) && !is_greek(code));
}

/// One code point, or a letter with the marks behind it.
std::string one(Codes codes, Charset charset) {
    const auto code = codes[0];
    if (codes.size() == 1 && code < 0x80) return ascii(static_cast<char>(code));
    if (code == 0xFFFD) return {};
    if (charset == Charset::utf8 && stands_in_utf8(code)) {
        std::string out;
        for (const auto part : codes) out += utf8(part);
        return out;
    }
    const auto spelling = codes.size() == 1 ? spelling_of(code) : std::string_view{};
    return spelling.empty() ? cluster(codes) : std::string{spelling};
}

}  // namespace

// A letter of Greek is a sign in a formula; three in a row are a word, which mathematics would set badly.
std::string spelled(std::string_view text, Charset charset) {
    if (std::ranges::all_of(text, stands_for_itself)) return std::string{text};
    const auto codes = code_points(text);
    std::string out;
    for (std::size_t i = 0; i < codes.size();) {
        auto end = i;
        while (end < codes.size() && is_greek(codes[end])) ++end;
        if (end >= i + 3) {
            for (; i < end; ++i) out += utf8(codes[i]);
            continue;
        }
        end = i + 1;
        while (end < codes.size() && is_latin_mark(codes[end])) ++end;
        out += one(Codes{codes}.subspan(i, end - i), charset);
        i = end;
    }
    return out;
}

}  // namespace citegraph::latex
