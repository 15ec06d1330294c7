#pragma once

#include "citegraph/graphs/measure.hpp"

#include <cstddef>
#include <functional>
#include <string>

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

/// What all pieces add, on options.threads threads, the same to the last bit for any number of them. Each of
/// a fixed number of blocks holds every so-manieth piece and has a sum of its own; these are added in order.
/// Stopped, it has the first pieces of some blocks.
/// \cost memory 8 bytes a vertex and thread, and as much for each block that waits for an earlier one:
///       8 blocks, or more as long as all take 512 MB at most, or 64
BlockSum sum_in_blocks(Vertex vertices, const Pieces& pieces, const MeasureOptions& options);

/// "stopped with 12 % of the sources done, a fair sample: each score is a lower bound".
std::string stopped_note(double done);

}  // namespace citegraph::graphs
