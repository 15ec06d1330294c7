#pragma once

#include "citegraph/graphs/main_path.hpp"
#include "graphs/main_path/chain_count.hpp"

namespace citegraph::graphs {

/// Chains of citations that meet in a paper, by vertex of an AcyclicGraph. What lies between two papers, a
/// citation or a paper, is on `before` of its older end times `after` of its newer end of them.
struct ChainCounts {
    std::vector<ChainCount> before;  ///< that end here, coming from older papers
    std::vector<ChainCount> after;   ///< that begin here, going on to newer ones

    ChainCount through(Vertex cited, Vertex citing) const { return before[cited] * after[citing]; }
};

/// \cost O(vertices + citations); looks at references only
ChainCounts chain_counts(const AcyclicGraph& graph, Traversal kind);

}  // namespace citegraph::graphs
