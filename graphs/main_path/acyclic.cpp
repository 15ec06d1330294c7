#include "citegraph/graphs/main_path.hpp"
#include "core/counted.hpp"
#include "graphs/publication_dates.hpp"

#include <algorithm>
#include <numeric>

namespace citegraph {

using namespace graphs;

namespace {

/// The targets of which keep(row, target) is true.
template <class Keep>
Rows filtered(const Rows& rows, Keep keep) {
    if (rows.offsets.empty()) return rows;
    std::vector<std::uint64_t> offsets{0};
    std::vector<Vertex> targets;
    for (Vertex v = 0; v + std::size_t{1} < rows.offsets.size(); ++v) {
        std::ranges::copy_if(rows[v], std::back_inserter(targets), [&](Vertex w) { return keep(v, w); });
        offsets.push_back(targets.size());
    }
    if (targets.size() == rows.targets.size()) return rows;  // shared rather than held twice
    return {std::move(offsets), std::move(targets)};
}

/// By vertex: which cycle it is in, from 1; 0: none.
std::vector<Vertex> cycles_by_vertex(const SolveOrder& order) {
    std::vector<Vertex> cycle(order.vertices.size());
    for (Vertex i = 0; i < order.cycles.size(); ++i)
        for (auto place = order.cycles[i].begin; place < order.cycles[i].end; ++place)
            cycle[order.vertices[place]] = i + 1;
    return cycle;
}

/// `order` turned round, with the vertices of each cycle ascending.
std::vector<Vertex> cited_first(const SolveOrder& order) {
    std::vector<Vertex> vertices(order.vertices.begin(), order.vertices.end());
    for (const auto [begin, end] : order.cycles)
        std::sort(vertices.begin() + begin, vertices.begin() + end, std::greater{});
    std::ranges::reverse(vertices);
    return vertices;
}

std::vector<Vertex> themselves(Vertex vertices) {
    std::vector<Vertex> all(vertices);
    std::iota(all.begin(), all.end(), Vertex{0});
    return all;
}

/// Without the citations of later papers; and, of those that lie on a cycle still, without those of a paper
/// that comes later in the order of the vertices.
AcyclicGraph cut(const CitationGraph& graph, std::span<const PackedDay> dates) {
    const auto possible = [&](Vertex citing, Vertex cited) {
        return !surely_later(dates[cited], dates[citing]);
    };
    const auto order = solve_order({filtered(graph.out(), possible), {}, {}});
    const auto cycle = cycles_by_vertex(order);
    const auto kept = [&](Vertex citing, Vertex cited) {
        const auto closes_cycle = citing < cited && cycle[citing] != 0 && cycle[citing] == cycle[cited];
        return possible(citing, cited) && !closes_cycle;
    };
    AcyclicGraph made{.graph = {filtered(graph.out(), kept),
                                filtered(graph.in(), [&](Vertex cited, Vertex v) { return kept(v, cited); }),
                                {}},
                      .vertex = themselves(graph.vertices()),
                      .order = cited_first(order)};
    made.cut_citations = graph.citations() - made.graph.citations();
    return made;
}

/// The citations among what `vertex` maps the vertices of `graph` to.
CitationGraph among(const CitationGraph& graph, const std::vector<Vertex>& vertex) {
    std::vector<CitationGraph::Arc> arcs;
    arcs.reserve(graph.citations());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            if (vertex[v] != vertex[cited]) arcs.emplace_back(vertex[v], vertex[cited]);
    return {graph.vertices(), arcs};
}

/// With the first vertex of each cycle in place of all of them.
AcyclicGraph condensed(const CitationGraph& graph) {
    const auto order = solve_order(graph);
    AcyclicGraph made{.graph = graph, .vertex = themselves(graph.vertices()), .order = cited_first(order)};
    if (order.cycles.empty()) return made;
    for (const auto [begin, end] : order.cycles) {
        const auto members = order.vertices.span().subspan(begin, end - begin);
        const auto first = std::ranges::min(members);
        for (const auto member : members) made.vertex[member] = first;
        made.condensed_papers += end - begin;
    }
    made.condensed_components = static_cast<Vertex>(order.cycles.size());
    std::erase_if(made.order, [&](Vertex v) { return made.vertex[v] != v; });
    made.graph = among(graph, made.vertex);
    return made;
}

}  // namespace

AcyclicGraph acyclic(const CitationGraph& graph, std::span<const PackedDay> dates) {
    return any_known(dates) ? cut(graph, dates) : condensed(graph);
}

std::string AcyclicGraph::account() const {
    if (cut_citations > 0)
        return core::counted(cut_citations, "citation") +
               " cut: of a later paper, or closing a cycle within a date";
    if (condensed_components > 0)
        return core::counted(condensed_components, "cycle") + " of " +
               core::counted(condensed_papers, "paper") + " in all condensed into one paper each";
    return "the graph has no cycle: nothing is cut";
}

}  // namespace citegraph
