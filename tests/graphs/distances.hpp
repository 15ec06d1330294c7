#pragma once

#include "citegraph/graphs/graph.hpp"

#include <algorithm>
#include <vector>

constexpr unsigned unreachable = 1'000'000;

/// By source, then by target: citations from one to the other.
using Distances = std::vector<std::vector<unsigned>>;

/// By Floyd and Warshall's algorithm, all ways through all vertices.
inline Distances distances(const citegraph::CitationGraph& graph) {
    const auto n = graph.vertices();
    Distances far(n, std::vector<unsigned>(n, unreachable));
    for (citegraph::Vertex v = 0; v < n; ++v) {
        for (const auto w : graph.references(v)) far[v][w] = 1;
        far[v][v] = 0;
    }
    for (citegraph::Vertex k = 0; k < n; ++k)
        for (auto& from : far) {
            if (from[k] == unreachable) continue;
            auto beyond = far[k].begin();
            for (auto& direct : from) direct = std::min(direct, from[k] + *beyond++);
        }
    return far;
}
