#pragma once

#include <cstdint>
#include <string>

namespace citegraph::latex {

/// How LaTeX's kernel writes a character that Unicode calls a form of others (Unicode Standard Annex 15,
/// compatibility decomposition), or a relation struck out: "$\mathbf{x}$", "IV", "$\not\subset$". Empty if
/// it is neither, or if those have no spelling in ASCII.
std::string look_alike(std::int32_t code);

}  // namespace citegraph::latex
