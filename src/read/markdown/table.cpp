// Tables of works.
#include "read/markdown/blocks.hpp"

#include "read/list/finish.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

bool has_title(const Pieces& cell) {
    return std::ranges::any_of(cell, [](const auto& piece) {
        return piece.is(InlinePiece::Kind::link) && !piece.badge && !is_navigation(piece.url) &&
               !is_generic_label(piece.text);
    });
}

bool has_link(const Pieces& cell) {
    return std::ranges::any_of(cell, [](const auto& piece) {
        return piece.is(InlinePiece::Kind::link) && !is_navigation(piece.url);
    });
}

/// The column that holds the titles: the one whose header says so (the later of "Name" and "Title" is the
/// fuller); else the first whose cell has a title that is a link; else the first with words.
std::optional<std::size_t> title_column(const DocumentBlock& row, const Columns& columns) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
        if (columns[i] != Attribute::title) continue;
        const auto words = word_count(plain_text(row.cells[i])) * 2 + has_title(row.cells[i]);
        if (!best || words > most) best = i;
        most = std::max(most, words);
    }
    if (best && most > 0) return best;
    const auto linked = std::ranges::find_if(row.cells, has_title);
    if (linked != row.cells.end()) return static_cast<std::size_t>(linked - row.cells.begin());
    const auto words = std::ranges::find_if(row.cells, [](const auto& cell) {
        return has_letter(undecorated(plain_text(cell))) && !is_generic_label(plain_text(cell));
    });
    if (words == row.cells.end()) return std::nullopt;
    return static_cast<std::size_t>(words - row.cells.begin());
}

Item part_of(const Pieces& cell, std::optional<Attribute> key, int line) {
    Item out{.shape = Item::Shape::attribute,
             .line = line,
             .key = key,
             .pieces = cell,
             .anatomy = {},
             .words = plain_text(cell)};
    if (!key) out.key = Attribute::prose;
    return out;
}

}  // namespace

Columns columns_of(const DocumentBlock& header) {
    Columns out;
    for (const auto& cell : header.cells) out.push_back(column_of(plain_text(cell)));
    const auto titled = [](const auto& key) { return key == Attribute::title; };
    if (std::ranges::any_of(out, titled)) {  // "Title | Paper | Code": the second holds links
        const auto sure = std::ranges::find_if(header.cells, [](const auto& cell) {
            return attribute_of(plain_text(cell)) == Attribute::title;
        });
        for (std::size_t i = 0; sure != header.cells.end() && i < out.size(); ++i)
            if (titled(out[i]) && attribute_of(plain_text(header.cells[i])) == Attribute::link)
                out[i] = Attribute::link;
    }
    return out;
}

std::optional<Draft> row_draft(const DocumentBlock& row, const Columns& columns) {
    const auto column = title_column(row, columns);
    if (!column) return std::nullopt;
    const bool named = *column < columns.size() && columns[*column] == Attribute::title;
    if (!named && std::ranges::none_of(row.cells, has_link)) return std::nullopt;
    Draft out{.item = item_of(row.cells[*column], row.line, row.group), .place = {}, .parts = {}};
    const auto shape = out.item.shape;
    if (shape != Item::Shape::titled && shape != Item::Shape::words) return std::nullopt;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (i != *column)
            out.parts.push_back(
                part_of(row.cells[i], i < columns.size() ? columns[i] : std::nullopt, row.line));
    return out;
}

}  // namespace citegraph::read
