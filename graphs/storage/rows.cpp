#include "graphs/storage/rows.hpp"

#include <numeric>
#include <utility>

namespace citegraph {

Scattering::Scattering(std::vector<std::uint64_t> degrees) {
    std::partial_sum(degrees.begin(), degrees.end(), degrees.begin());
    next = degrees;
    rows = {std::move(degrees), {}};
    rows.targets.resize(rows.offsets.back());
}

DraftRows transposed(const DraftRows& rows) {
    std::vector<std::uint64_t> degrees(rows.offsets.size());
    for (const auto target : rows.targets) ++degrees[target + std::size_t{1}];
    Scattering other{std::move(degrees)};
    for (Vertex v = 0; v < rows.vertices(); ++v)
        for (const auto target : rows.row(v)) other.put(target, v);
    return std::move(other.rows);
}

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

}  // namespace citegraph
