#include "citegraph/graphs/components.hpp"

#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace citegraph {
namespace {

constexpr Vertex nothing = std::numeric_limits<Vertex>::max();

/// Numbers the parts in the order in which they appear; returns their sizes.
std::vector<Vertex> number_by_appearance(std::vector<Vertex>& part) {
    std::vector<Vertex> number(part.size(), nothing), sizes;
    for (auto& p : part) {
        if (number[p] == nothing) {
            number[p] = static_cast<Vertex>(sizes.size());
            sizes.push_back(0);
        }
        p = number[p];
        ++sizes[p];
    }
    return sizes;
}

/// By part: its place among all by falling size, ties as they are. A counting sort: there may be as many
/// parts as vertices, nearly all of size 1.
std::vector<Vertex> places_by_size(const std::vector<Vertex>& sizes) {
    std::vector<Vertex> next(sizes.empty() ? 0 : *std::ranges::max_element(sizes) + std::size_t{1});
    for (const auto size : sizes) ++next[size];
    std::exclusive_scan(next.rbegin(), next.rend(), next.rbegin(), Vertex{0});
    std::vector<Vertex> places(sizes.size());
    std::ranges::transform(sizes, places.begin(), [&next](Vertex size) { return next[size]++; });
    return places;
}

}  // namespace

Partition by_size(std::vector<Vertex> part) {
    const auto sizes = number_by_appearance(part);
    const auto places = places_by_size(sizes);
    Partition sorted{std::move(part), std::vector<Vertex>(sizes.size())};
    for (std::size_t p = 0; p < sizes.size(); ++p) sorted.sizes[places[p]] = sizes[p];
    for (auto& p : sorted.part) p = places[p];
    return sorted;
}

/// Boost's connected_components wants a graph without directions; sets that grow together do not.
Partition weak_components(const CitationGraph& graph) {
    std::vector<Vertex> rank(graph.vertices()), part(graph.vertices());
    std::iota(part.begin(), part.end(), Vertex{0});
    boost::disjoint_sets<Vertex*, Vertex*, boost::find_with_path_halving> sets{rank.data(), part.data()};
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) sets.union_set(v, cited);
    for (Vertex v = 0; v < graph.vertices(); ++v) part[v] = sets.find_set(v);
    return by_size(std::move(part));
}

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
