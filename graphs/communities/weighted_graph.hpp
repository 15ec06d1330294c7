#pragma once

#include "citegraph/graphs/communities.hpp"
#include "graphs/communities/random.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace citegraph::graphs {

/// What communities are found in: nodes are papers, or groups of papers, with citations without direction
/// between them. Citations within a node are left out: they do not change with its community.
struct WeightedGraph {
    struct Link {
        Vertex to;
        std::uint32_t weight;  ///< citations; two links to one node add up
    };

    std::vector<std::uint64_t> offsets{0};
    std::vector<Link> links;    ///< each stands in the rows of both its ends
    std::vector<double> sizes;  ///< by node: what Objective counts of its papers

    Vertex nodes() const { return static_cast<Vertex>(sizes.size()); }
    std::span<const Link> links_of(Vertex node) const {
        return std::span{links}.subspan(offsets[node], offsets[node + std::size_t{1}] - offsets[node]);
    }
};

/// What is made large: the weight of the links within communities, less `resolution` · S²/2 for every
/// community, where S is the sum of its nodes' sizes. CPM has sizes of 1 and its own resolution γ; modularity
/// is, up to a factor m and a constant, the same with the degrees as sizes and γ / 2m, where m is the number
/// of citations. \source Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z, equations 1 and 2
struct Objective {
    WeightedGraph graph;
    double resolution;
};

Objective objective(const CitationGraph& graph, const LeidenOptions& options);

/// Groups of nodes, numbered without gaps.
struct Groups {
    std::vector<Vertex> group;  ///< by node
    Vertex count = 0;
};

/// Numbers groups anew, by their first node. `group` holds any numbers below group.size().
Groups numbered(std::vector<Vertex> group);

/// The graph with each group as one node.
WeightedGraph contracted(const WeightedGraph& graph, const Groups& groups);

/// Told of nodes that were looked at; false: stop.
using Visited = std::function<bool(Vertex nodes)>;

/// Fast local moving: puts single nodes into the community, a neighbour's or an empty one, where the
/// objective gains most, until none gains, or until `visited` says stop. Returns the community of every node.
///
/// \source Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z, MoveNodesFast in its supplement
std::vector<Vertex> moved(const WeightedGraph& graph, double resolution, std::vector<Vertex> community,
                          Random& random, const Visited& visited);

}  // namespace citegraph::graphs
