#include "graphs/pairs/common.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace citegraph::graphs {
namespace {

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
    const std::vector<Pair>& pairs() const { return heap_; }
    std::vector<Pair> take() {
        std::ranges::sort_heap(heap_, more_alike);
        return std::move(heap_);
    }

  private:
    std::size_t size_;
    std::vector<Pair> heap_;
};

}  // namespace

// Each thread keeps the most alike of what it met, and they are put together at the end: no two pairs are
// equal in the order, so it does not matter which thread met which.
Pairs top_pairs(Common shared, const PairOptions& options) {
    Walk walk{shared, options, 1};
    const Judge judge{shared, options};
    std::vector<MostAlike> best(walk.workers(), MostAlike{options.top});
    std::vector<std::uint64_t> wanted(walk.workers());
    walk.each([&](std::size_t, unsigned worker, Vertex paper, CommonCounts& counts) {
        for (const auto other : counts.after(paper)) {
            const auto pair = judge.wanted(paper, other, counts.count(other));
            if (!pair) continue;
            ++wanted[worker];
            best[worker].add(*pair);
        }
        return true;
    });
    for (std::size_t other = 1; other < best.size(); ++other)
        for (const auto& pair : best[other].pairs()) best.front().add(pair);
    return {best.front().take(), std::accumulate(wanted.begin(), wanted.end(), std::uint64_t{0}),
            walk.done()};
}

}  // namespace citegraph::graphs
