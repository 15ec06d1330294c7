#pragma once

#include <cstdint>
#include <string>

namespace citegraph::latex {

/// `text` with the combining `mark` on the first of the letters that begin at `from`; a dotless i loses its
/// stroke to a mark above it, and a mark without a letter becomes a sign of its own. \cost O(1) for every
/// mark
std::string marked(std::string text, std::size_t from, std::int32_t mark);

}  // namespace citegraph::latex
