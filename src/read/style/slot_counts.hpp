#pragma once

#include "read/labels/key_numbers.hpp"
#include "read/labels/model.hpp"
#include "read/style/seen.hpp"
#include "read/style/slots.hpp"

#include <array>
#include <cstddef>
#include <deque>
#include <span>
#include <utility>
#include <vector>

namespace citegraph::read {

/// What the words in each slot were taken for over a list. A slot is a place that many records have: "the bold words at
/// the front of the second line".
class FieldCounts {
  public:
    void count(Feature slot, std::size_t field);
    /// The commonest field of a slot and its share in quarters, one word of field `own` not counted; 0 if there are too few.
    Feature top(Feature slot, std::size_t own) const;
    /// How many words of a slot have its commonest field, of how many, one word of field `own` not counted.
    std::pair<int, int> share(Feature slot, std::size_t own) const;
    /// For each field the slot that has it most often. \cost linear in the slots
    std::array<Feature, field_count> best() const;

  private:
    KeyNumbers slots_;
    std::pair<Feature, KeyNumbers::Number> last_{
        0, 0};  ///< slot that was counted last: many follow on each other
    std::deque<std::array<int, field_count + 1>>
        rows_;  ///< the last is of all fields; many, so that none is copied
};

/// What an earlier look took the words of a list for: by the slot, the line or cell with its print, the line or cell,
/// and the word.
struct FieldsBySlot {
    FieldCounts by_slot, by_place, by_column, by_word;
    std::array<Feature, field_count> best_place{}, best_column{};  ///< where most words of each field are

    void count(const Seen& seen, const Slots& slots, std::span<const std::uint8_t> fields);
    /// All are counted. \cost linear in the slots
    void end();
};

/// What stands in a slot over a list, whatever it is: how long, how various, with years, capitals and links or not.
struct SlotHabit {
    std::size_t chunks = 0, words = 0, years = 0, links = 0, venues = 0, initials = 0;
    std::size_t capitals = 0;  ///< quarters
    std::size_t texts = 0;     ///< that differ
};

/// The habits of the slots of a list.
class SlotHabits {
  public:
    void count(const Seen& seen, const Slots& slots);
    /// Nothing more is counted.
    void end() { texts_of_slots_ = {}; }
    /// How often the words of a chunk that was counted stand as one in the list.
    std::size_t times(const Chunk& chunk) const { return times_[*texts_.find(chunk.text)]; }
    /// Of a slot in which something was counted.
    const SlotHabit& of(Feature slot) const { return habits_[*slots_.find(slot)]; }

  private:
    void count(const Seen& seen, const Chunk& chunk, Feature slot);

    KeyNumbers texts_, slots_, texts_of_slots_;
    std::vector<std::uint32_t> times_;
    std::vector<SlotHabit> habits_;
};

/// What a model said of the words in each slot of a list by themselves.
class SlotPools {
  public:
    /// `scores`: of each token of the chunk's record.
    void add(Feature slot, const Chunk& chunk, std::span<const Scores> scores);
    /// The mean over the chunks of a slot; null if there are too few.
    const Scores* mean(Feature slot) const;

  private:
    struct Pool {
        Scores mean{};
        std::size_t chunks = 0;
    };
    KeyNumbers slots_;
    std::vector<Pool> pools_;
};

}  // namespace citegraph::read
