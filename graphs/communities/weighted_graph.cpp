#include "graphs/communities/weighted_graph.hpp"

#include "graphs/communities/sparse_sums.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace citegraph::graphs {
namespace {

/// All citations, from both their ends. Two papers that cite each other have two links.
WeightedGraph undirected(const CitationGraph& graph) {
    WeightedGraph made;
    made.offsets.reserve(graph.vertices() + std::size_t{1});
    made.links.reserve(2 * graph.citations());
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        for (const auto w : graph.references(v)) made.links.push_back({w, 1});
        for (const auto w : graph.citers(v)) made.links.push_back({w, 1});
        made.offsets.push_back(made.links.size());
    }
    return made;
}

/// The nodes of each group, one group after the other.
struct Members {
    std::vector<Vertex> first;  ///< by group; one more at the end
    std::vector<Vertex> nodes;

    explicit Members(const Groups& groups)
        : first(groups.count + std::size_t{2}), nodes(groups.group.size()) {
        for (const auto group : groups.group) ++first[group + std::size_t{2}];
        std::partial_sum(first.begin(), first.end(), first.begin());
        for (Vertex node = 0; node < nodes.size(); ++node)
            nodes[first[groups.group[node] + std::size_t{1}]++] = node;
    }
    std::span<const Vertex> of(Vertex group) const {
        return std::span{nodes}.subspan(first[group], first[group + std::size_t{1}] - first[group]);
    }
};

}  // namespace

Objective objective(const CitationGraph& graph, const LeidenOptions& options) {
    Objective made{undirected(graph), options.resolution};
    made.graph.sizes.assign(graph.vertices(), 1);
    if (options.quality == Quality::cpm || graph.citations() == 0) return made;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        made.graph.sizes[v] = static_cast<double>(graph.references(v).size() + graph.citers(v).size());
    made.resolution /= 2 * static_cast<double>(graph.citations());
    return made;
}

Groups numbered(std::vector<Vertex> group) {
    constexpr auto none = std::numeric_limits<Vertex>::max();
    std::vector<Vertex> number(group.size(), none);
    Groups made{std::move(group)};
    for (auto& of_node : made.group) {
        if (number[of_node] == none) number[of_node] = made.count++;
        of_node = number[of_node];
    }
    return made;
}

WeightedGraph contracted(const WeightedGraph& graph, const Groups& groups) {
    const Members members{groups};
    SparseSums weights{groups.count};
    WeightedGraph made;
    made.sizes.resize(groups.count);
    for (Vertex group = 0; group < groups.count; ++group) {
        for (const auto node : members.of(group)) {
            made.sizes[group] += graph.sizes[node];
            for (const auto& link : graph.links_of(node)) weights.add(groups.group[link.to], link.weight);
        }
        for (const auto other : weights.keys())
            if (other != group) made.links.push_back({other, static_cast<std::uint32_t>(weights[other])});
        made.offsets.push_back(made.links.size());
        weights.clear();
    }
    return made;
}

}  // namespace citegraph::graphs
