#pragma once

#include <cstddef>

namespace citegraph::latex {

/// Bytes of the UTF-8 character that starts with `lead`; 1 for a byte that starts none.
constexpr std::size_t width(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// A letter of ASCII, of which TeX makes the names of commands.
constexpr bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

}  // namespace citegraph::latex
