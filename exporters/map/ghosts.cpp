// What is drawn beside the papers, and what is left out.
#include "citegraph/graphs/chains.hpp"
#include "exporters/map/grouping.hpp"

#include <algorithm>
#include <optional>

namespace citegraph::exporters {
namespace {

constexpr Vertex most_reduced = 3000;
constexpr std::size_t strongest = 2, least_citers = 2;

CitationGraph strongest_references(const CitationGraph& graph, const std::vector<Vertex>& ranking) {
    std::vector<Vertex> rank(graph.vertices());
    for (Vertex i = 0; i < ranking.size(); ++i) rank[ranking[i]] = i;
    std::vector<CitationGraph::Arc> arcs;
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        std::vector<Vertex> references(graph.references(v).begin(), graph.references(v).end());
        const auto kept = std::min(strongest, references.size());
        std::partial_sort(references.begin(), references.begin() + static_cast<std::ptrdiff_t>(kept),
                          references.end(),
                          [&](Vertex some, Vertex other) { return rank[some] < rank[other]; });
        for (std::size_t i = 0; i < kept; ++i) arcs.emplace_back(v, references[i]);
    }
    return {graph.vertices(), arcs};
}

}  // namespace

std::vector<Ghost> ghosts_of(const View& view, std::size_t most) {
    const auto papers = view.library.papers.size();
    if (most == 0 || view.graph.paper.empty()) return {};
    std::vector<std::optional<Vertex>> vertex(papers);  // of papers that are looked at
    for (Vertex v = 0; v < view.graph.paper.size(); ++v) vertex[view.graph.paper[v]] = v;
    std::vector<Ghost> all(view.library.stubs.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i].stub = i;
    for (const auto& [citing, cited, source] : view.library.citations)
        if (cited >= papers && vertex[citing]) all[cited - papers].citers.push_back(*vertex[citing]);
    std::erase_if(all, [](const Ghost& ghost) { return ghost.citers.size() < least_citers; });
    std::ranges::stable_sort(all, std::greater{}, [](const Ghost& ghost) { return ghost.citers.size(); });
    if (all.size() > most) all.resize(most);
    for (auto& ghost : all) std::ranges::sort(ghost.citers);
    return all;
}

Thinned thinned(const CitationGraph& graph, const std::vector<Vertex>& ranking) {
    if (graph.vertices() > most_reduced) return {strongest_references(graph, ranking), false};
    return {*transitive_reduction(graph), true};
}

}  // namespace citegraph::exporters
