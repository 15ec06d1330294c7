#pragma once

#include <cstddef>
#include <string_view>

namespace citegraph::latex {

/// The bytes of the number, dimension or glue of TeX that begins `text`: "-.5ex ", "1em plus 1fil", "-1000"
/// (The TeXbook, chapter 24); 0 if there is none. \cost linear in these bytes
std::size_t dimension_size(std::string_view text);

/// Whether that much room between words is seen as a space: a fifth of an em and more.
bool is_wide(std::string_view dimension);

}  // namespace citegraph::latex
