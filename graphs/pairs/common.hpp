#pragma once

#include "citegraph/graphs/pairs.hpp"
#include "graphs/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace citegraph::graphs {

/// What two papers may have in common, in both directions: citing papers, or references.
struct Common {
    const Rows& had;  ///< by paper: what it has
    const Rows& by;   ///< by what is had: the papers that have it

    Vertex vertices() const { return had.offsets.empty() ? 0 : static_cast<Vertex>(had.offsets.size() - 1); }
    std::size_t degree(Vertex paper) const { return had[paper].size(); }
};

Common common(const CitationGraph& graph, Likeness likeness);

/// Tells whether pairs are wanted, and how alike they are.
class Judge {
  public:
    Judge(Common common, const PairOptions& options)
        : common_{common},
          normalisation_{options.normalisation},
          at_least_{options.at_least},
          threshold_{options.threshold} {}

    bool wants_all() const { return at_least_ <= 1 && threshold_ <= 0; }
    /// Two papers in order, with what they have in common and their likeness, if they are wanted.
    std::optional<Pair> wanted(Vertex first, Vertex second, std::uint32_t count) const {
        if (count < at_least_) return {};  // before any look at degrees: they lie anywhere in memory
        const Pair pair{first, second, count, likeness(first, second, count)};
        return pair.likeness >= threshold_ ? std::optional{pair} : std::nullopt;
    }

  private:
    // Inline: asked for every pair.
    double likeness(Vertex first, Vertex second, std::uint32_t count) const {
        if (normalisation_ == Normalisation::none) return count;
        const auto a = static_cast<double>(common_.degree(first));
        const auto b = static_cast<double>(common_.degree(second));
        return normalisation_ == Normalisation::cosine ? count / std::sqrt(a * b) : count / (a + b - count);
    }

    Common common_;
    Normalisation normalisation_;
    std::uint32_t at_least_;
    double threshold_;
};

/// The order of the most alike: no two pairs of one graph are equal in it.
bool more_alike(const Pair& one, const Pair& other);

/// The most alike pairs, and how many there are in all.
Pairs top_pairs(Common common, const PairOptions& options);

/// Counts, for one paper after another, what it has in common with all that come after it.
///
/// \cost 8 bytes a vertex
class CommonCounts {
  public:
    explicit CommonCounts(Common common);

    /// The papers after `paper` that have something in common with it, in no order. Holds until the next
    /// call.
    std::span<Vertex> after(Vertex paper);
    std::uint32_t count(Vertex met) const { return counts_[met]; }

  private:
    Common common_;
    std::vector<std::uint32_t> counts_;
    std::vector<Vertex> met_;
    std::size_t size_ = 0;  // of met_
};

/// Where blocks of consecutive papers begin, of about equal work; the last entry is the end of all. They
/// depend on the graph alone.
std::vector<Vertex> equal_blocks(Common common);

/// Visits all papers with what they have in common with later ones, by any number of threads, some times.
class Walk {
  public:
    Walk(Common common, const PairOptions& options, std::size_t times)
        : common_{common},
          bounds_{equal_blocks(common)},
          counts_(std::max(options.threads, 1u)),
          progress_{options.progress, blocks() * times} {}

    std::size_t blocks() const { return bounds_.size() - 1; }
    std::size_t workers() const { return counts_.size(); }
    double done() const { return blocks() == 0 ? 1 : progress_.done(); }

    /// Calls take(block, worker, paper, counts) for every paper, those of a block in order, until it answers
    /// false or progress does. Returns false then.
    template <class Take>
    bool each(Take take) {
        return for_each_block(blocks(), static_cast<unsigned>(workers()),
                              [&](std::size_t block, unsigned worker) {
                                  if (!counts_[worker])
                                      counts_[worker] = std::make_unique<CommonCounts>(common_);
                                  for (auto paper = bounds_[block]; paper < bounds_[block + 1]; ++paper)
                                      if (!take(block, worker, paper, *counts_[worker])) return false;
                                  return progress_.add();
                              });
    }

  private:
    Common common_;
    std::vector<Vertex> bounds_;
    std::vector<std::unique_ptr<CommonCounts>> counts_;  // by worker, made by the first block that needs it
    ProgressMeter progress_;
};

}  // namespace citegraph::graphs
