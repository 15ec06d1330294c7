#include "read/units/units.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::size_t longest_word = 500;    // bytes; languages without spaces write whole sentences
constexpr std::size_t words_of_a_title = 3;  // at least, of a second one in a line

bool is_break(const InlinePiece& piece) {
    return piece.is(InlinePiece::Kind::line_break) || piece.is(InlinePiece::Kind::soft_break);
}

/// A line without a word, or with nothing that can be one.
bool is_empty(const Pieces& pieces) {
    return std::ranges::all_of(pieces, [](const InlinePiece& piece) {
        if (is_break(piece)) return true;
        return piece.is(InlinePiece::Kind::text) &&
               std::ranges::all_of(split(piece.text, ' '), [](std::string_view word) {
                   return trimmed(word).empty() || word.size() > longest_word;
               });
    });
}

/// A link that leads nowhere is a text: "[A title]()".
void unlink_nowhere(InlinePiece& piece) {
    if (piece.is(InlinePiece::Kind::link) && piece.url.empty() && !piece.badge)
        piece.kind = InlinePiece::Kind::text;
}

bool may_be_title(const InlinePiece& piece) {
    return piece.is(InlinePiece::Kind::link) && !piece.badge && !is_web_address(piece.text) &&
           word_count(piece.text) >= words_of_a_title;
}

/// "and", "(1981) and The": no more than years, marks and little words.
bool is_joint(std::string_view text) {
    const auto plain = folded(text);
    const auto words = split(plain, ' ');
    const auto is_little = [](std::string_view word) { return word.size() <= 3 || core::is_digits(word); };
    return words.size() <= 4 && std::ranges::all_of(words, is_little) &&
           std::ranges::find(words, std::string_view{"and"}) != words.end();
}

/// Whether the link `at` is the title of a second work: "[A title](…) (1981) and The [other title](…) (1990)".
bool begins_another(const Pieces& pieces, std::size_t at) {
    return at >= 2 && may_be_title(pieces[at]) && may_be_title(pieces[at - 2]) &&
           pieces[at - 1].is(InlinePiece::Kind::text) && is_joint(pieces[at - 1].text) &&
           url_kind(pieces[at].url) == url_kind(pieces[at - 2].url);
}

/// Lays blocks out as units; an item is one with its first paragraph.
class Layout {
  public:
    explicit Layout(std::vector<DocumentBlock> blocks) : blocks_{std::move(blocks)} {}

    std::vector<Unit> take() {
        units_.reserve(blocks_.size());
        for (std::size_t i = 0; i < blocks_.size(); ++i) take(i);
        return std::move(units_);
    }

  private:
    void take(std::size_t index) {
        auto& block = blocks_[index];
        for (auto& cell : block.cells) std::ranges::for_each(cell, unlink_nowhere);
        if (block.kind == DocumentBlock::Kind::item) {
            depth_[index] = block.owner ? depth_[*block.owner] + 1 : 1;
            return;
        }
        Unit unit{.kind = block.kind,
                  .line = block.line,
                  .level = block.level,
                  .group = block.group,
                  .header = block.header,
                  .quoted = block.quoted};
        if (block.owner) {
            const auto item = *block.owner;
            unit.level = depth_[item];
            if (const auto own = unit_of_.find(item); own != unit_of_.end()) {
                unit.under = own->second;
            } else if (block.kind == DocumentBlock::Kind::paragraph) {
                unit.kind = DocumentBlock::Kind::item;
                unit.line = blocks_[item].line;
                unit.group = blocks_[item].group;
                if (const auto above = blocks_[item].owner) unit.under = nearest(*above);
                unit_of_.emplace(item, units_.size());
            } else {
                unit.under = nearest(item);
            }
        }
        if (block.kind == DocumentBlock::Kind::row) return add_row(std::move(unit), std::move(block.cells));
        if (block.kind == DocumentBlock::Kind::open || block.kind == DocumentBlock::Kind::close) {
            unit.cells = std::move(block.cells);
            return units_.push_back(std::move(unit));
        }
        add_lines(std::move(unit), std::move(block.cells.front()));
    }

    std::optional<std::size_t> nearest(std::size_t item) const {
        for (std::optional<std::size_t> at = item; at; at = blocks_[*at].owner)
            if (const auto own = unit_of_.find(*at); own != unit_of_.end()) return own->second;
        return std::nullopt;
    }

    void add_row(Unit unit, std::vector<Pieces> cells) {
        unit.cells = std::move(cells);
        if (unit.header)
            columns_[unit.group] = units_.size();
        else if (const auto found = columns_.find(unit.group); found != columns_.end())
            unit.columns = found->second;
        units_.push_back(std::move(unit));
    }

    void add_lines(Unit unit, Pieces pieces) {
        if (std::ranges::none_of(pieces, is_break)) {
            unit.cells.emplace_back(std::move(pieces));
            return push(std::move(unit));
        }
        unit.cells.assign(1, {});
        for (auto& piece : pieces) {
            if (!is_break(piece)) {
                unit.cells.front().push_back(std::move(piece));
                continue;
            }
            auto next = unit;
            push(std::move(unit));
            next.cells.assign(1, {});
            next.begins = false;
            next.asked_break = piece.is(InlinePiece::Kind::line_break);
            next.line += piece.text.empty();  // <br> ends no line of the file
            unit = std::move(next);
        }
        push(std::move(unit));
    }

    /// Two works in one line are a unit each.
    void push(Unit unit) {
        auto& pieces = unit.cells.front();
        if (is_empty(pieces)) return;
        std::size_t at = 2;
        while (at < pieces.size() && !begins_another(pieces, at)) ++at;
        if (at >= pieces.size()) return units_.push_back(std::move(unit));
        auto second = unit;
        pieces.resize(at);
        second.cells.front().erase(second.cells.front().begin(),
                                   second.cells.front().begin() + static_cast<std::ptrdiff_t>(at));
        second.begins = true;
        units_.push_back(std::move(unit));
        push(std::move(second));
    }

    std::vector<DocumentBlock> blocks_;
    std::vector<Unit> units_;
    std::unordered_map<std::size_t, std::size_t> unit_of_, columns_;  ///< of items; of tables
    std::unordered_map<std::size_t, int> depth_;
};

}  // namespace

std::vector<Unit> units_of(std::vector<DocumentBlock> blocks) {
    return Layout{std::move(blocks)}.take();
}

}  // namespace citegraph::read
