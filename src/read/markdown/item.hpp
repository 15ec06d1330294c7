#pragma once

#include "read/entry/anatomy.hpp"
#include "read/markdown/document.hpp"
#include "read/list/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citegraph::read {

/// A line of a list, a paragraph or a heading by its looks alone.
struct Item {
    enum class Shape {
        navigation,  ///< leads to other places of the list
        attribute,   ///< "Link: …", "Authors: …": says something about what stands above it
        links,       ///< nothing but links with generic labels: "[arxiv version](…)", "[[slides](…)]"
        titled,      ///< a title with a link, or beside one
        words,       ///< no link at all
        empty,
    };
    Shape shape = Shape::empty;
    int line = 0;
    std::size_t group = 0;
    std::optional<Attribute> key = {};  ///< of an attribute
    Pieces pieces;                      ///< of an attribute: what follows the key
    Anatomy anatomy;                    ///< of titled ones, links and words
    std::string words;                  ///< all of them, plain
    bool bold = false;                  ///< nothing but strong words
};

/// What `pieces` look like. \cost linear
Item item_of(Pieces pieces, int line, std::size_t group);

}  // namespace citegraph::read
