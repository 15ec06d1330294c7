#pragma once

#include "citegraph/entry.hpp"
#include "read/list/piece.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::read {

/// Running text up to the next separator.
struct Prose {
    std::string text;
    std::vector<Link> links;  ///< links that are part of the text
    std::string alias;        ///< "Philly" of a "(`Philly`)" at its end
    std::size_t pieces = 0;   ///< that were read whole
    std::size_t bytes = 0;    ///< of the next piece that were read
};

/// The text at the front of `pieces`, up to a bar, a line break, a generic link, a badge, inserted or
/// emphasised words.
Prose gathered_prose(std::span<const InlinePiece> pieces);

/// A title in running text, and what stands with it in the same sentence or the next ones.
struct ProseParts {
    std::string title;
    std::string authors;
    std::vector<std::string> fields;
};

/// "Vaswani et al. Attention is all you need. NeurIPS 2017.", 'Authors. "Title." Venue', "Title. Org.
/// 2023.05.".
ProseParts split_prose(const std::string& text);

}  // namespace citegraph::read
