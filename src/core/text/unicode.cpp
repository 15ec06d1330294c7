#include "core/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::core {
namespace {

/// Latin letters that Unicode does not decompose.
constexpr std::array<std::pair<std::int32_t, std::string_view>, 18> spelled{{
    {0x00C6, "AE"},
    {0x00D0, "D"},
    {0x00D8, "O"},
    {0x00DE, "Th"},
    {0x00DF, "ss"},
    {0x00E6, "ae"},
    {0x00F0, "d"},
    {0x00F8, "o"},
    {0x00FE, "th"},
    {0x0110, "D"},
    {0x0111, "d"},
    {0x0131, "i"},
    {0x0141, "L"},
    {0x0142, "l"},
    {0x0152, "OE"},
    {0x0153, "oe"},
    {0x0126, "H"},
    {0x0127, "h"},
}};

}  // namespace

std::vector<std::int32_t> code_points(std::string_view text) {
    std::vector<std::int32_t> out;
    out.reserve(text.size());
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto* end = at + text.size();
    while (at < end) {
        utf8proc_int32_t code = 0;
        const auto bytes = utf8proc_iterate(at, end - at, &code);
        out.push_back(bytes > 0 ? code : 0xFFFD);
        at += std::max<utf8proc_ssize_t>(bytes, 1);
    }
    return out;
}

std::string utf8(std::int32_t code) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(code, bytes.data());
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size)};
}

std::vector<std::int32_t> without_accents(std::int32_t code) {
    std::array<utf8proc_int32_t, 8> pieces{};
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(code, pieces.data(), pieces.size(), UTF8PROC_DECOMPOSE, &boundary);
    const bool accented = count > 1 && count <= 8 && pieces[0] < 0x250 &&
                          std::all_of(pieces.begin() + 1, pieces.begin() + count, is_latin_mark);
    const auto letter = accented ? pieces[0] : code;
    const auto row = std::ranges::find(spelled, letter, &std::pair<std::int32_t, std::string_view>::first);
    if (row != spelled.end()) return {row->second.begin(), row->second.end()};
    return {letter};
}

LetterCase letter_case(std::int32_t code) {
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_LL:
            return LetterCase::lower;
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LT:
            return LetterCase::upper;
        case UTF8PROC_CATEGORY_LO:
            return LetterCase::uncased;
        default:
            return LetterCase::no_letter;
    }
}

bool is_latin_mark(std::int32_t code) {
    return code >= 0x300 && code <= 0x36F;
}

bool is_unspaced_script(std::int32_t code) {
    return (code >= 0x3040 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x4DBF) ||
           (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x20000 && code <= 0x3FFFF);
}

bool is_math_sign(std::int32_t code) {
    constexpr std::int32_t minus = 0x2212, fraction_slash = 0x2044;
    return code != '|' && code != '~' && code != minus && code != fraction_slash &&
           utf8proc_category(code) == UTF8PROC_CATEGORY_SM;
}

bool is_word_character(std::int32_t code) {
    if (code < 0x80)
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9');
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
            return true;
        default:
            return false;
    }
}

}  // namespace citegraph::core
