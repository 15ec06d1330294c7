// Where in its list an entry stands.
#include "read/markdown/outline.hpp"

#include "read/entry/parts.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

constexpr int pseudo_level = 7;
constexpr std::size_t sections_for_each_title = 4;  // with fewer, level 1 is used for sections
constexpr std::size_t deepest = 12;  // sections; a path of more says nothing, and each entry has its own copy

}  // namespace

std::string heading_words(const Pieces& pieces) {
    Pieces kept;
    for (const auto& piece : pieces) {
        const bool back = piece.is(InlinePiece::Kind::link) && piece.url.starts_with('#');
        const bool whole =
            std::ranges::count_if(pieces, [](const auto& p) { return has_letter(p.text); }) == 1;
        if (!back || whole) kept.push_back(piece);
    }
    auto words = plain_text(kept);
    for (std::string_view empty : {"()", "[]", "（）"})
        if (const auto at = words.find(empty); at != words.npos) words.erase(at, empty.size());
    return undecorated(words);
}

void Outline::heading(int level, const std::string& words) {
    while (!steps_.empty() && !steps_.back().fold && steps_.back().level >= level) steps_.pop_back();
    if (!words.empty() && steps_.size() < deepest) steps_.push_back({level, words});
    settle();
}

void Outline::open(const std::string& words) {
    const bool unnamed = !steps_.empty() && steps_.back().fold && steps_.back().words.empty();
    if (unnamed)
        steps_.back().words = words;
    else if (steps_.size() < deepest * 4)
        steps_.push_back({0, words, true});
    settle();
}

void Outline::close() {
    const auto fold = std::ranges::find_if(steps_.rbegin(), steps_.rend(), &Step::fold);
    if (fold != steps_.rend()) steps_.erase(fold.base() - 1, steps_.end());
    settle();
}

void Outline::pseudo_heading(const std::string& words) {
    heading(pseudo_level, words);
}

void Outline::settle() {
    place_ = {};
    for (const auto& step : steps_) {
        if (step.words.empty()) continue;
        if (!is_written_date(step.words))
            place_.excluded = is_excluded_heading(step.words);  // "News" > "2024"
        place_.path.push_back(step.words);
        if (const auto year = plain_year(step.words)) place_.bucket = std::to_string(*year);
        const auto appearance = parse_appearance(step.words);
        if (!appearance || !appearance->venue.year || appearance->affiliation) continue;
        place_.bucket = std::to_string(*appearance->venue.year);
        if (is_known_venue(appearance->venue.name)) place_.venue = appearance->venue;
    }
}

std::optional<std::size_t> title_block(const std::vector<DocumentBlock>& blocks) {
    std::optional<std::size_t> first;
    std::size_t tops = 0, below = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != DocumentBlock::Kind::heading) continue;
        if (!first) first = i;
        tops += blocks[i].level == 1;
        below += blocks[i].level > 1;
    }
    if (!first || blocks[*first].level != 1) return std::nullopt;
    return tops == 1 || tops * sections_for_each_title <= below ? first : std::nullopt;
}

}  // namespace citegraph::read
