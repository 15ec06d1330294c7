#pragma once

#include "read/markdown/document.hpp"

#include <string_view>
#include <vector>

namespace citegraph::read {

/// The blocks of a stretch of HTML that starts at `line`: headings, list items, table rows, paragraphs that
/// hold links, and the ends of <details>. `group` numbers its first list or table.
std::vector<Block> html_blocks(std::string_view html, int line, std::size_t group);

}  // namespace citegraph::read
