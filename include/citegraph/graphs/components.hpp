#pragma once

#include "citegraph/graphs/graph.hpp"

#include <vector>

namespace citegraph {

/// Every vertex in exactly one part.
struct Partition {
    std::vector<Vertex> part;   ///< by vertex: 0 is the largest part; ties by their smallest vertex
    std::vector<Vertex> sizes;  ///< by part, falling
};

/// Numbers the parts anew by falling size, ties by smallest vertex. `part` holds any numbers below
/// part.size().
Partition by_size(std::vector<Vertex> part);

/// Papers that a chain of citations links, whichever way each points. \cost O(vertices + citations)
Partition weak_components(const CitationGraph& graph);

/// Papers that cite each other in cycles. \cost O(vertices + citations) \source Tarjan 1972,
/// doi:10.1137/0201010
Partition strong_components(const CitationGraph& graph);

/// What `graph info` says of a graph.
struct GraphFacts {
    Vertex vertices = 0;
    std::uint64_t citations = 0;
    Dropped dropped;
    Vertex weak_components = 0, largest_weak = 0;
    Vertex strong_components = 0, largest_strong = 0;
    std::uint64_t dated = 0;         ///< vertices with a date
    std::uint64_t against_time = 0;  ///< citations of a later paper, as far as both dates are known
    std::uint64_t mutual = 0;        ///< pairs of papers that cite each other
    Vertex uncited = 0, without_references = 0;
};

GraphFacts facts_of(const Network& network);

}  // namespace citegraph
