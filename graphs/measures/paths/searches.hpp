#pragma once

#include "citegraph/graphs/measure.hpp"
#include "citegraph/graphs/solve_order.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace citegraph::graphs {

/// Work that falls into pieces, each of which adds something to the scores.
struct Pieces {
    std::size_t count = 0;
    std::size_t per_report = 1;  ///< done between two words with options.progress
    /// Puts on `scores` what piece `piece` adds. `worker` is below max(options.threads, 1).
    std::function<void(std::size_t piece, unsigned worker, Scores& scores)> add;
};

struct BlockSum {
    Scores scores;
    double done = 1;  ///< share of the pieces; below 1: stopped
};

/// What all pieces add, on options.threads threads, the same to the last bit for any number of them.
/// Pieces are dealt in turn to a fixed number of blocks; each block keeps its own sum, and these are added in
/// order.
/// Stopped, it has the first pieces of some blocks.
/// \cost memory 8 bytes a vertex and thread, and as much for each block that waits for an earlier one:
///       8 blocks, or more as long as all take 512 MB at most, or 64
BlockSum sum_in_blocks(Vertex vertices, const Pieces& pieces, const MeasureOptions& options);

/// "stopped with 12 % of the sources done, a fair sample: each score is a lower bound".
std::string stopped_note(double done);

/// `count` of the numbers below `population`, or all if there are not as many: drawn without replacement, in
/// the order drawn. The same on every machine.
std::vector<Vertex> drawn(Vertex population, Vertex count, std::uint64_t seed);

/// The graph with its papers in solve order, where those that a search meets together lie together. On
/// cit-HepTh searches take a fifth less time there, and where many of them run at once, half.
class SearchLayout {
  public:
    explicit SearchLayout(const MeasureInput& input);

    const CitationGraph& graph() const { return graph_; }
    std::vector<Vertex> places_of(std::span<const Vertex> vertices) const;
    /// Scores by place, by vertex again.
    Scores by_vertex(const Scores& scores) const;

  private:
    SharedArray<Vertex> order_;  // by place
    CitationGraph graph_;
};

/// By paper, summed over the sources: over all other papers that chains of citations link the source to, the
/// share of the shortest chains that pass through the paper. Brandes calls it the dependency of the source.
/// Stopped, a fair sample of the sources is done.
/// Fails with `malformed` if two papers are linked by more shortest chains than a double can count (1e308).
/// \cost O(papers + citations) time a source; 45 bytes a paper and up to 4 a citation of memory a thread
/// \source U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001),
///         doi:10.1080/0022250X.2001.9990249
Result<BlockSum> dependencies_on_papers(const MeasureInput& input, std::span<const Vertex> sources,
                                        const MeasureOptions& options);

}  // namespace citegraph::graphs
