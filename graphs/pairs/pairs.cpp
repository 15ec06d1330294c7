#include "citegraph/pairs.hpp"

#include "graphs/pairs/common.hpp"
#include "graphs/pairs/in_order.hpp"
#include "graphs/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <utility>

namespace citegraph {
namespace {

constexpr std::uint64_t block_work = 1 << 22;  // entries of rows to look at: some milliseconds

/// Where blocks of consecutive vertices begin, of about equal work; the last entry is the end of all. Depends
/// on the graph alone.
std::vector<Vertex> equal_blocks(Common common) {
    std::vector<Vertex> bounds{0};
    std::uint64_t work = 0;
    for (Vertex v = 0; v < common.vertices(); ++v) {
        for (const auto shared : common.had[v]) work += common.by[shared].size() / 2 + 1;
        if (++work < block_work && v + 1 < common.vertices()) continue;
        bounds.push_back(v + 1);
        work = 0;
    }
    return bounds;
}

/// Vertices in blocks for any number of threads, each with counters of its own.
class Walk {
  public:
    Walk(Common common, unsigned threads, const std::function<bool(double)>& report)
        : common_{common},
          threads_{std::max(threads, 1u)},
          bounds_{equal_blocks(common)},
          progress_{report, blocks()} {}

    std::size_t blocks() const { return bounds_.size() - 1; }

    /// Calls take(block, worker, vertex, counts) for every vertex until one answers false or progress does.
    /// Returns the share that was done.
    template <class Take>
    double each(Take take) {
        std::vector<std::unique_ptr<CommonCounts>> counts(threads_);  // made by the thread that uses them
        for_each_block(blocks(), threads_, [&](std::size_t block, unsigned worker) {
            if (!counts[worker]) counts[worker] = std::make_unique<CommonCounts>(common_);
            for (auto v = bounds_[block]; v < bounds_[block + 1]; ++v)
                if (!take(block, worker, v, *counts[worker])) return false;
            return progress_.add();
        });
        return blocks() == 0 ? 1 : progress_.done();
    }
    unsigned threads() const { return threads_; }

  private:
    Common common_;
    unsigned threads_;
    std::vector<Vertex> bounds_;
    Progress progress_;
};

/// The most alike of all pairs that it was shown: a heap with the least alike of them on top.
class MostAlike {
  public:
    explicit MostAlike(std::size_t size) : size_{size} {}

    void add(const Pair& pair) {
        if (heap_.size() == size_) {
            if (!more_alike(pair, heap_.front())) return;
            std::ranges::pop_heap(heap_, more_alike);
            heap_.pop_back();
        }
        heap_.push_back(pair);
        std::ranges::push_heap(heap_, more_alike);
    }
    std::vector<Pair> take() {
        std::ranges::sort_heap(heap_, more_alike);
        return std::move(heap_);
    }
    const std::vector<Pair>& pairs() const { return heap_; }

  private:
    std::size_t size_;
    std::vector<Pair> heap_;
};

/// Of each thread its most alike, then of all: `more_alike` leaves no choice, whoever had which block.
Pairs top_pairs(Common shared, const PairOptions& options) {
    Walk walk{shared, options.threads, options.progress};
    const Judge judge{shared, options};
    std::vector<MostAlike> best(walk.threads(), MostAlike{options.top});
    std::vector<std::uint64_t> wanted(walk.threads());
    Pairs result;
    result.done = walk.each([&](std::size_t, unsigned worker, Vertex v, CommonCounts& counts) {
        for (const auto other : counts.after(v)) {
            const auto pair = judge.pair(v, other, counts.count(other));
            if (!judge.wants(pair)) continue;
            ++wanted[worker];
            best[worker].add(pair);
        }
        return true;
    });
    for (unsigned other = 1; other < walk.threads(); ++other)
        for (const auto& pair : best[other].pairs()) best.front().add(pair);
    result.pairs = best.front().take();
    for (const auto count : wanted) result.count += count;
    return result;
}

std::vector<Pair> joined(std::vector<std::vector<Pair>> blocks) {
    if (blocks.size() == 1) return std::move(blocks.front());
    std::size_t size = 0;
    for (const auto& block : blocks) size += block.size();
    std::vector<Pair> all;
    all.reserve(size);
    for (auto& block : blocks) {
        all.insert(all.end(), block.begin(), block.end());
        block = {};
    }
    return all;
}

Result<Pairs> every_pair(Common shared, const PairOptions& options) {
    Walk walk{shared, options.threads, options.progress};
    const Judge judge{shared, options};
    std::vector<std::vector<Pair>> found(walk.blocks());
    std::vector<InOrder> order(walk.threads());
    std::atomic<std::size_t> kept = 0;
    const auto done = walk.each([&](std::size_t block, unsigned worker, Vertex v, CommonCounts& counts) {
        auto& here = found[block];
        const auto before = here.size();
        for (const auto other : order[worker].of(counts.after(v))) {
            const auto pair = judge.pair(v, other, counts.count(other));
            if (judge.wants(pair)) here.push_back(pair);
        }
        return (kept += here.size() - before) <= options.at_most;
    });
    if (kept > options.at_most)
        return fail(Error::Kind::output, "more than " + std::to_string(options.at_most) +
                                             " pairs: ask for the most alike, or for more in common");
    return Pairs{joined(std::move(found)), kept, done};
}

}  // namespace

Result<Pairs> pairs(const CitationGraph& graph, const PairOptions& options) {
    const auto shared = common(graph, options.likeness);
    return options.top > 0 ? top_pairs(shared, options) : every_pair(shared, options);
}

std::uint64_t count_pairs(const CitationGraph& graph, Likeness likeness, unsigned threads) {
    Walk walk{common(graph, likeness), threads, [](double) { return true; }};
    std::vector<std::uint64_t> found(walk.threads());
    walk.each([&](std::size_t, unsigned worker, Vertex v, CommonCounts& counts) {
        found[worker] += counts.after(v).size();
        return true;
    });
    std::uint64_t all = 0;
    for (const auto count : found) all += count;
    return all;
}

}  // namespace citegraph
