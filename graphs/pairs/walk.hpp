#pragma once

#include "graphs/pairs/common.hpp"
#include "graphs/parallel.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace citegraph::graphs {

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
