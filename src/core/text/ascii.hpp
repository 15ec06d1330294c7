#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace citegraph::core {

// The classes of ASCII, of a byte or a code point. Those of <cctype> depend on the locale.

constexpr bool is_digit(std::int32_t code) {
    return code >= '0' && code <= '9';
}
constexpr bool is_capital(std::int32_t code) {
    return code >= 'A' && code <= 'Z';
}
constexpr bool is_small(std::int32_t code) {
    return code >= 'a' && code <= 'z';
}
constexpr bool is_letter(std::int32_t code) {
    return is_capital(code) || is_small(code);
}
constexpr bool is_alphanumeric(std::int32_t code) {
    return is_letter(code) || is_digit(code);
}

/// Whether `text` is digits and nothing else.
constexpr bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// Whether no byte of `text` is beyond ASCII.
constexpr bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

}  // namespace citegraph::core
