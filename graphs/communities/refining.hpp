#pragma once

#include "graphs/communities/random.hpp"
#include "graphs/communities/weighted_graph.hpp"

#include <vector>

namespace citegraph::graphs {

/// Splits communities into well connected groups: from single nodes, a node that is still alone joins a group
/// of its community, drawn at random, the likelier the more the objective gains, never one where it loses.
/// Every group is connected. Returns the group of every node.
///
/// \source Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z, RefinePartition in its supplement
std::vector<Vertex> refined(const WeightedGraph& graph, double resolution,
                            const std::vector<Vertex>& community, Random& random);

}  // namespace citegraph::graphs
