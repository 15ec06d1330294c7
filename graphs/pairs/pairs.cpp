#include "citegraph/graphs/pairs.hpp"

#include "citegraph/graphs/solve_order.hpp"
#include "graphs/pairs/common.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace citegraph {

using namespace graphs;

namespace {

/// Sorts vertices that are all different, again and again: few of them by comparing, many by a bitmap.
class InOrder {
  public:
    /// `vertices`, ascending, in place.
    std::span<const Vertex> of(std::span<Vertex> vertices);

  private:
    void by_bitmap(std::span<Vertex> vertices, std::size_t words);

    std::vector<std::uint64_t> bits_;  // all 0 between calls
};

std::span<const Vertex> InOrder::of(std::span<Vertex> vertices) {
    if (vertices.size() < 2) return vertices;
    const auto [least, most] = std::ranges::minmax(vertices);
    const auto words = std::size_t{most} / 64 - least / 64 + 1;
    // Comparing takes size · log₂ size steps, the bitmap one for each vertex and word: cit-HepTh's pairs
    // take half as long with the choice as with comparing alone.
    if (words / std::bit_width(vertices.size()) > vertices.size())
        std::ranges::sort(vertices);
    else
        by_bitmap(vertices, words);
    return vertices;
}

void InOrder::by_bitmap(std::span<Vertex> vertices, std::size_t words) {
    if (bits_.size() < words) bits_.resize(words);
    const auto first = std::ranges::min(vertices) / 64;
    for (const auto v : vertices) bits_[v / 64 - first] |= std::uint64_t{1} << v % 64;
    auto next = vertices.begin();
    for (std::size_t word = 0; word < words; ++word) {
        for (auto bits = bits_[word]; bits != 0; bits &= bits - 1)
            *next++ = static_cast<Vertex>((first + word) * 64) + static_cast<Vertex>(std::countr_zero(bits));
        bits_[word] = 0;
    }
}

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
        return fail(Error::Kind::limit, "more than " + std::to_string(options.at_most) +
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
