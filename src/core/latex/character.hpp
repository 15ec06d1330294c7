#pragma once

#include <cstdint>
#include <string_view>

namespace citegraph::latex {

/// The code point whose number `digits` spell in `base`, or with a prefix of TeX's (" for hexadecimal, ' for
/// octal, ` for the sign itself); 0 if they spell none.
std::int32_t character(std::string_view digits, int base);

/// The code point of a sign of the font Zapf Dingbats by its number, 33 to 254 (pifont.sty); two hexadecimal
/// digits are understood, too. 0 if there is none.
std::int32_t dingbat(std::string_view digits);

}  // namespace citegraph::latex
