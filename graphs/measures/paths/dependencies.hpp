#pragma once

#include "graphs/measures/paths/block_sum.hpp"

#include <span>

namespace citegraph::graphs {

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
