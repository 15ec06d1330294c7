#pragma once

#include "core/latex/signs/signs.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph::latex {

/// A command that says how its argument, or what follows in its group, is drawn.
struct Style {
    std::string_view name;
    bool turns = false;  ///< \cal, not \mathcal
    Alphabet alphabet = Alphabet::plain;
    std::string_view opening{}, closing{};
};

/// The style of that name; null if it is none.
const Style* style_named(std::string_view name);

/// What has been printed, much as TeX classes its atoms (TeXbook, chapter 17): it decides whether a space
/// beside it stays.
enum class Atom : std::uint8_t { nothing, letter, opening, closing, sign, function };

/// The atom that a sign is: a relation, a bracket, ...
Atom atom_of(std::string_view sign);

/// "log", "max": functions that are set upright, with space around them.
bool is_function(std::string_view name);

/// "frac" and its like.
bool is_fraction(std::string_view name);

/// Commands that only size or place what follows: "left", "displaystyle".
bool is_placing(std::string_view name);

/// A fraction of two digits as one sign: "½"; empty if Unicode has none.
std::string_view vulgar_fraction(std::string_view above, std::string_view below);

/// A simple formula, given without its dollar signs, as CSL text: Unicode's letters and signs, <sub> and
/// <sup>. Nothing if it takes more than that. \cost linear
std::optional<std::string> formula_text(std::string_view formula);

}  // namespace citegraph::latex
