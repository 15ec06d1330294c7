#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::core {

/// The code points of `text`; an invalid byte gives U+FFFD.
std::vector<std::int32_t> code_points(std::string_view text);

/// Appends `code` to `out` in UTF-8.
std::string utf8(std::int32_t code);

/// Bytes of the UTF-8 character that begins with `lead`; 1 for a byte that begins none.
constexpr std::size_t utf8_width(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The letter without its accents: "é" → 'e', "ł" → 'l'; of letters that ASCII spells with two ("ß", "æ"),
/// both. The letter itself if it is not Latin or has no simpler form.
std::vector<std::int32_t> without_accents(std::int32_t code);

/// Ideographs and kana, which are written without spaces.
bool is_unspaced_script(std::int32_t code);

/// Letters, digits and the marks that belong to letters.
bool is_word_character(std::int32_t code);

/// Mathematical signs, "+", "=" and "<" among them (Unicode's category Sm), but for a minus, which is also written as a
/// hyphen, and for what only looks like a sign.
bool is_math_sign(std::int32_t code);

/// Whether a code point is a letter, and of which case; "uncased" are ideographs and the like. Modifiers such
/// as the ʿ of "ʿAbd" are no letters.
enum class LetterCase { no_letter, uncased, lower, upper };
LetterCase letter_case(std::int32_t code);

/// Greek and Coptic, and Greek extended.
constexpr bool is_greek(std::int32_t code) {
    return (code >= 0x370 && code < 0x400) || (code >= 0x1F00 && code < 0x2000);
}

/// C0 and C1 control characters, which steer a terminal, but for tabs and line ends.
constexpr bool is_control(std::int32_t code) {
    return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0);
}

/// Combining diacritical marks, U+0300 to U+036F.
bool is_latin_mark(std::int32_t code);

}  // namespace citegraph::core
