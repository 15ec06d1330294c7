#pragma once

#include "graphs/communities/random.hpp"
#include "graphs/communities/weighted_graph.hpp"

#include <functional>
#include <vector>

namespace citegraph::graphs {

/// Told of nodes that were looked at; false: stop.
using Visited = std::function<bool(Vertex nodes)>;

/// Fast local moving: puts single nodes into the community, a neighbour's or an empty one, where the
/// objective gains most, until none gains, or until `visited` says stop. Returns the community of every node.
///
/// \source Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z, MoveNodesFast in its supplement
std::vector<Vertex> moved(const WeightedGraph& graph, double resolution, std::vector<Vertex> community,
                          Random& random, const Visited& visited);

}  // namespace citegraph::graphs
