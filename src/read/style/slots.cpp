// Which place of a record a word stands in.
#include "read/style/slots.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"
#include "read/style/look.hpp"

#include <algorithm>

namespace citegraph::read {
namespace {

constexpr std::uint32_t often = 3;  // so many keys of one text are a label

}  // namespace

Slots::Slots(const Sight& records, std::span<const Unit> units) : units_{units} {
    find_heads();
    for (std::size_t r = 0; r < records.size(); ++r)
        for (const auto& key : records[r].keys) {
            if (key.end == 0) continue;
            const auto [number, is_new] = keys_.number(key.words);
            if (is_new) key_times_.push_back(0);
            ++key_times_[number];
        }
}

void Slots::find_heads() {
    for (const auto& unit : units_) {
        if (!unit.columns || heads_.contains(*unit.columns)) continue;
        auto& heads = heads_[*unit.columns];
        for (const auto& cell : units_[*unit.columns].cells) {
            const auto head = plain_text(cell);
            heads.push_back(trimmed(head).empty() ? 0 : word_feature(head, feature("head of")));
        }
    }
}

/// What the head of a column says; the tables of a list have their columns in different orders. 0 for none.
Feature Slots::head(const Seen& seen, std::size_t which) const {
    const auto& section = seen.record->sections[which];
    const auto& columns = units_[section.unit].columns;
    if (!columns) return 0;
    const auto& heads = heads_.at(*columns);
    return section.cell < heads.size() ? heads[section.cell] : 0;
}

Feature Slots::section(const Seen& seen, std::size_t token) const {
    const auto section = seen.record->tokens[token].section;
    const auto& key = seen.keys[section];
    if (token >= key.end && is_label(key)) return key.words;
    const auto head = this->head(seen, section);
    return head != 0 ? head : kind(seen, section);
}

Feature Slots::kind(const Seen& seen, std::size_t which) const {
    const auto& section = seen.record->sections[which];
    const auto first = seen.record->sections.front().unit;
    const auto& unit = units_[section.unit];
    return static_cast<Feature>(std::min<std::size_t>(section.unit - first, 3) * 64 +
                                std::min<std::size_t>(section.cell, 15) * 4 +
                                static_cast<std::size_t>(unit.kind == units_[first].kind) +
                                2 * static_cast<std::size_t>(unit.begins));
}

Feature Slots::of(const Seen& seen, const Chunk& chunk) const {
    return both(place(seen, chunk.begin),
                both(chunk.before, static_cast<Feature>(std::min<std::size_t>(chunk.index, 2))));
}

bool Slots::is_told(const Seen& seen, std::size_t token) const {
    const auto section = seen.record->tokens[token].section;
    const auto& key = seen.keys[section];
    return (token >= key.end && is_label(key)) ||
           units_[seen.record->sections[section].unit].kind == DocumentBlock::Kind::row;
}

bool Slots::is_label(const Key& key) const {
    return key.end > 0 && key_times_[*keys_.find(key.words)] >= often;
}

}  // namespace citegraph::read
