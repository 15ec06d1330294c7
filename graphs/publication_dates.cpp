#include "graphs/publication_dates.hpp"

#include "citegraph/graphs/reordered.hpp"
#include "citegraph/paper.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

namespace citegraph::graphs {
namespace {

/// A number that is larger for a later day, and largest for none.
std::uint32_t rank_of(PackedDay day) {
    if (!day.known()) return std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(day.value) ^ 0x80000000u;
}

/// `order` sorted by 16 bits of the rank, ties as they are.
std::vector<Vertex> sorted_by_digit(const std::vector<Vertex>& order, std::span<const PackedDay> dates,
                                    int shift) {
    const auto digit = [&](Vertex v) { return rank_of(dates[v]) >> shift & 0xFFFF; };
    std::vector<std::size_t> next(0x10001);
    for (const auto v : order) ++next[digit(v) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Vertex> sorted(order.size());
    for (const auto v : order) sorted[next[digit(v)]++] = v;
    return sorted;
}

/// Sorts some of the vertices below `vertices`; where they are many of them, by marking them.
void sort_vertices(std::span<Vertex> some, std::size_t vertices) {
    if (some.size() < vertices / 8) {
        std::ranges::sort(some);
        return;
    }
    std::vector<bool> among(vertices);
    for (const auto v : some) among[v] = true;
    for (std::size_t v = 0, at = 0; at < some.size(); ++v)
        if (among[v]) some[at++] = static_cast<Vertex>(v);
}

/// The cited before the citing; within a cycle, as they are numbered.
std::vector<Vertex> topological_order(const SolveOrder& solving) {
    std::vector<Vertex> order(solving.vertices.begin(), solving.vertices.end());
    std::ranges::reverse(order);
    for (const auto& [begin, end] : solving.cycles)
        sort_vertices(std::span{order}.last(end).first(end - begin), order.size());
    return order;
}

/// The month that an arXiv id names, old style or new; nothing of other ids.
PackedDay day_of_id(std::string_view id) {
    if (core::is_digits(id)) return {};
    const auto arxiv = Identifier::make(Scheme::arxiv, id);
    if (!arxiv) return {};
    Paper paper;
    paper.ids.push_back(*arxiv);
    return PackedDay{day_of(paper)};
}

}  // namespace

bool any_known(std::span<const PackedDay> dates) {
    return std::ranges::any_of(dates, &PackedDay::known);
}

Failure needs_dates(std::string_view measure) {
    return fail(Error::Kind::malformed,
                std::string{measure} +
                    " needs dates of publication, and none is known: give a table of nodes with a column "
                    "`date`, or rank by another measure");
}

std::vector<Vertex> publication_order(std::span<const PackedDay> dates) {
    std::vector<Vertex> order(dates.size());
    std::iota(order.begin(), order.end(), Vertex{0});
    return sorted_by_digit(sorted_by_digit(order, dates, 0), dates, 16);
}

Network in_order(Network network) {
    if (!network.nodes.dates.empty())
        return reordered(network, publication_order(network.nodes.dates.span()));
    network.order = solve_order(network.graph);
    return reordered(network, topological_order(network.order));
}

SharedArray<PackedDay> dates_or_those_of_ids(std::vector<PackedDay> dates, const Texts& ids) {
    if (std::ranges::none_of(dates, &PackedDay::known))
        for (std::size_t v = 0; v < dates.size(); ++v) dates[v] = day_of_id(ids[v]);
    if (std::ranges::none_of(dates, &PackedDay::known)) return {};
    return dates;
}

}  // namespace citegraph::graphs
