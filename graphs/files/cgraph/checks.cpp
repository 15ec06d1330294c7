#include "graphs/files/cgraph/checks.hpp"

#include "graphs/parallel.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace citegraph::cgraph {

using namespace graphs;

namespace {

/// The first vertex for which `holds` is false, for any number of threads.
template <class Check>
std::optional<Vertex> first_wrong(std::size_t vertices, unsigned threads, const Check& holds) {
    constexpr std::size_t at_once = 1 << 14;
    const auto wrong_in = [&](std::size_t block) -> std::optional<Vertex> {
        const auto end = std::min(vertices, (block + 1) * at_once);
        for (auto v = block * at_once; v < end; ++v)
            if (!holds(static_cast<Vertex>(v))) return static_cast<Vertex>(v);
        return std::nullopt;
    };
    const auto block = first_failing((vertices + at_once - 1) / at_once, threads,
                                     [&](std::size_t at) { return !wrong_in(at); });
    return block ? wrong_in(*block) : std::nullopt;
}

std::string at_vertex(Vertex v, const std::string& what) {
    return "at vertex " + std::to_string(v) + " " + what;
}

/// The cycle that `place` lies in, or the end.
auto cycle_of(std::span<const PlaceRange> cycles, Vertex place) {
    const auto after = std::ranges::upper_bound(cycles, place, {}, &PlaceRange::begin);
    const auto last = after == cycles.begin() ? cycles.end() : after - 1;
    return last != cycles.end() && place < last->end ? last : cycles.end();
}

/// By vertex: its cycle, counted from 1; 0 for none.
std::vector<Vertex> cycle_numbers(const SolveOrder& order) {
    std::vector<Vertex> numbers(order.vertices.size());
    for (std::size_t cycle = 0; cycle < order.cycles.size(); ++cycle)
        for (auto place = order.cycles[cycle].begin; place < order.cycles[cycle].end; ++place)
            numbers[order.vertices[place]] = static_cast<Vertex>(cycle + 1);
    return numbers;
}

/// Both orders have the same vertices in cycles, put together in the same way.
bool same_cycles(const SolveOrder& one, const SolveOrder& other) {
    if (one.cycles.size() != other.cycles.size()) return false;
    const auto theirs = cycle_numbers(other);
    return std::ranges::all_of(one.cycles, [&](const PlaceRange& cycle) {
        const auto number = theirs[one.vertices[cycle.begin]];
        if (number == 0) return false;
        const auto [begin, end] = other.cycles[number - 1];
        const auto members = one.vertices.span().subspan(cycle.begin, cycle.end - cycle.begin);
        return end - begin == members.size() &&
               std::ranges::all_of(members, [&](Vertex v) { return theirs[v] == number; });
    });
}

}  // namespace

bool is_row(std::span<const Vertex> neighbours, Vertex v, Vertex vertices) {
    if (neighbours.empty()) return true;
    return neighbours.back() < vertices &&
           std::ranges::adjacent_find(neighbours, std::greater_equal{}) == neighbours.end() &&
           !std::ranges::binary_search(neighbours, v);
}

std::string rows_trouble(std::span<const std::uint64_t> offsets, std::span<const Vertex> targets,
                         unsigned threads) {
    if (offsets.empty()) return {};
    if (auto trouble = texts_trouble(offsets, targets.size()); !trouble.empty()) return trouble;
    const auto vertices = static_cast<Vertex>(offsets.size() - 1);
    const auto wrong = first_wrong(vertices, threads, [&](Vertex v) {
        return is_row(targets.subspan(offsets[v], offsets[v + std::size_t{1}] - offsets[v]), v, vertices);
    });
    return wrong ? at_vertex(*wrong, "they are not ascending, or name no other vertex") : "";
}

std::string texts_trouble(std::span<const std::uint64_t> offsets, std::uint64_t bytes) {
    if (offsets.empty()) return {};
    if (offsets.front() != 0 || offsets.back() != bytes) return "their offsets do not span them";
    const auto descent = std::ranges::adjacent_find(offsets, std::greater{});
    if (descent == offsets.end()) return {};
    return at_vertex(static_cast<Vertex>(descent - offsets.begin()), "their offsets fall");
}

std::string dates_trouble(std::span<const PackedDay> dates) {
    const auto wrong = std::ranges::find_if(dates, [](PackedDay date) { return date.month() > 12; });
    return wrong == dates.end()
               ? ""
               : at_vertex(static_cast<Vertex>(wrong - dates.begin()), "there is no such month");
}

std::string counts_trouble(std::span<const double> counts) {
    const auto wrong = std::ranges::find_if(counts, [](double count) { return count < 0; });
    return wrong == counts.end()
               ? ""
               : at_vertex(static_cast<Vertex>(wrong - counts.begin()), "the number is negative");
}

std::string order_trouble(std::span<const Vertex> order, std::span<const PlaceRange> cycles) {
    std::vector<bool> seen(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (order[place] >= order.size() || seen[order[place]])
            return "place " + std::to_string(place) + " holds no vertex, or one for the second time";
        seen[order[place]] = true;
    }
    Vertex end = 0;
    for (const auto& cycle : cycles) {
        if (cycle.begin < end || cycle.end > order.size() || cycle.begin + std::uint64_t{2} > cycle.end)
            return "the cycle of places " + std::to_string(cycle.begin) + " to " + std::to_string(cycle.end) +
                   " cannot be";
        end = cycle.end;
    }
    return {};
}

std::string directions_trouble(const CitationGraph& graph, unsigned threads) {
    if (!graph.has_citers()) return {};
    // Both have as many citations, and no row has one twice: if all of one are in the other, they are equal.
    const auto wrong = first_wrong(graph.vertices(), threads, [&](Vertex v) {
        return std::ranges::all_of(graph.references(v), [&](Vertex cited) {
            return std::ranges::binary_search(graph.citers(cited), v);
        });
    });
    return wrong ? at_vertex(*wrong, "a reference is not among the citers of what is cited") : "";
}

std::string promise_trouble(const CitationGraph& graph, const SolveOrder& order, unsigned threads) {
    std::vector<Vertex> place(order.vertices.size());
    for (std::size_t at = 0; at < place.size(); ++at) place[order.vertices[at]] = static_cast<Vertex>(at);
    const std::span<const PlaceRange> cycles{order.cycles};
    const auto wrong = first_wrong(place.size(), threads, [&](Vertex v) {
        return std::ranges::all_of(graph.references(v), [&](Vertex cited) {
            if (place[v] < place[cited]) return true;
            const auto cycle = cycle_of(cycles, place[v]);
            return cycle != cycles.end() && cycle == cycle_of(cycles, place[cited]);
        });
    });
    if (wrong) return at_vertex(*wrong, "a reference comes before what cites it");
    return order.empty() || same_cycles(order, solve_order(graph)) ? ""
                                                                   : "its cycles are not those of the graph";
}

}  // namespace citegraph::cgraph
