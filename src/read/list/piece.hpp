#pragma once

#include <string>
#include <vector>

namespace citegraph::read {

/// A stretch of a line that looks the same throughout: Markdown's inline tree, laid flat.
struct InlinePiece {
    enum class Kind {
        text,
        link,        ///< `text` is the label
        image,       ///< `text` says what it shows, `url` is the picture's
        code,        ///< between backticks
        line_break,  ///< asked for: two spaces or <br>
        soft_break,  ///< a line end inside a paragraph
    };
    Kind kind = Kind::text;
    std::string text = {};
    std::string url = {};
    std::string picture = {};  ///< address of the picture on a badge that is a link
    bool strong = false;
    bool emphasis = false;
    bool inserted = false;   ///< <ins> or <u>
    bool badge = false;      ///< a link whose label is a picture; `text` is the picture's
    bool malformed = false;  ///< a link that the author wrote the wrong way round

    bool is(Kind wanted) const { return kind == wanted; }
    bool ends_line() const { return is(Kind::line_break) || is(Kind::soft_break); }
    bool operator==(const InlinePiece&) const = default;
};

using Pieces = std::vector<InlinePiece>;

/// The words of all pieces, links by their labels, pictures left out, white space as one space each.
std::string plain_text(const Pieces& pieces);

}  // namespace citegraph::read
