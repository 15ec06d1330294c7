#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::latex {

/// A stretch of text, or a formula with its dollar signs.
struct Piece {
    std::string text;
    bool formula = false;
};

/// Cuts `text` around "$...$" formulas. As in pandoc's tex_math_dollars, a formula has no space inside its
/// dollar signs and no digit behind them unless it holds a command, so that "$5 and $10" is money; its braces
/// are balanced and nothing in it could break the document. \cost linear
std::vector<Piece> formulas_apart(std::string_view text);

/// `text` with its straight double quotes turned into opening and closing ones; `before` is what stands in
/// front of it.
std::string typographic(std::string_view text, char before);

}  // namespace citegraph::latex
