#pragma once

#include "citegraph/graphs/graph.hpp"

#include <vector>

namespace citegraph::app {

/// A shortest chain of citations from `citing` to `cited`, both ends in it; the same whenever there are
/// several. Empty if there is none. \cost O(vertices + citations); asks for no citers
std::vector<Vertex> shortest_chain(const CitationGraph& graph, Vertex citing, Vertex cited);

}  // namespace citegraph::app
