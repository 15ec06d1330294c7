#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace citegraph::graphs {

/// Runs work(block, worker) for each block below `blocks`, on `threads` threads, the calling one among them,
/// or on fewer if the system has no more. `worker` is below `threads`: a place for what a thread keeps for
/// itself. The order and assignment of blocks are unspecified: for results that do not depend on it, cut the
/// work into a number of blocks that does not depend on `threads`, and put what they give together in the
/// order of the blocks. If a call of `work` returns false, no further block is begun. Returns false then.
bool for_each_block(std::size_t blocks, unsigned threads,
                    const std::function<bool(std::size_t block, unsigned worker)>& work);

/// The least block below `blocks` for which `holds` is false: the same for any number of threads. Not all
/// blocks behind it are looked at.
std::optional<std::size_t> first_failing(std::size_t blocks, unsigned threads,
                                         const std::function<bool(std::size_t block)>& holds);

/// A progress function that several threads may call: told of units done, it passes on the share, under a
/// lock. Remembers that it was told to stop.
class ProgressMeter {
  public:
    ProgressMeter(std::function<bool(double)> report, std::size_t units);
    ~ProgressMeter();
    ProgressMeter(const ProgressMeter&) = delete;
    ProgressMeter& operator=(const ProgressMeter&) = delete;

    /// So many units more are done; false: stop.
    bool add(std::size_t units = 1);
    bool stopped() const;
    double done() const;  ///< 0 to 1

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Sum in fixed blocks of 4096, added in order: the same to the last bit wherever it is taken.
double stable_sum(std::span<const double> values);

}  // namespace citegraph::graphs
