#include "core/latex/signs/signs.hpp"

#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <string_view>

namespace citegraph::latex {

using namespace core;

namespace {

/// Capitals, small letters and digits of an alphabet begin here (The Unicode Standard, "Mathematical
/// Alphanumeric Symbols"); 0: it has none.
struct Block {
    std::int32_t capitals = 0, small = 0, digits = 0;
    std::string_view earlier;  ///< letters that an older block has, ...
    std::u32string_view at;    ///< ... and those
};

constexpr Block blackboard{0x1D538, 0x1D552, 0x1D7D8, "CHNPQRZ", U"ℂℍℕℙℚℝℤ"};
constexpr Block script{0x1D49C, 0x1D4B6, 0, "BEFHILMRego", U"ℬℰℱℋℐℒℳℛℯℊℴ"};
constexpr Block fraktur{0x1D504, 0x1D51E, 0, "CHIRZ", U"ℭℌℑℜℨ"};

std::int32_t code_in(const Block& block, char letter) {
    if (const auto place = block.earlier.find(letter); place != std::string_view::npos)
        return static_cast<std::int32_t>(block.at[place]);
    if (is_capital(letter)) return block.capitals + letter - 'A';
    if (is_small(letter)) return block.small + letter - 'a';
    const bool digit = is_digit(letter);
    return digit && block.digits != 0 ? block.digits + letter - '0' : letter;
}

}  // namespace

std::string letter_of(Alphabet alphabet, char letter) {
    switch (alphabet) {
        case Alphabet::blackboard:
            return utf8(code_in(blackboard, letter));
        case Alphabet::script:
            return utf8(code_in(script, letter));
        case Alphabet::fraktur:
            return utf8(code_in(fraktur, letter));
        default:
            return {letter};
    }
}

}  // namespace citegraph::latex
