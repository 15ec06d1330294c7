#include "citegraph/graph.hpp"

#include <cassert>
#include <numeric>
#include <utility>

namespace citegraph {
namespace {

/// Rows that are being made.
struct DraftRows {
    std::vector<std::uint64_t> offsets;
    std::vector<Vertex> targets;

    std::span<const Vertex> row(Vertex v) const {
        return std::span{targets}.subspan(offsets[v], offsets[v + 1] - offsets[v]);
    }
    Vertex vertices() const { return static_cast<Vertex>(offsets.size() - 1); }
};

/// Rows with room for what `degrees` counts (degrees[v + 1] for v), and where to write next in each row.
struct Scattering {
    explicit Scattering(std::vector<std::uint64_t> degrees) {
        std::partial_sum(degrees.begin(), degrees.end(), degrees.begin());
        next = degrees;
        rows = {std::move(degrees), {}};
        rows.targets.resize(rows.offsets.back());
    }
    void put(Vertex row, Vertex target) { rows.targets[next[row]++] = target; }

    DraftRows rows;
    std::vector<std::uint64_t> next;
};

/// The citing vertices of each cited one, in the order of `arcs`; self-loops left out.
DraftRows by_cited(Vertex vertices, std::span<const CitationGraph::Arc> arcs) {
    std::vector<std::uint64_t> degrees(std::size_t{vertices} + 1);
    for (const auto& [citing, cited] : arcs) {
        assert(citing < vertices && cited < vertices);
        degrees[cited + std::size_t{1}] += citing != cited;
    }
    Scattering in{std::move(degrees)};
    for (const auto& [citing, cited] : arcs)
        if (citing != cited) in.put(cited, citing);
    return std::move(in.rows);
}

/// The other direction. Its rows are ascending whatever the order in `rows`, as rows are visited in order:
/// doing this twice sorts all rows without a comparison.
DraftRows transposed(const DraftRows& rows) {
    std::vector<std::uint64_t> degrees(rows.offsets.size());
    for (const auto target : rows.targets) ++degrees[target + std::size_t{1}];
    Scattering other{std::move(degrees)};
    for (Vertex v = 0; v < rows.vertices(); ++v)
        for (const auto target : rows.row(v)) other.put(target, v);
    return std::move(other.rows);
}

/// Ascending `rows` with each neighbour once.
DraftRows without_repeats(DraftRows rows) {
    std::uint64_t kept = 0;
    for (Vertex v = 0; v < rows.vertices(); ++v) {
        const auto begin = std::exchange(rows.offsets[v], kept);
        for (auto arc = begin; arc < rows.offsets[v + std::size_t{1}]; ++arc)
            if (arc == begin || rows.targets[arc] != rows.targets[arc - 1])
                rows.targets[kept++] = rows.targets[arc];
    }
    rows.offsets.back() = kept;
    rows.targets.resize(kept);
    return rows;
}

Rows finished(DraftRows rows) {
    return {std::move(rows.offsets), std::move(rows.targets)};
}

}  // namespace

CitationGraph::CitationGraph(Vertex vertices, std::span<const Arc> arcs) {
    auto rows = transposed(by_cited(vertices, arcs));
    const auto proper = rows.targets.size();
    auto out = without_repeats(std::move(rows));
    dropped_ = {arcs.size() - proper, proper - out.targets.size()};
    in_ = finished(transposed(out));
    out_ = finished(std::move(out));
}

}  // namespace citegraph
