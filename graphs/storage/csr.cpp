#include "graphs/storage/rows.hpp"

#include <cassert>

namespace citegraph {
namespace {

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

}  // namespace

CitationGraph::CitationGraph(Vertex vertices, std::span<const Arc> arcs) {
    auto rows = transposed(by_cited(vertices, arcs));
    const auto proper = rows.targets.size();
    auto out = without_repeats(std::move(rows));
    dropped_ = {arcs.size() - proper, proper - out.targets.size()};
    in_ = transposed(out).finished();
    out_ = std::move(out).finished();
}

}  // namespace citegraph
