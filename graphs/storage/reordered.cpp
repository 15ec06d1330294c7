#include "citegraph/graphs/reordered.hpp"

#include "graphs/storage/rows.hpp"

#include <algorithm>
#include <limits>

namespace citegraph {

using namespace graphs;

namespace {

constexpr auto left_out = std::numeric_limits<Vertex>::max();

std::vector<Vertex> inverse(std::span<const Vertex> order) {
    std::vector<Vertex> place(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) place[order[at]] = static_cast<Vertex>(at);
    return place;
}

Texts permuted(const Texts& column, std::span<const Vertex> order) {
    if (column.empty()) return {};
    TextColumn out;
    for (const auto v : order) out.add(column[v]);
    return std::move(out).finished();
}

template <class Column>
auto permuted(const Column& column, std::span<const Vertex> order) {
    std::vector<std::decay_t<decltype(*column.begin())>> out;
    if (!column.empty()) out.reserve(order.size());
    for (std::size_t place = 0; place < order.size() && !column.empty(); ++place)
        out.push_back(column[order[place]]);
    return out;
}

NodeTable permuted(const NodeTable& nodes, std::span<const Vertex> order) {
    return {permuted(nodes.ids, order), permuted(nodes.keys, order), permuted(nodes.titles, order),
            permuted(nodes.dates, order)};
}

/// The same places under new names.
SolveOrder renamed(const SolveOrder& order, std::span<const Vertex> new_of) {
    std::vector<Vertex> vertices;
    for (const auto v : order.vertices) vertices.push_back(new_of[v]);
    return {std::move(vertices), order.cycles};
}

}  // namespace

Network reordered(const Network& network, std::span<const Vertex> order) {
    const auto place = inverse(order);
    Network made{.graph = sorted_graph(network.graph, order),
                 .nodes = permuted(network.nodes, order),
                 .order = renamed(network.order, place),
                 .paper = permuted(network.paper, order),
                 .vertex = network.vertex,
                 .citations = permuted(network.citations, order)};
    for (auto& v : made.vertex) v = place[v];
    return made;
}

Network restricted(const Network& network, const std::function<bool(Vertex)>& keeps,
                   const std::function<bool(Vertex, Vertex)>& keeps_citation) {
    const auto& graph = network.graph;
    std::vector<Vertex> kept, number(graph.vertices(), left_out);
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        if (!keeps(v)) continue;
        number[v] = static_cast<Vertex>(kept.size());
        kept.push_back(v);
    }
    std::vector<CitationGraph::Arc> arcs;
    for (const auto v : kept)
        for (const auto cited : graph.references(v))
            if (number[cited] != left_out && (!keeps_citation || keeps_citation(v, cited)))
                arcs.emplace_back(number[v], number[cited]);
    Network made{.graph = CitationGraph{static_cast<Vertex>(kept.size()), arcs},
                 .nodes = permuted(network.nodes, kept),
                 .order = {},
                 .paper = permuted(network.paper, kept),
                 .vertex = network.vertex,
                 .citations = permuted(network.citations, kept)};
    for (auto& v : made.vertex) v = number[v];
    made.graph = CitationGraph{made.graph.out(), made.graph.in(), graph.dropped()};
    return made;
}

}  // namespace citegraph
