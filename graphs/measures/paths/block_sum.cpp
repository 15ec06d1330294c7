#include "graphs/measures/paths/searches.hpp"

#include "graphs/parallel.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <utility>

namespace citegraph::graphs {
namespace {

constexpr std::size_t fewest_blocks = 8, most_blocks = 64, doubles_in_blocks = std::size_t{1} << 26;

std::size_t blocks_for(Vertex vertices) {
    return std::clamp(doubles_in_blocks / std::max<Vertex>(vertices, 1), fewest_blocks, most_blocks);
}

/// Adds up the sums of blocks in order, as soon as all earlier ones are there.
class OrderedSum {
  public:
    OrderedSum(Vertex vertices, std::size_t blocks) : total_(vertices), waiting_(blocks) {}

    void put(std::size_t block, Scores sum) {
        const std::lock_guard lock{mutex_};
        waiting_[block] = std::move(sum);
        for (; next_ < waiting_.size() && !waiting_[next_].empty(); ++next_) add(next_);
    }

    /// Without the blocks that were never put.
    Scores take() {
        for (; next_ < waiting_.size(); ++next_) add(next_);
        return std::move(total_);
    }

  private:
    void add(std::size_t block) {
        const auto sum = std::exchange(waiting_[block], {});
        std::transform(sum.begin(), sum.end(), total_.begin(), total_.begin(), std::plus{});
    }

    std::mutex mutex_;
    Scores total_;
    std::vector<Scores> waiting_;
    std::size_t next_ = 0;
};

}  // namespace

BlockSum sum_in_blocks(Vertex vertices, const Pieces& pieces, const MeasureOptions& options) {
    const auto blocks = blocks_for(vertices);
    OrderedSum total{vertices, blocks};
    ProgressMeter progress{options.progress, pieces.count};
    std::atomic<std::size_t> done = 0;
    const auto work = [&](std::size_t block, unsigned worker) {
        Scores scores(vertices);
        std::size_t unreported = 0;
        for (auto piece = block; piece < pieces.count && !progress.stopped(); piece += blocks) {
            pieces.add(piece, worker, scores);
            ++done;
            if (++unreported >= pieces.per_report) progress.add(std::exchange(unreported, 0));
        }
        if (unreported > 0) progress.add(unreported);
        total.put(block, std::move(scores));
        return !progress.stopped();
    };
    for_each_block(blocks, options.threads, work);
    const auto count = static_cast<double>(std::max<std::size_t>(pieces.count, 1));
    return {total.take(), pieces.count == 0 ? 1 : static_cast<double>(done) / count};
}

std::string stopped_note(double done) {
    std::array<char, 128> note;
    std::snprintf(note.data(), note.size(),
                  "stopped with %.2g %% of the sources done, a fair sample: each score is a lower bound",
                  100 * done);
    return note.data();
}

}  // namespace citegraph::graphs
