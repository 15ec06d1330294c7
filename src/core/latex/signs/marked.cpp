
#include "core/latex/signs/signs.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <utf8proc.h>

#include <string_view>

namespace citegraph::latex {

using namespace core;

namespace {

bool is_combining(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead != 0xCC && lead != 0xCD && lead != 0xE1 && lead != 0xE2) return false;
    const auto code = code_points(text.substr(0, utf8_width(text[0]))).front();
    return utf8proc_category(code) == UTF8PROC_CATEGORY_MN;
}

/// Whether the mark stands above its letter, where the dot of an i would be.
bool is_above(std::int32_t mark) {
    return utf8proc_get_property(mark)->combining_class == 230;
}

/// Behind the tags that open at `from`.
std::size_t behind_tags(std::string_view text, std::size_t from) {
    while (from + 2 < text.size() && text[from] == '<' && is_small(text[from + 1])) {
        const auto end = text.find('>', from);
        if (end == std::string_view::npos) break;
        from = end + 1;
    }
    return from;
}

}  // namespace

std::string marked(std::string text, std::size_t from, std::int32_t mark) {
    if (mark > 0xFFFF) return marked(marked(std::move(text), from, mark & 0xFFFF), from, mark >> 16);
    // What is longer is no letter under an accent: so that a thousand accents around a book cost little.
    constexpr std::size_t longest = 100;
    if (text.size() - from > longest) {
        text += utf8(mark);
        return text;
    }
    auto at = behind_tags(text, from);
    if (at >= text.size() || text[at] == ' ') {
        const auto alone = bare_accent(mark);
        text.insert(at, alone.empty() ? " " + utf8(mark) : std::string{alone});
        return text;
    }
    const bool dotless = text.compare(at, 2, "ı") == 0;
    if (is_above(mark) && dotless) text.replace(at, 2, "i");
    if (mark == 0x307 && dotless) return text;  // the dot is back
    if (is_above(mark) && text.compare(at, 2, "ȷ") == 0) text.replace(at, 2, "j");
    at += std::min(utf8_width(text[at]), text.size() - at);
    auto end = at;
    while (end < text.size() && is_combining(std::string_view{text}.substr(end)))
        end += utf8_width(text[end]);
    end = std::min(end, text.size());
    const bool tie =
        mark == 0x311 && end < text.size();  // \t stands over two letters, or is an inverted breve
    text.insert(end, utf8(tie ? 0x361 : mark));
    return text;
}

}  // namespace citegraph::latex
