#pragma once

#include "citegraph/graph.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace citegraph {

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

/// The other direction. Its rows are ascending whatever the order in `rows`, as rows are visited in order:
/// doing this twice sorts all rows without a comparison.
DraftRows transposed(const DraftRows& rows);

/// Ascending `rows` with each neighbour once.
DraftRows without_repeats(DraftRows rows);

}  // namespace citegraph
