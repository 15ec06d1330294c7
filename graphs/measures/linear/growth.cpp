#include "graphs/measures/linear/recursion.hpp"

#include "graphs/progress.hpp"
#include "graphs/structure/inner_rows.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr double close_enough = 1e-13;  // of high to low, relative
constexpr int most_rounds = 2000;

/// One step of x ← x + Aᵀx, then scaled to sum to 1. The x that is added makes a component converge whose
/// cycles have lengths with a common divisor.
Growth stepped(const InnerRows& rows, Growth growth) {
    const auto& x = growth.leading;
    std::vector<double> next(x.size());
    growth.low = std::numeric_limits<double>::infinity(), growth.high = 0;
    for (Vertex i = 0; i < rows.size(); ++i) {
        double arrived = 0;
        for (const auto citing : rows[i]) arrived += x[citing];
        growth.low = std::min(growth.low, arrived / x[i]);
        growth.high = std::max(growth.high, arrived / x[i]);
        next[i] = x[i] + arrived;
    }
    const auto sum = std::accumulate(next.begin(), next.end(), 0.0);
    for (auto& value : next) value /= sum;
    growth.leading = std::move(next);
    return growth;
}

std::optional<Growth> growth_of(const InnerRows& rows, PlaceRange cycle,
                                const std::function<bool(std::uint64_t citations)>& go_on) {
    Growth growth{cycle, 0, 1, std::vector<double>(rows.size(), 1.0 / rows.size())};
    for (int round = 0; round < most_rounds && growth.high - growth.low > close_enough * growth.high;
         ++round) {
        if (!go_on(rows.citations())) return {};
        growth = stepped(rows, std::move(growth));
    }
    return growth;
}

}  // namespace

std::optional<std::vector<Growth>> growths(const CitationGraph& graph, const SolveOrder& order,
                                           const std::function<bool(double done)>& progress) {
    std::vector<Growth> all;
    if (order.cycles.empty()) return all;
    std::vector<Vertex> place(graph.vertices(), std::numeric_limits<Vertex>::max());
    for (const auto cycle : order.cycles)
        for (auto p = cycle.begin; p < cycle.end; ++p) place[order.vertices[p]] = p;
    std::uint64_t visited = 0;
    const auto go_on = [&, pace = ReportThrottle{}](std::uint64_t citations) mutable {
        return !pace.due(visited += citations) || progress(0);
    };
    for (const auto cycle : order.cycles) {
        const auto members = order.vertices.span().subspan(cycle.begin, cycle.end - cycle.begin);
        auto growth = growth_of({graph, members, cycle, place, InnerRows::Of::citers}, cycle, go_on);
        if (!growth) return {};
        all.push_back(std::move(*growth));
    }
    return all;
}

}  // namespace citegraph::measures
