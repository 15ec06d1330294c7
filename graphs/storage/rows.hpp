#pragma once

#include "citegraph/graphs/graph.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace citegraph::graphs {

// Graphs are built by scattering: each arc is written to the next free place of a row. Rows that are filled
// while the other ends are visited in order come out sorted, so that no row is ever sorted by comparing.

/// Rows that are being made: see Rows.
struct DraftRows {
    std::vector<std::uint64_t> offsets;
    std::vector<Vertex> targets;

    std::span<const Vertex> row(Vertex v) const {
        return std::span{targets}.subspan(offsets[v], offsets[v + std::size_t{1}] - offsets[v]);
    }
    Vertex vertices() const { return static_cast<Vertex>(offsets.size() - 1); }
    Rows finished() && { return {std::move(offsets), std::move(targets)}; }
};

/// Rows with room for what `degrees` counts (degrees[v + 1] for v), and where to write next in each row.
struct Scattering {
    explicit Scattering(std::vector<std::uint64_t> degrees);
    void put(Vertex row, Vertex target) { rows.targets[next[row]++] = target; }

    DraftRows rows;
    std::vector<std::uint64_t> next;
};

/// What arcs say: rows are ascending, whatever the order of the arcs, and may hold a vertex twice; self-loops
/// are left out and counted. `names` are the vertices that ends of arcs stand for; empty: ends are vertices.
CitationGraph unsorted_graph(Vertex vertices, std::span<const CitationGraph::Arc> arcs,
                             std::span<const Vertex> names = {});

/// The graph with `order[v]` as vertex v, rows sorted and without repeats, which are counted. `order` is
/// empty for the order that is there. \cost O(vertices + arcs)
CitationGraph sorted_graph(const CitationGraph& graph, std::span<const Vertex> order = {});

}  // namespace citegraph::graphs
