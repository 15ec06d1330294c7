#include "graphs/storage/reordered.hpp"

#include "citegraph/edge_list.hpp"
#include "graphs/storage/rows.hpp"

#include <algorithm>

namespace citegraph {
namespace {

/// A permutation both ways.
struct Relabelling {
    std::span<const Vertex> old_of;  ///< by new vertex
    std::vector<Vertex> new_of;      ///< by old vertex

    explicit Relabelling(std::span<const Vertex> order) : old_of{order}, new_of(order.size()) {
        for (std::size_t place = 0; place < order.size(); ++place)
            new_of[order[place]] = static_cast<Vertex>(place);
    }
};

/// The citers under new names, ascending: the citing are visited in their new order.
DraftRows citers(const CitationGraph& graph, const Relabelling& names) {
    std::vector<std::uint64_t> degrees(std::size_t{graph.vertices()} + 1);
    for (const auto target : graph.out().targets) ++degrees[names.new_of[target] + std::size_t{1}];
    Scattering in{std::move(degrees)};
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto target : graph.references(names.old_of[v])) in.put(names.new_of[target], v);
    return std::move(in.rows);
}

CitationGraph relabelled(const CitationGraph& graph, const Relabelling& names) {
    auto in = citers(graph, names);
    auto out = transposed(in);
    return {std::move(out).finished(), graph.has_citers() ? std::move(in).finished() : Rows{},
            graph.dropped()};
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

/// The same places under new names.
SolveOrder renamed(const SolveOrder& order, const Relabelling& names) {
    std::vector<Vertex> vertices;
    for (const auto v : order.vertices) vertices.push_back(names.new_of[v]);
    return {std::move(vertices), order.cycles};
}

}  // namespace

NodeTable permuted(const NodeTable& nodes, std::span<const Vertex> order) {
    return {permuted(nodes.ids, order), permuted(nodes.keys, order), permuted(nodes.titles, order),
            permuted(nodes.dates, order)};
}

Network reordered(const Network& network, std::span<const Vertex> order) {
    const Relabelling names{order};
    Network made{.graph = relabelled(network.graph, names),
                 .nodes = permuted(network.nodes, order),
                 .order = renamed(network.order, names),
                 .paper = permuted(network.paper, order),
                 .vertex = network.vertex,
                 .citations = permuted(network.citations, order)};
    for (auto& v : made.vertex) v = names.new_of[v];
    return made;
}

}  // namespace citegraph
