#include "graphs/storage/publication_order.hpp"

#include <array>
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

}  // namespace

std::vector<Vertex> publication_order(std::span<const PackedDay> dates) {
    std::vector<Vertex> order(dates.size());
    std::iota(order.begin(), order.end(), Vertex{0});
    return sorted_by_digit(sorted_by_digit(order, dates, 0), dates, 16);
}

}  // namespace citegraph::graphs
