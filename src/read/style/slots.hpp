#pragma once

#include "read/labels/key_numbers.hpp"
#include "read/style/seen.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace citegraph::read {

/// The slots of a list: places that many of its records have, "the bold words at the front of the second line".
class Slots {
  public:
    /// \cost linear in the records
    Slots(const Sight& records, std::span<const Unit> units);

    /// The line or cell that a word stands in. Behind a label that recurs it is the label that tells it, in a table the
    /// head of the column, and else the place below the unit that begins the record.
    Feature section(const Seen& seen, std::size_t token) const;
    /// The place of a line or cell alone.
    Feature kind(const Seen& seen, std::size_t section) const;
    Feature column(const Seen& seen, std::size_t token) const {
        return both(section(seen, token), feature("column"));
    }
    /// With its print.
    Feature place(const Seen& seen, std::size_t token) const {
        return both(section(seen, token), seen.style(token));
    }
    /// With the mark before it, and whether it is the first, the second or a later chunk.
    Feature of(const Seen& seen, const Chunk& chunk) const;
    /// Whether a label or the column of a table tells what a word is.
    bool is_told(const Seen& seen, std::size_t token) const;
    /// A key that recurs is the label of a line; "BERT: Pre-training of …" begins a title.
    bool is_label(const Key& key) const;

  private:
    void find_heads();
    Feature head(const Seen& seen, std::size_t section) const;

    std::span<const Unit> units_;
    KeyNumbers keys_;
    std::vector<std::uint32_t> key_times_;
    std::unordered_map<std::size_t, std::vector<Feature>>
        heads_;  ///< of the cells of each row that names columns
};

}  // namespace citegraph::read
