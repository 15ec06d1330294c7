#include "graphs/storage/rows.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace citegraph::graphs {
namespace {

/// Asks the system to back memory that was not touched yet by large pages, where it can.
void prefer_large_pages(void* begin, std::size_t bytes) {
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t page = 4096, large_page = 1 << 21;
    if (bytes < 2 * large_page) return;
    const auto first = (reinterpret_cast<std::uintptr_t>(begin) + page - 1) / page * page;
    const auto last = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / page * page;
    madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);  // a refusal costs time alone
#else
    static_cast<void>(begin);
    static_cast<void>(bytes);
#endif
}

/// So many zeros, in large pages.
template <class T>
std::vector<T> large_vector(std::size_t size) {
    std::vector<T> out;
    out.reserve(size);
    prefer_large_pages(out.data(), size * sizeof(T));
    out.resize(size);
    return out;
}

std::vector<std::uint64_t> no_degrees(Vertex vertices) {
    return large_vector<std::uint64_t>(std::size_t{vertices} + 1);
}

/// The citers of each vertex under its new name, ascending: the citing are visited in their new order.
DraftRows citers(const CitationGraph& graph, std::span<const Vertex> order) {
    auto new_of = large_vector<Vertex>(graph.vertices());
    for (Vertex v = 0; v < graph.vertices(); ++v) new_of[order.empty() ? v : order[v]] = v;

    auto degrees = no_degrees(graph.vertices());
    for (const auto cited : graph.out().targets) ++degrees[new_of[cited] + std::size_t{1}];
    Scattering in{std::move(degrees)};
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(order.empty() ? v : order[v])) in.put(new_of[cited], v);
    return std::move(in.rows);
}

/// The references of each vertex, ascending, as its citers have them; as many as it has in `graph` under its
/// old name.
DraftRows transposed(const DraftRows& rows, const CitationGraph& graph, std::span<const Vertex> order) {
    auto degrees = no_degrees(rows.vertices());
    for (Vertex v = 0; v < rows.vertices(); ++v)
        degrees[v + std::size_t{1}] = graph.references(order.empty() ? v : order[v]).size();
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

/// Most rows are short, and many are in order.
void sort_row(std::span<Vertex> row) {
    constexpr std::size_t few = 24;
    if (row.size() > few) {
        if (!std::ranges::is_sorted(row)) std::ranges::sort(row);
        return;
    }
    for (std::size_t end = 1; end < row.size(); ++end) {
        const auto moved = row[end];
        auto at = end;
        for (; at > 0 && row[at - 1] > moved; --at) row[at] = row[at - 1];
        row[at] = moved;
    }
}

}  // namespace

Scattering::Scattering(std::vector<std::uint64_t> degrees) {
    std::partial_sum(degrees.begin(), degrees.end(), degrees.begin());
    next = degrees;
    rows = {std::move(degrees), {}};
    rows.targets = large_vector<Vertex>(rows.offsets.back());
}

CitationGraph unsorted_graph(Vertex vertices, std::span<const CitationGraph::Arc> arcs,
                             std::span<const Vertex> names) {
    const auto name = [&](Vertex end) { return names.empty() ? end : names[end]; };
    auto degrees = no_degrees(vertices);
    for (const auto& [citing, cited] : arcs) {
        assert(name(citing) < vertices && name(cited) < vertices);
        degrees[name(citing) + std::size_t{1}] += citing != cited;
    }
    Scattering out{std::move(degrees)};
    bool in_order = true;  // rows, as those of a list that a program wrote
    for (const auto& [citing, cited] : arcs) {
        if (citing == cited) continue;
        const auto row = name(citing), target = name(cited);
        const auto at = out.next[row];
        in_order = in_order && (at == out.rows.offsets[row] || out.rows.targets[at - 1] <= target);
        out.put(row, target);
    }
    for (Vertex v = 0; v < vertices && !in_order; ++v)
        sort_row(std::span{out.rows.targets}.subspan(out.rows.offsets[v], out.next[v] - out.rows.offsets[v]));
    const auto kept = out.rows.targets.size();
    return {std::move(out.rows).finished(), {}, {arcs.size() - kept, 0}};
}

CitationGraph sorted_graph(const CitationGraph& graph, std::span<const Vertex> order) {
    auto in = citers(graph, order);
    auto out = transposed(in, graph, order);
    const auto all = out.targets.size();
    out = without_repeats(std::move(out));
    auto dropped = graph.dropped();
    if (const auto kept = out.targets.size(); kept < all) {
        dropped.parallel_arcs += all - kept;
        in = without_repeats(std::move(in));
    }
    return {std::move(out).finished(), std::move(in).finished(), dropped};
}

}  // namespace citegraph::graphs

namespace citegraph {

CitationGraph::CitationGraph(Vertex vertices, std::span<const Arc> arcs)
    : CitationGraph{graphs::sorted_graph(graphs::unsorted_graph(vertices, arcs))} {}

}  // namespace citegraph
