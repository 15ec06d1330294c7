#include "citegraph/graphs/suggest.hpp"
#include "citegraph/graphs/measure.hpp"
#include "graphs/suggest/traits.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace citegraph {

using namespace graphs;

namespace {

/// Whether vertices are joined with some others by citations, whichever way they run.
std::vector<bool> joined_with(const CitationGraph& graph, std::span<const Vertex> list) {
    std::vector<bool> met(graph.vertices());
    std::vector<Vertex> reached{list.begin(), list.end()};
    const auto meet = [&](Vertex v) {
        if (!met[v]) reached.push_back(v);
        met[v] = true;
    };
    for (const auto v : list) met[v] = true;
    for (std::size_t next = 0; next < reached.size(); ++next) {
        const auto here = reached[next];
        std::ranges::for_each(graph.references(here), meet);
        std::ranges::for_each(graph.citers(here), meet);
    }
    for (const auto v : list) met[v] = false;
    return met;
}

double score_of(const Traits& traits, Vertex v) {
    std::array<double, trait_count> own;
    for (std::size_t trait = 0; trait < trait_count; ++trait) own[trait] = traits[trait][v];
    return fitness(own);
}

std::vector<Vertex> among(std::span<const Vertex> papers, std::span<const Vertex> list) {
    std::vector<Vertex> both;
    std::ranges::set_intersection(papers, list, std::back_inserter(both));
    return both;
}

}  // namespace

std::vector<Suggestion> suggest(const CitationGraph& graph, const Texts& ids, std::span<const Vertex> list,
                                const SuggestOptions& options) {
    if (list.empty()) return {};
    auto wanted = joined_with(graph, list);
    const auto traits = traits_of(graph, list);
    Scores scores(graph.vertices(), -std::numeric_limits<double>::infinity());
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        wanted[v] = wanted[v] && (!options.candidate || options.candidate(v));
        if (wanted[v]) scores[v] = score_of(traits, v);
    }
    std::vector<Suggestion> out;
    for (const auto v : ranked(scores, ids, options.top, [&](Vertex each) { return wanted[each]; }))
        out.push_back({v, scores[v]});
    return out;
}

Ties ties_of(const CitationGraph& graph, std::span<const Vertex> list, Vertex paper) {
    std::vector<Vertex> together;
    for (const auto citing : graph.citers(paper))
        for (const auto cited : among(graph.references(citing), list)) together.push_back(cited);
    std::ranges::sort(together);
    together.erase(std::unique(together.begin(), together.end()), together.end());
    return {among(graph.citers(paper), list), among(graph.references(paper), list), together.size()};
}

}  // namespace citegraph
