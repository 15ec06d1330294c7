#pragma once

#include "citegraph/graph.hpp"

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
        for (citegraph::Vertex i = 0; i < n; ++i)
            for (citegraph::Vertex j = 0; j < n; ++j) far[i][j] = std::min(far[i][j], far[i][k] + far[k][j]);
    return far;
}
