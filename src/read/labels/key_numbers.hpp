#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace citegraph::read {

/// Numbers keys in the order in which they come: 0, 1, 2, … What is known of a key stands in a vector at its number.
/// \cost a few steps a key, and some 24 bytes
class KeyNumbers {
  public:
    using Number = std::uint32_t;

    std::size_t size() const { return size_; }

    /// The number of a key, and whether it is new.
    std::pair<Number, bool> number(std::uint64_t key) {
        if (2 * (size_ + 1) > slots_.size()) grow();
        auto& slot = slots_[place_of(key)];
        if (slot.number != free) return {slot.number, false};
        slot = {key, static_cast<Number>(size_++)};
        return {slot.number, true};
    }

    std::optional<Number> find(std::uint64_t key) const {
        if (size_ == 0) return std::nullopt;
        const auto& slot = slots_[place_of(key)];
        return slot.number == free ? std::nullopt : std::optional{slot.number};
    }

    /// Calls `take` with each key and its number. The order means nothing.
    template <class Take>
    void for_each(Take take) const {
        for (const auto& slot : slots_)
            if (slot.number != free) take(slot.key, slot.number);
    }

  private:
    static constexpr Number free = std::numeric_limits<Number>::max();
    struct Slot {
        std::uint64_t key = 0;
        Number number = free;
    };

    /// Where a key stands, or would. Open addressing.
    std::size_t place_of(std::uint64_t key) const {
        auto mixed = key * 0x9E37'79B9'7F4A'7C15U;
        mixed ^= mixed >> 32U;
        const auto mask = slots_.size() - 1;
        auto at = mixed & mask;
        while (slots_[at].number != free && slots_[at].key != key) at = (at + 1) & mask;
        return at;
    }

    void grow() {
        const auto old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 16 : 2 * slots_.size()));
        for (const auto& slot : old)
            if (slot.number != free) slots_[place_of(slot.key)] = slot;
    }

    std::vector<Slot> slots_;
    std::size_t size_ = 0;
};

}  // namespace citegraph::read
