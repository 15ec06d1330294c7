#include "graphs/storage/rows.hpp"

namespace citegraph {

using namespace graphs;

CitationGraph::CitationGraph(Vertex vertices, std::span<const Arc> arcs)
    : CitationGraph{sorted_graph(unsorted_graph(vertices, arcs))} {}

}  // namespace citegraph
