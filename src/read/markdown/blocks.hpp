#pragma once

#include "citegraph/entry.hpp"
#include "read/entry/parts.hpp"
#include "read/list/words.hpp"
#include "read/markdown/document.hpp"
#include "read/markdown/outline.hpp"

#include <optional>
#include <string>
#include <string_view>
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

/// An entry in the making: what names it, and the lines below that belong to it.
struct Draft {
    Item item;
    Place place;
    std::vector<Item> parts;  ///< "Link: …", "[arxiv version](…)", "Authors: …"
};

/// The entry that a draft comes to.
Entry entry_of(Draft draft, std::string_view file);

/// The entries-to-be of one paragraph: the whole of it, or each line if each looks like an entry of its own.
std::vector<Item> lines_of(Pieces pieces, int line);

/// True if a paragraph below a heading says something about the work that the heading names: links, "Authors:
/// …".
bool belongs_to_heading(const Item& paragraph);

/// True if a paragraph outside of lists is an entry and not prose that mentions a work. `among_others`: the
/// other lines of its paragraph are entries too.
bool is_paragraph_entry(const Item& paragraph, bool among_others);

/// What each column of a table says, by its header; nothing for a column whose header tells nothing.
using Columns = std::vector<std::optional<Attribute>>;

/// The columns that a header row names.
Columns columns_of(const DocumentBlock& header);

/// One row as an item and its parts; nothing if it names no work.
std::optional<Draft> row_draft(const DocumentBlock& row, const Columns& columns);

/// The entries among the blocks of a list, in its order. \cost linear
std::vector<Entry> collected(std::vector<DocumentBlock> blocks, std::string_view file);

}  // namespace citegraph::read
