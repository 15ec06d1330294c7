// What stands in the same place of many records.
#include "read/style/slot_counts.hpp"

#include <algorithm>

namespace citegraph::read {

void FieldCounts::count(Feature slot, std::size_t field) {
    if (slot != last_.first || rows_.empty()) {
        const auto [number, is_new] = slots_.number(slot);
        if (is_new) rows_.emplace_back();
        last_ = {slot, number};
    }
    auto& row = rows_[last_.second];
    ++row[field];
    ++row[field_count];
}

Feature FieldCounts::top(Feature slot, std::size_t own) const {
    const auto found = slots_.find(slot);
    if (!found) return 0;
    auto row = rows_[*found];
    --row[own];
    const auto all = row[field_count] - 1;
    if (all <= 1) return 0;
    const auto best = std::max_element(row.begin(), row.begin() + field_count);
    return 1 + static_cast<Feature>(best - row.begin()) * 8 + static_cast<Feature>(4 * *best / all);
}

std::pair<int, int> FieldCounts::share(Feature slot, std::size_t own) const {
    const auto found = slots_.find(slot);
    if (!found) return {0, 0};
    auto row = rows_[*found];
    --row[own];
    return {*std::max_element(row.begin(), row.begin() + field_count), row[field_count] - 1};
}

std::array<Feature, field_count> FieldCounts::best() const {
    std::array<Feature, field_count> out{};
    std::array<int, field_count> most{};
    slots_.for_each([&](std::uint64_t key, std::size_t number) {
        const auto slot = static_cast<Feature>(key);
        const auto& row = rows_[number];
        for (std::size_t field = 0; field < field_count; ++field) {
            const bool is_more = row[field] > most[field] ||
                                 (row[field] == most[field] && most[field] > 0 && slot < out[field]);
            if (is_more) most[field] = row[field], out[field] = slot;
        }
    });
    return out;
}

void FieldsBySlot::count(const Seen& seen, const Slots& slots, std::span<const std::uint8_t> fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (seen.record->tokens[i].mark) continue;
        by_slot.count(slots.of(seen, seen.chunks[seen.chunk_of[i]]), fields[i]);
        by_place.count(slots.place(seen, i), fields[i]);
        by_column.count(slots.column(seen, i), fields[i]);
        by_word.count(seen.word(i), fields[i]);
    }
}

void FieldsBySlot::end() {
    best_place = by_place.best();
    best_column = by_column.best();
}

void SlotHabits::count(const Seen& seen, const Slots& slots) {
    for (const auto& chunk : seen.chunks) {
        const auto [text, is_new] = texts_.number(chunk.text);
        if (is_new) times_.push_back(0);
        ++times_[text];
        count(seen, chunk, slots.of(seen, chunk));
        count(seen, chunk, slots.column(seen, chunk.begin));
    }
}

void SlotHabits::count(const Seen& seen, const Chunk& chunk, Feature slot) {
    const auto [number, is_new] = slots_.number(slot);
    if (is_new) habits_.emplace_back();
    auto& habit = habits_[number];
    ++habit.chunks;
    habit.words += chunk.words;
    habit.years += chunk.year;
    habit.venues += chunk.venue;
    habit.initials += chunk.initials;
    habit.capitals += chunk.capitals;
    habit.links += seen.record->pieces[seen.record->tokens[chunk.begin].piece]->is(InlinePiece::Kind::link);
    habit.texts += texts_of_slots_.number(std::uint64_t{number} << 32U | chunk.text).second;
}

void SlotPools::add(Feature slot, const Chunk& chunk, std::span<const Scores> scores) {
    const auto [number, is_new] = slots_.number(slot);
    if (is_new) pools_.emplace_back();
    auto& pool = pools_[number];
    Scores own{};
    for (auto i = chunk.begin; i < chunk.end; ++i)
        for (std::size_t label = 0; label < field_count; ++label)
            own[label] += scores[i][label] / static_cast<float>(chunk.end - chunk.begin);
    ++pool.chunks;
    for (std::size_t label = 0; label < field_count; ++label)
        pool.mean[label] += (own[label] - pool.mean[label]) / static_cast<float>(pool.chunks);
}

const Scores* SlotPools::mean(Feature slot) const {
    constexpr std::size_t too_few = 3;
    const auto found = slots_.find(slot);
    return found && pools_[*found].chunks > too_few ? &pools_[*found].mean : nullptr;
}

}  // namespace citegraph::read
