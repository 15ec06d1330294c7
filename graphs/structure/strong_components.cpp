#include "citegraph/graphs/components.hpp"

namespace citegraph {

Partition strong_components(const CitationGraph& graph) {
    const auto order = solve_order(graph);
    std::vector<Vertex> part(graph.vertices());
    for (std::size_t place = 0; place < part.size(); ++place)
        part[order.vertices[place]] = static_cast<Vertex>(place);
    for (const auto [begin, end] : order.cycles)
        for (auto place = begin; place < end; ++place) part[order.vertices[place]] = begin;
    return by_size(std::move(part));
}

}  // namespace citegraph
