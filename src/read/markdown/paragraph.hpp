#pragma once

#include "read/markdown/item.hpp"

#include <vector>

namespace citegraph::read {

/// The entries-to-be of one paragraph: the whole of it, or each line if each looks like an entry of its own.
std::vector<Item> lines_of(Pieces pieces, int line);

/// True if a paragraph below a heading says something about the work that the heading names: links, "Authors:
/// …".
bool belongs_to_heading(const Item& paragraph);

/// True if a paragraph outside of lists is an entry and not prose that mentions a work. `among_others`: the
/// other lines of its paragraph are entries too.
bool is_paragraph_entry(const Item& paragraph, bool among_others);

}  // namespace citegraph::read
