#pragma once

#include "read/list/piece.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// One block of a Markdown document. Blocks lie flat, in the order of the text, and point at the list item
/// that they stand in; so no depth of nesting costs any stack.
struct DocumentBlock {
    enum class Kind {
        heading,
        paragraph,
        item,   ///< of a list; its words are the paragraphs that it owns
        row,    ///< of a table
        open,   ///< <details> without words, <summary> with its words
        close,  ///< </details>
    };
    Kind kind = Kind::paragraph;
    int line = 0;                                        ///< from 1
    int level = 0;                                       ///< of a heading, 1 to 6
    std::optional<std::size_t> owner = {};               ///< index of the item around it
    std::size_t group = 0;                               ///< number of the list or table that it is part of
    bool quoted = false;                                 ///< inside a block quote
    bool header = false;                                 ///< of a row: it names the columns
    std::vector<Pieces> cells = std::vector<Pieces>(1);  ///< one, but for rows
};

/// The blocks of CommonMark with GitHub's tables and strikethrough; code and comments are left out, HTML
/// headings, lists, tables and <details> are blocks like those of Markdown.
std::vector<DocumentBlock> parse_document(const std::string& text);

/// Bytes up to the end of the closing line of the YAML in front of a text; 0 if there is none (as Jekyll and pandoc
/// have it: "---" on the first line, "---" or "..." on a later one). \cost linear
std::size_t front_matter(std::string_view text);

/// What is done with paragraphs that hold no link.
enum class Prose { left_out, kept };

/// The blocks of HTML whose first line is `line`, as those of Markdown: headings, list items with what they
/// own, table rows, paragraphs, the ends of <details>. `group` numbers its first list or table. Markup need
/// not be sound: what ends without having begun is passed over, and what never ends does so with what it
/// stands in. \cost linear
std::vector<DocumentBlock> html_blocks(std::string_view html, int line, std::size_t group, Prose prose);

}  // namespace citegraph::read
