#include "citegraph/graphs/pairs.hpp"

#include "graphs/pairs/in_order.hpp"
#include "graphs/pairs/walk.hpp"

#include <algorithm>
#include <atomic>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

namespace citegraph {

using namespace graphs;

namespace {

constexpr auto no_limit = std::numeric_limits<std::uint64_t>::max();

/// How many of the pairs of a paper with later ones are wanted.
std::uint64_t wanted(const Judge& judge, Vertex paper, CommonCounts& counts) {
    const auto met = counts.after(paper);
    if (judge.wants_all()) return met.size();
    return static_cast<std::uint64_t>(std::ranges::count_if(
        met, [&](Vertex other) { return judge.wanted(paper, other, counts.count(other)).has_value(); }));
}

/// How many pairs each block has. Stops once they are more than `at_most`.
std::vector<std::uint64_t> counted(Walk& walk, const Judge& judge, std::uint64_t at_most) {
    std::vector<std::uint64_t> of_block(walk.blocks());
    std::atomic<std::uint64_t> all = 0;
    walk.each([&](std::size_t block, unsigned, Vertex paper, CommonCounts& counts) {
        const auto more = wanted(judge, paper, counts);
        of_block[block] += more;
        return (all += more) <= at_most;
    });
    return of_block;
}

std::uint64_t sum(const std::vector<std::uint64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

/// All pairs, each block's at its place among all. Where it was stopped, only those that were reached.
std::vector<Pair> collected(Walk& walk, const Judge& judge, const std::vector<std::uint64_t>& of_block) {
    std::vector<Pair> pairs(sum(of_block));
    std::vector<std::uint64_t> next(of_block.size());
    std::exclusive_scan(of_block.begin(), of_block.end(), next.begin(), std::uint64_t{0});
    std::vector<InOrder> order(walk.workers());
    const auto finished =
        walk.each([&](std::size_t block, unsigned worker, Vertex paper, CommonCounts& counts) {
            auto place = next[block];
            for (const auto other : order[worker].of(counts.after(paper))) {
                if (const auto pair = judge.wanted(paper, other, counts.count(other))) pairs[place++] = *pair;
            }
            next[block] = place;
            return true;
        });
    if (!finished) std::erase_if(pairs, [](const Pair& pair) { return pair.first == pair.second; });
    return pairs;
}

// Counts first, and walks again to collect: on cit-HepTh this takes less time than letting the pairs grow
// while they are found, half the memory, and none if they are too many.
Result<Pairs> every_pair(Common shared, const PairOptions& options) {
    Walk walk{shared, options, 2};
    const Judge judge{shared, options};
    const auto of_block = counted(walk, judge, options.at_most);
    if (sum(of_block) > options.at_most)
        return fail(Error::Kind::output, "more than " + std::to_string(options.at_most) +
                                             " pairs: ask for the most alike, or for more in common");
    Pairs result;
    if (walk.done() >= 0.5) result.pairs = collected(walk, judge, of_block);
    result.count = result.pairs.size();
    result.done = walk.done();
    return result;
}

}  // namespace

Result<Pairs> pairs(const CitationGraph& graph, const PairOptions& options) {
    const auto shared = common(graph, options.likeness);
    return options.top > 0 ? top_pairs(shared, options) : every_pair(shared, options);
}

std::uint64_t count_pairs(const CitationGraph& graph, Likeness likeness, unsigned threads) {
    const PairOptions options{.likeness = likeness, .threads = threads};
    const auto shared = common(graph, likeness);
    Walk walk{shared, options, 1};
    return sum(counted(walk, Judge{shared, options}, no_limit));
}

}  // namespace citegraph
