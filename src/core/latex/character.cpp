// Characters by number.
#include "core/latex/character.hpp"

#include <charconv>
#include <utility>

namespace citegraph::latex {

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

}  // namespace citegraph::latex
