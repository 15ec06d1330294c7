// Texts that all of them can hold.
#include "exporters/parts/vertices.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>

namespace citegraph::exporters {
namespace {

constexpr std::string_view replacement = "\uFFFD";

bool is_forbidden(char letter) {
    return static_cast<unsigned char>(letter) < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
}

/// U+FFFE or U+FFFF, which are no characters.
bool is_noncharacter(std::string_view text) {
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

bool is_plain(char letter) {
    return static_cast<unsigned char>(letter) < 0x80 && !is_forbidden(letter);
}

}  // namespace

bool is_writable(std::string_view text) {
    if (std::ranges::all_of(text, is_plain)) return true;
    if (first_invalid_utf8(text) || std::ranges::any_of(text, is_forbidden)) return false;
    for (auto at = text.find('\xEF'); at != std::string_view::npos; at = text.find('\xEF', at + 1))
        if (is_noncharacter(text.substr(at))) return false;
    return true;
}

std::string writable(std::string_view text) {
    if (is_writable(text)) return std::string{text};
    const auto valid = valid_utf8(text);
    std::string out;
    for (std::size_t at = 0; at < valid.size(); ++at) {
        const bool noncharacter = is_noncharacter(std::string_view{valid}.substr(at));
        if (noncharacter || is_forbidden(valid[at]))
            out += replacement;
        else
            out += valid[at];
        if (noncharacter) at += 2;
    }
    return out;
}

std::string writable_line(std::string_view text) {
    return collapse_space(clean(writable(text)));
}

}  // namespace citegraph::exporters
