#pragma once

#include "citegraph/graphs/components.hpp"
#include "citegraph/graphs/measure.hpp"

#include <cstdint>
#include <functional>
#include <span>

namespace citegraph {

/// What a good partition has much of.
enum class Quality {
    modularity,  ///< \source Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113
    cpm,  ///< constant Potts model \source Traag, Van Dooren, Nesterov 2011, doi:10.1103/PhysRevE.84.016114
};

/// How the Leiden algorithm is to run.
struct LeidenOptions {
    Quality quality = Quality::modularity;
    double resolution = 1;
    std::uint64_t seed = 1;
    /// First rounds to choose from: where the search ends depends much on how it begins. 0: 4, 1 of more than
    /// 10,000 citations.
    int starts = 0;
    /// At most so many rounds; the search ends where one gains next to nothing. 0: 20, 4 of more than 10,000
    /// citations: where communities are weak, rounds go on gaining a little for ever.
    int rounds = 0;
    std::function<bool(double done)> progress = [](double) { return true; };
};

/// A partition, and how good it is.
struct Communities {
    Partition partition;
    double quality = 0;  ///< modularity of the partition, or CPM per citation
    double done = 1;     ///< below 1: it was stopped; the partition is valid
    int rounds = 0;      ///< made from the best start, with it
};

/// Communities of papers by Leiden's algorithm, citations taken without direction, mutual ones counting
/// twice. The same seed gives the same partition; every community is connected. \cost near O(citations) a
/// round \source Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z
Communities leiden(const CitationGraph& graph, const LeidenOptions& options = {});

/// Quality of any partition, as `leiden` counts it: without direction.
double quality_of(const CitationGraph& graph, std::span<const Vertex> part, Quality quality,
                  double resolution = 1);

}  // namespace citegraph
