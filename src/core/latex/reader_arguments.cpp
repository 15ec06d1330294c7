// Arguments that are no running text.
#include "core/latex/reader.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace citegraph::latex {

using namespace core;

namespace {

using Unit = std::pair<std::string_view, double>;

/// In points, as if an em had ten. Longer names come first.
constexpr auto units = std::to_array<Unit>({
    {"filll", 0},
    {"fill", 0},
    {"fil", 0},
    {"pt", 1},
    {"pc", 12},
    {"in", 72},
    {"bp", 1},
    {"cm", 28.5},
    {"mm", 2.85},
    {"dd", 1.07},
    {"cc", 12.8},
    {"sp", 0},
    {"em", 10},
    {"ex", 4.3},
    {"mu", 0.56},
});

struct Dimension {
    std::size_t size = 0;
    double points = 0;
};

std::size_t behind_space(std::string_view text, std::size_t from) {
    return std::min(text.find_first_not_of(" \n", from), text.size());
}

/// A number and, if there is one, its unit.
Dimension dimension_in(std::string_view text) {
    const auto sign = std::min(text.find_first_not_of("+- \n"), text.size());
    const auto end = std::min(text.find_first_not_of("0123456789.,", sign), text.size());
    Dimension out{.size = end};
    if (end == sign) return {};
    std::from_chars(text.data() + sign, text.data() + end, out.points);
    if (text.substr(0, sign).find('-') != std::string_view::npos) out.points = -out.points;
    auto at = behind_space(text, end);
    if (text.substr(at).starts_with("true")) at = behind_space(text, at + 4);
    for (const auto& [unit, points] : units)
        if (text.substr(at).starts_with(unit)) return {at + unit.size(), out.points * points};
    return out;
}

/// The bytes of the number, dimension or glue of TeX that begins `text`: "-.5ex ", "1em plus 1fil", "-1000"
/// (The TeXbook, chapter 24); 0 if there is none. \cost linear in these bytes
std::size_t dimension_size(std::string_view text) {
    auto size = dimension_in(text).size;
    if (size == 0) return 0;
    for (const std::string_view word : {"plus", "minus"}) {
        const auto at = behind_space(text, size);
        if (!text.substr(at).starts_with(word)) continue;
        const auto more = dimension_in(text.substr(at + word.size())).size;
        if (more > 0) size = at + word.size() + more;
    }
    return size < text.size() && text[size] == ' ' ? size + 1 : size;
}

/// Whether that much room between words is seen as a space: a fifth of an em and more.
bool is_wide(std::string_view dimension) {
    return dimension_in(dimension).points >= 2;
}

/// The code point whose number `digits` spell in `base`, or with a prefix of TeX's (" for hexadecimal, ' for
/// octal, ` for the sign itself); 0 if they spell none.
std::int32_t character(std::string_view digits, int base) {
    if (digits.size() > 1 && digits[0] == '`') digits.remove_prefix(1);
    if (digits.starts_with('"') || digits.starts_with('\'')) {
        base = digits[0] == '"' ? 16 : 8;
        digits.remove_prefix(1);
    }
    std::int32_t code = 0;
    const auto* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, code, base);
    const bool whole = parsed.ec == std::errc{} && parsed.ptr == end;
    return whole && code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF) ? code : 0;
}

// Font and block agree but for holes that older blocks of Unicode filled.
/// The code point of a sign of the font Zapf Dingbats by its number, 33 to 254 (pifont.sty); two hexadecimal
/// digits are understood, too. 0 if there is none.
std::int32_t dingbat(std::string_view digits) {
    auto code = character(digits, 10);
    if (code < 33) code = character(digits, 16);
    if (code < 33 || code > 254 || (code > 126 && code < 161)) return 0;
    constexpr std::pair<std::int32_t, std::int32_t> elsewhere[] = {
        {0x25, 0x260E}, {0x2A, 0x261B}, {0x2B, 0x261E}, {0x48, 0x2605}, {0x6C, 0x25CF}, {0x6E, 0x25A0},
        {0x73, 0x25B2}, {0x74, 0x25BC}, {0x75, 0x25C6}, {0x77, 0x25D7}, {0xA8, 0x2663}, {0xA9, 0x2666},
        {0xAA, 0x2665}, {0xAB, 0x2660}, {0xD5, 0x2192}, {0xD6, 0x2194}, {0xD7, 0x2195}};
    for (const auto& [from, to] : elsewhere)
        if (from == code) return to;
    if (code >= 0xAC && code <= 0xB5) return 0x2460 + code - 0xAC;
    return code <= 0x7E ? 0x2700 + code - 0x20 : 0x2760 + code - 0xA0;
}

}  // namespace

