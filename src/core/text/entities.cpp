#include "core/text/published_text.hpp"

#include "core/text/unicode.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace citegraph::core {
namespace {

constexpr std::size_t longest_entity = 12;  // bytes: "&thetasym;", "&#x0001F600;"

/// From 0x80 on; 0 where there is no letter.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// What "#39" and "#x27" stand for; nothing for what is no number of a letter or a space.
std::string numbered(std::string_view name) {
    const bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
    const auto digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, trouble] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    const auto letter = windows_1252_letter(code);
    const bool sound = trouble == std::errc{} && end == digits.data() + digits.size() && letter < 0x110000 &&
                       (letter < 0xD800 || letter > 0xDFFF) && (letter >= 0x20 || code == 9 || code == 10);
    return sound ? utf8(static_cast<std::int32_t>(letter)) : std::string{};
}

/// What stands between "&" and ";": "amp", "#39", "eacute"; empty for no entity.
std::string letter_of(std::string_view name) {
    if (name.starts_with('#')) return numbered(name);
    const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(std::string{name}.c_str()));
    return entity != nullptr ? utf8(static_cast<std::int32_t>(entity->value)) : std::string{};
}

}  // namespace

char32_t windows_1252_letter(char32_t code) {
    const auto letter = code >= 0x80 && code < 0xA0 ? windows_1252.at(code - 0x80) : code;
    return letter == 0 ? code : letter;
}

std::string resolved_entities(std::string_view text) {
    return resolved_entities(text, [](std::string& out, std::string_view letter) { out += letter; });
}

std::string resolved_entities(std::string_view text,
                              const std::function<void(std::string& out, std::string_view letter)>& put) {
    if (text.find('&') == text.npos) return std::string{text};
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text[at] == '&' ? text.substr(at, longest_entity).find(';') : text.npos;
        const auto letter = end == text.npos ? std::string{} : letter_of(text.substr(at + 1, end - 1));
        if (letter.empty())
            out += text[at];
        else
            put(out, letter);
        at += letter.empty() ? 1 : end + 1;
    }
    return out;
}

}  // namespace citegraph::core
