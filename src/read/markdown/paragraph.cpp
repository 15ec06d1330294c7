// Entries that are paragraphs of their own.
#include "read/markdown/blocks.hpp"

#include "citegraph/identifier.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::size_t longest_entry = 60;  // words; what is longer is prose

/// A line that could stand alone: it begins with a link or strong words, and it has a link.
bool starts_entry(const Pieces& line) {
    const auto first = std::ranges::find_if_not(line, [](const auto& piece) {
        return piece.is(InlinePiece::Kind::image) ||
               (piece.is(InlinePiece::Kind::text) && !has_letter(piece.text));
    });
    if (first == line.end()) return false;
    const bool front = first->strong || (first->is(InlinePiece::Kind::link) && !first->badge &&
                                         !is_generic_label(first->text));
    return front &&
           std::ranges::any_of(line, [](const auto& piece) { return piece.is(InlinePiece::Kind::link); });
}

std::vector<Pieces> split_lines(const Pieces& pieces) {
    std::vector<Pieces> out(1);
    for (const auto& piece : pieces) {
        if (piece.ends_line())
            out.emplace_back();
        else
            out.back().push_back(piece);
    }
    return out;
}

}  // namespace

std::vector<Item> lines_of(Pieces pieces, int line) {
    const auto parts = split_lines(pieces);
    std::vector<Item> out;
    if (parts.size() > 1 && std::ranges::all_of(parts, starts_entry)) {
        for (const auto& part : parts) out.push_back(item_of(part, line++, 0));
        return out;
    }
    const bool names = !pieces.empty() && std::ranges::all_of(pieces, [](const auto& piece) {
        return (piece.emphasis && !piece.strong && piece.is(InlinePiece::Kind::text)) || piece.ends_line();
    });
    if (!names) {
        out.push_back(item_of(std::move(pieces), line, 0));
        return out;
    }
    Item authors{.shape = Item::Shape::attribute,
                 .line = line,
                 .key = Attribute::authors,
                 .pieces = {},
                 .anatomy = {},
                 .words = plain_text(pieces)};
    authors.pieces = std::move(pieces);
    out.push_back(std::move(authors));
    return out;
}

bool belongs_to_heading(const Item& paragraph) {
    if (paragraph.shape == Item::Shape::attribute) return true;
    return paragraph.shape == Item::Shape::links &&
           std::ranges::any_of(paragraph.anatomy.entry.links, [](const Link& link) {
               const auto found = identify(link.url);  // a bare address of a repository is a hint to readers
               return link.label != link.url || (found && found->id.scheme() != Scheme::github);
           });
}

bool is_paragraph_entry(const Item& paragraph, bool among_others) {
    const auto& anatomy = paragraph.anatomy;
    if (paragraph.shape != Item::Shape::titled || word_count(paragraph.words) > longest_entry) return false;
    const auto& flags = anatomy.entry.flags;
    if (std::ranges::find(flags, "text-after-link-without-colon") != flags.end() && anatomy.entry.note)
        return false;
    if (among_others) return true;
    const bool labelled = std::ranges::any_of(anatomy.entry.links,
                                              [](const Link& link) { return is_generic_label(link.label); });
    if ((anatomy.bold || anatomy.numbered) && (labelled || anatomy.linked)) return true;
    const auto named = anatomy.linked && anatomy.before.empty() && anatomy.entry.url
                           ? identify(*anatomy.entry.url)
                           : std::nullopt;
    return named && named->id.scheme() != Scheme::github;
}

}  // namespace citegraph::read
