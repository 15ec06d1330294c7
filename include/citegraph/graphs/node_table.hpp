#pragma once

#include "citegraph/date.hpp"
#include "citegraph/graphs/shared_array.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// A Day in four bytes: year · 512 + month · 32 + day, so that packed days compare as days do. 0: not known.
/// Years beyond four million become the last that fits.
struct PackedDay {
    std::int32_t value = 0;

    PackedDay() = default;
    explicit PackedDay(const Day& day);

    bool known() const { return value != 0; }
    int year() const { return value >> 9; }
    int month() const { return value >> 5 & 15; }
    Day day() const { return {year(), month(), value & 31}; }
    /// Years since the beginning of 1 BC; in the middle of the year or month where no more is known.
    double years() const;

    auto operator<=>(const PackedDay&) const = default;
};

/// A column of texts in one piece: row i is bytes[offsets[i]] up to bytes[offsets[i + 1]].
class Texts {
  public:
    Texts() = default;
    explicit Texts(const std::vector<std::string>& rows);
    /// One offset more than rows, ascending, the last of them bytes.size(); not checked.
    Texts(SharedArray<std::uint64_t> offsets, SharedArray<char> bytes)
        : offsets_{std::move(offsets)}, bytes_{std::move(bytes)} {}

    std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
    bool empty() const { return size() == 0; }
    std::string_view operator[](std::size_t row) const {
        return {bytes_.begin() + offsets_[row], offsets_[row + 1] - offsets_[row]};
    }
    const SharedArray<std::uint64_t>& offsets() const { return offsets_; }
    const SharedArray<char>& bytes() const { return bytes_; }

  private:
    SharedArray<std::uint64_t> offsets_;
    SharedArray<char> bytes_;
};

/// A column of texts that is being made.
class TextColumn {
  public:
    void add(std::string_view text) {
        bytes_.insert(bytes_.end(), text.begin(), text.end());
        offsets_.push_back(bytes_.size());
    }
    Texts finished() && { return {std::move(offsets_), std::move(bytes_)}; }

  private:
    std::vector<std::uint64_t> offsets_{0};
    std::vector<char> bytes_;
};

/// What is known of the vertices of a citation graph, by vertex. A column of which nothing is known is empty.
struct NodeTable {
    Texts ids;     ///< as the input names them: an edge list's id, a paper's identifier
    Texts keys;    ///< citation keys
    Texts titles;  ///< an empty text where not known
    SharedArray<PackedDay> dates;

    PackedDay date(std::size_t vertex) const { return dates.empty() ? PackedDay{} : dates[vertex]; }
    std::string_view id(std::size_t vertex) const { return ids.empty() ? std::string_view{} : ids[vertex]; }
    std::string_view key(std::size_t vertex) const { return keys.empty() ? id(vertex) : keys[vertex]; }
    std::string_view title(std::size_t vertex) const {
        return titles.empty() ? std::string_view{} : titles[vertex];
    }
};

}  // namespace citegraph
