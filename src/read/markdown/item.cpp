// What a line of a list looks like.
#include "read/markdown/blocks.hpp"

#include "read/list/finish.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::array<std::string_view, 2> colons{":", "："};

bool is_blank(const InlinePiece& piece) {
    return piece.ends_line() || piece.is(InlinePiece::Kind::image) ||
           (piece.is(InlinePiece::Kind::text) && undecorated(piece.text).empty());
}

/// A key and what follows its colon: "**Link:** …", "**Link**: …", "Code: …", "- [Paper]: …".
struct Keyed {
    Attribute key;
    Pieces value;
};

std::optional<Keyed> keyed(const Pieces& pieces) {
    auto first = std::ranges::find_if_not(pieces, is_blank);
    if (first == pieces.end() || first->is(InlinePiece::Kind::link)) return std::nullopt;
    const auto& text = first->text;
    auto at = std::ranges::min(colons, {}, [&](auto colon) { return text.find(colon); });
    const auto colon = text.find(at);
    Pieces value(first + 1, pieces.end());
    if (colon == text.npos) {
        if (value.empty() || !value.front().is(InlinePiece::Kind::text)) return std::nullopt;
        const auto rest = after_mark(value.front().text, colons);
        const auto key = attribute_of(text);
        if (!rest || !key) return std::nullopt;
        value.front().text = *rest;
        return Keyed{*key, std::move(value)};
    }
    const auto key = attribute_of(std::string_view{text}.substr(0, colon));
    if (!key) return std::nullopt;
    if (auto rest = text.substr(colon + at.size()); !tidy(rest).empty()) {
        auto piece = *first;
        piece.text = std::move(rest);
        value.insert(value.begin(), std::move(piece));
    }
    return Keyed{*key, std::move(value)};
}

bool has_links(const Pieces& pieces) {
    return std::ranges::any_of(
        pieces, [](const auto& piece) { return piece.is(InlinePiece::Kind::link) && !piece.url.empty(); });
}

/// All links lead to other places of the list, and they are what the line is for: not "Title [also in
/// [2.1](#2)]".
bool only_navigates(const Pieces& pieces) {
    const bool all = has_links(pieces) && std::ranges::all_of(pieces, [](const auto& piece) {
                         return !piece.is(InlinePiece::Kind::link) || is_navigation(piece.url);
                     });
    if (!all) return false;
    std::string outside;
    for (const auto& piece : pieces) outside += piece.is(InlinePiece::Kind::link) ? " " : piece.text;
    return std::ranges::find_if_not(pieces, is_blank)->is(InlinePiece::Kind::link) ||
           word_count(outside) <= 4;
}

Item::Shape shape_of(const Item& item) {
    const auto& anatomy = item.anatomy;
    const bool links = !anatomy.entry.links.empty();
    const bool title = !anatomy.entry.titles.empty();
    if (links) return title ? Item::Shape::titled : Item::Shape::links;
    return title || !item.words.empty() ? Item::Shape::words : Item::Shape::empty;
}

/// Without references to other sections: "Title [also in [2.1](#2)]".
Pieces without_navigation(Pieces pieces) {
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (!pieces[i].is(InlinePiece::Kind::link) || !pieces[i].url.starts_with('#')) continue;
        auto& before = pieces[i - 1].text;
        const auto open = before.find_last_of("[(");
        const auto close = i + 1 < pieces.size() ? pieces[i + 1].text.find_first_of("])") : std::string::npos;
        if (open == before.npos || close == before.npos) continue;
        before.resize(open);
        pieces[i + 1].text.erase(0, close + 1);
        pieces[i] = {};
    }
    return pieces;
}

}  // namespace

Item item_of(Pieces pieces, int line, std::size_t group) {
    Item item{.line = line, .group = group, .pieces = {}, .anatomy = {}, .words = plain_text(pieces)};
    item.bold = !item.words.empty() && std::ranges::all_of(pieces, [](const auto& piece) {
        return piece.strong || is_blank(piece);
    });
    if (const auto bare = identify(undecorated(item.words));
        bare && !has_links(pieces)) {  // "- arXiv:2309.06180"
        item.shape = Item::Shape::links;
        item.anatomy.entry.links = {{undecorated(item.words), url_of(bare->id)}};
    } else if (only_navigates(pieces)) {
        item.shape = Item::Shape::navigation;
    } else if (auto found = keyed(pieces)) {
        item.shape = Item::Shape::attribute;
        item.key = found->key;
        item.pieces = std::move(found->value);
    } else {
        item.anatomy = dissected(without_navigation(std::move(pieces)));
        item.shape = shape_of(item);
    }
    return item;
}

}  // namespace citegraph::read
