#pragma once

#include "read/markdown/item.hpp"
#include "read/markdown/outline.hpp"

#include <string_view>
#include <vector>

namespace citegraph::read {

/// An entry in the making: what names it, and the lines below that belong to it.
struct Draft {
    Item item;
    Place place;
    std::vector<Item> parts;  ///< "Link: …", "[arxiv version](…)", "Authors: …"
};

/// The entry that a draft comes to.
Entry entry_of(Draft draft, std::string_view file);

}  // namespace citegraph::read
