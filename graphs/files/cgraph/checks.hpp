#pragma once

#include "citegraph/graphs/graph.hpp"
#include "graphs/files/cgraph/format.hpp"
#include "graphs/files/mapping.hpp"

#include <atomic>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::cgraph {

/// The sections of a mapped graph file. No byte of them is handed out before its block matched its checksum,
/// which is looked at once. Any number of threads may ask at once.
class Sections {
  public:
    Sections(graphs::MappedFile file, const Header& header);

    const Header& header() const { return header_; }
    const graphs::MappedFile& file() const { return file_; }

    /// All of a section. Fails with `malformed`, naming the first block that is damaged.
    template <class T>
    Result<std::span<const T>> all(Section section, unsigned threads = 1) const {
        const auto bytes = header_[section].bytes;
        if (auto checked = check(section, 0, bytes, threads); !checked) return checked.failure();
        return whole<T>(section);
    }
    /// Elements [begin, end) of a section, begin <= end <= its length; touches their blocks alone.
    template <class T>
    Result<std::span<const T>> part(Section section, std::uint64_t begin, std::uint64_t end) const {
        if (auto checked = check(section, begin * sizeof(T), end * sizeof(T), 1); !checked)
            return checked.failure();
        return whole<T>(section).subspan(begin, end - begin);
    }

    /// An error about what blocks that match their checksums hold.
    Failure damaged(const std::string& what) const;

  private:
    template <class T>
    std::span<const T> whole(Section section) const {
        const auto [begin, bytes] = header_[section];
        return {reinterpret_cast<const T*>(file_.bytes.data() + begin), bytes / sizeof(T)};
    }
    /// Bytes [begin, end) of a section match their checksums.
    Result<void> check(Section section, std::uint64_t begin, std::uint64_t end, unsigned threads) const;
    bool matches(Section section, std::uint64_t block) const;
    bool was_checked(Section section, std::uint64_t block) const;
    Failure damaged(Section section, std::uint64_t block) const;

    graphs::MappedFile file_;
    Header header_;
    std::array<std::uint64_t, section_count> first_block_{};   // by section: its number among all blocks
    mutable std::vector<std::atomic<std::uint64_t>> checked_;  // a bit for each block of the file
};

/// What arrays must hold to be used without another look. A function that gives a text says in words what is
/// wrong, naming the first place, or nothing.

/// The neighbours of `v` ascend, no two alike, and are vertices other than `v`.
bool is_row(std::span<const Vertex> neighbours, Vertex v, Vertex vertices);

/// All rows are so, and tile the targets.
std::string rows_trouble(std::span<const std::uint64_t> offsets, std::span<const Vertex> targets,
                         unsigned threads);

/// `offsets` ascend from 0 to `bytes`.
std::string texts_trouble(std::span<const std::uint64_t> offsets, std::uint64_t bytes);

/// No month is above 12.
std::string dates_trouble(std::span<const PackedDay> dates);

/// No number is negative; NaN may be.
std::string counts_trouble(std::span<const double> counts);

/// Each vertex has one place, and the cycles are ascending, apart, and of two places or more.
std::string order_trouble(std::span<const Vertex> order, std::span<const PlaceRange> cycles);

/// Both directions of `graph`, whose rows are sound, hold the same citations.
/// \cost O(citations) searches of a row each
std::string directions_trouble(const CitationGraph& graph, unsigned threads);

/// `order`, sound by itself, is one of `graph` as SolveOrder promises.
/// \cost O(vertices + citations)
std::string promise_trouble(const CitationGraph& graph, const SolveOrder& order, unsigned threads);

}  // namespace citegraph::cgraph
