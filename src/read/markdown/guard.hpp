#pragma once

#include "citegraph/reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// A text that a Markdown parser can bear, line for line the same as the one that was given.
struct Guarded {
    std::string text;
    std::vector<Problem> problems;
};

/// Blanks what is no list (a YAML front matter, a byte order mark) and, with a problem each, what would cost
/// more than linear time or memory in the parser: paragraphs of more than 32 KiB, tables of more than 64
/// columns. Line ends become "\n". \cost linear
Guarded guarded(std::string_view text, std::string_view file);

}  // namespace citegraph::read
