#pragma once

#include <cstdint>
#include <string>

namespace citegraph::latex {

/// How a formula draws its letters.
enum class Alphabet : std::uint8_t {
    plain,
    text,  ///< words within the formula: spaces and hyphens are what they seem
    blackboard,
    script,
    fraktur,
};

/// An ASCII letter or digit of that alphabet in UTF-8: "ℝ" for R; itself where Unicode has no such letter.
std::string letter_of(Alphabet alphabet, char letter);

}  // namespace citegraph::latex