/// \symbol{65}, \char"41
void TextReader::numbered(Deed deed, std::string_view written) {
    const auto back = at_;
    skip_space();
    auto digits = short_argument();
    const auto rest = text_.substr(at_);
    if (!digits)
        digits = rest.substr(
            0, rest.substr(0, 10).find_first_not_of("0123456789ABCDEF", rest.starts_with('"') ? 1 : 0));
    const auto code = deed == Deed::ding ? dingbat(*digits) : character(*digits, deed == Deed::hex ? 16 : 10);
    at_ = code == 0 ? back : at_ + digits->size() + (next_is('{') ? 2 : 0);
    code == 0 ? leave_out(written) : print(utf8(code));
}

/// An address: what is escaped in it is meant as it stands.
void TextReader::verbatim(std::string_view inside) {
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool escapes = inside[i] == '\\' && i + 1 < inside.size() && !is_letter(inside[i + 1]);
        if (!escapes) out_ += inside[i];
    }
    settle();
}

/// \verb|a_b|
void TextReader::between_bars() {
    if (next_is('*')) ++at_;
    if (at_end()) return;
    const auto bar = text_.substr(at_, utf8_width(text_[at_]));
    const auto rest = text_.substr(at_ + bar.size());
    const auto inside = rest.substr(0, rest.find(bar));
    at_ = std::min(at_ + 2 * bar.size() + inside.size(), text_.size());
    print(inside);
}

/// \kern-.1em, \hskip 1em plus 1fil, \hspace{1em}
void TextReader::shift(Deed deed) {
    if (next_is('*')) ++at_;
    skip_space();
    auto size = short_argument();
    if (size)
        at_ += size->size() + 2;
    else
        at_ += (size = text_.substr(at_, dimension_size(text_.substr(at_))))->size();
    if (deed == Deed::space && is_wide(*size)) print(" ");
}

/// \hbox to 3cm{text}
void TextReader::box() {
    skip_space();
    const auto rest = text_.substr(at_);
    for (const std::string_view word : {"to", "spread"})
        if (rest.starts_with(word)) at_ += word.size() + dimension_size(rest.substr(word.size()));
    argument({}, "");
}

/// Past "[...]", if it stands next.
void TextReader::skip_option() {
    if (!next_is('[')) return;
    const auto close = text_.substr(at_, 100).find(']');
    if (close != std::string_view::npos) at_ += close + 1;
}

/// What the next group holds if that is a word; nothing is read yet.
std::optional<std::string_view> TextReader::short_argument() const {
    if (!next_is('{')) return std::nullopt;
    const auto inside = text_.substr(at_ + 1, 60);
    const auto end = inside.find_first_of("{}");
    if (end == std::string_view::npos || inside[end] == '{') return std::nullopt;
    return inside.substr(0, end);
}

/// The next group without its braces, or the next byte, unread.
std::string_view TextReader::raw_argument() {
    skip_space();
    if (at_end() || next_is('}')) return {};
    const auto begin = at_;
    if (utf8_width(text_[begin]) > 1) {
        at_ = std::min(begin + utf8_width(text_[begin]), text_.size());
        return text_.substr(begin, at_ - begin);
    }
    if (const auto name = next_is('\\') ? name_at(text_, at_ + 1) : ""; !name.empty()) {
        at_ += name.size() + 1;
        return text_.substr(begin, at_ - begin);
    }
    std::size_t depth = 0;
    for (; !at_end(); ++at_) {
        if (text_[at_] == '\\' && at_ + 1 < text_.size())
            at_ += utf8_width(text_[at_ + 1]);
        else if (text_[at_] == '{')
            ++depth;
        else if (text_[at_] == '}' && --depth == 0)
            break;
        if (depth == 0) break;
    }
    at_ = std::min(at_ + 1, text_.size());
    const auto whole = text_.substr(begin, at_ - begin);
    if (!whole.starts_with('{')) return whole;
    return whole.substr(1, whole.size() - (whole.size() > 1 && whole.ends_with('}') ? 2 : 1));
}

}  // namespace citegraph::latex
