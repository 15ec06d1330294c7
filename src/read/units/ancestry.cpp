// Where in a list a unit stands.
#include "read/units/ancestry.hpp"

#include "read/list/scan.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::size_t deepest = 8;           // items above one
constexpr std::size_t words_of_a_head = 12;  // at most

bool is_bold(const Unit& unit) {
    return std::ranges::all_of(
        unit.cells.front(), [](const InlinePiece& piece) { return piece.strong || !has_letter(piece.text); });
}

std::optional<std::size_t> title_of(std::span<const Unit> units) {
    std::vector<DocumentBlock> headings;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].kind != DocumentBlock::Kind::heading) continue;
        headings.push_back({.kind = DocumentBlock::Kind::heading, .level = units[i].level});
        which.push_back(i);
    }
    const auto found = title_block(headings);
    return found ? std::optional{which[*found]} : std::nullopt;
}

/// The titles of folds that recur under different headings: "more" says nothing of what is in it. A number does.
std::unordered_set<std::string> empty_titles_of(std::span<const Unit> units) {
    std::unordered_map<std::string, std::size_t> heading_of;  // that a title was first met under
    std::unordered_set<std::string> out;
    std::size_t headings = 0;
    for (const auto& unit : units) {
        headings += unit.kind == DocumentBlock::Kind::heading;
        if (unit.kind != DocumentBlock::Kind::open) continue;
        auto words = heading_words(unit.cells.front());
        if (words.empty() || may_have_digit(words)) continue;
        if (heading_of.try_emplace(words, headings).first->second != headings) out.insert(std::move(words));
    }
    return out;
}

}  // namespace

Ancestry::Ancestry(std::span<const Unit> units, std::span<const Part> parts)
    : units_{units}, parts_{parts}, title_{title_of(units)}, empty_titles_{empty_titles_of(units)} {}

void Ancestry::pass(std::size_t unit) {
    const auto& here = units_[unit];
    if (here.kind == DocumentBlock::Kind::open) {
        const auto words = heading_words(here.cells.front());
        return outline_.open(words, !empty_titles_.contains(words));
    }
    if (here.kind == DocumentBlock::Kind::close) return outline_.close();
    if (here.under || here.quoted) return;
    if (here.kind == DocumentBlock::Kind::heading) {
        const bool is_section = title_ != unit && parts_[unit] != Part::work;
        return outline_.heading(here.level, is_section ? heading_words(here.cells.front()) : "");
    }
    const bool heads = here.kind == DocumentBlock::Kind::paragraph && parts_[unit] == Part::none &&
                       is_bold(here) && word_count(plain_text(here.cells.front())) <= words_of_a_head;
    if (heads) outline_.pseudo_heading(undecorated(plain_text(here.cells.front())));
}

Place Ancestry::at(std::size_t unit) const {
    auto out = outline_.place();
    std::vector<std::string> above;
    for (auto under = units_[unit].under; under && above.size() < deepest; under = units_[*under].under)
        if (parts_[*under] == Part::none)
            above.push_back(undecorated(plain_text(units_[*under].cells.front())));
    std::ranges::reverse(above);
    for (auto& words : above) {
        if (word_count(words) > words_of_a_head) continue;
        if (const auto year = year_of_heading(words)) out.bucket = std::to_string(*year);
        out.path.push_back(std::move(words));
    }
    return out;
}

}  // namespace citegraph::read
