#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

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

/// `text` with the combining `mark` on the first of the letters that begin at `from`; a dotless i loses its
/// stroke to a mark above it, and a mark without a letter becomes a sign of its own. \cost O(1) for every
/// mark
std::string marked(std::string text, std::size_t from, std::int32_t mark);

}  // namespace citegraph::latex
