#include "citegraph/graphs/communities.hpp"

#include <algorithm>
#include <vector>

namespace citegraph {
namespace {

double squares(const std::vector<double>& values) {
    double sum = 0;
    for (const auto value : values) sum += value * value;
    return sum;
}

std::uint64_t citations_within(const CitationGraph& graph, std::span<const Vertex> part) {
    std::uint64_t within = 0;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        within += static_cast<std::uint64_t>(
            std::ranges::count_if(graph.references(v), [&](Vertex w) { return part[w] == part[v]; }));
    return within;
}

/// Σ over parts of K², where K is the sum of the degrees, or of 1 for each paper.
double squared_sizes(const CitationGraph& graph, std::span<const Vertex> part, Quality quality) {
    std::vector<double> sizes(part.size());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        sizes[part[v]] += quality == Quality::cpm
                              ? 1
                              : static_cast<double>(graph.references(v).size() + graph.citers(v).size());
    return squares(sizes);
}

}  // namespace

double quality_of(const CitationGraph& graph, std::span<const Vertex> part, Quality quality,
                  double resolution) {
    if (graph.citations() == 0) return 0;
    const auto all = static_cast<double>(graph.citations());
    const auto within = static_cast<double>(citations_within(graph, part)) / all;
    const auto sizes = squared_sizes(graph, part, quality);
    if (quality == Quality::modularity) return within - resolution * sizes / (4 * all * all);
    return within - resolution * (sizes - graph.vertices()) / (2 * all);
}

}  // namespace citegraph
