// In which order lanes lie below each other.
#include "graphs/layout/sketch.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace citegraph::graphs {
namespace {

/// Citations between each two lanes, both ways.
using Weights = std::vector<std::vector<double>>;

Weights weights_of(const CitationGraph& graph, std::span<const Vertex> lane, std::size_t lanes) {
    Weights out(lanes, std::vector<double>(lanes));
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            if (lane[v] != lane[cited]) {
                ++out[lane[v]][lane[cited]];
                ++out[lane[cited]][lane[v]];
            }
    return out;
}

/// A minimum linear arrangement: the sum over all citations of how many lanes they go down. Each border
/// between lanes costs what crosses it, and that depends on the set above it alone.
/// \source Held and Karp 1962, doi:10.1137/0110015, for sets
std::vector<Vertex> best_order(const Weights& weights) {
    const auto lanes = weights.size();
    const auto sets = std::size_t{1} << lanes;
    std::vector<double> cost(sets, std::numeric_limits<double>::infinity());
    std::vector<Vertex> last(sets);
    cost[0] = 0;
    for (std::size_t set = 0; set < sets; ++set) {
        double crossing = 0;
        for (std::size_t in = 0; in < lanes; ++in)
            for (std::size_t out = 0; out < lanes; ++out)
                if ((set >> in & 1) != 0 && (set >> out & 1) == 0) crossing += weights[in][out];
        for (Vertex next = 0; next < lanes; ++next) {
            const auto with = set | std::size_t{1} << next;
            if (with == set || cost[set] + crossing >= cost[with]) continue;
            cost[with] = cost[set] + crossing;
            last[with] = next;
        }
    }
    std::vector<Vertex> order;
    for (auto set = sets - 1; set != 0; set &= ~(std::size_t{1} << order.back())) order.push_back(last[set]);
    std::ranges::reverse(order);
    return order;
}

double cost_of(const Weights& weights, const std::vector<Vertex>& order) {
    double sum = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) sum += weights[order[i]][order[j]] * double(i - j);
    return sum;
}

/// `order` with `lane` where the sum grows least.
std::vector<Vertex> inserted(const Weights& weights, const std::vector<Vertex>& order, Vertex lane) {
    std::vector<Vertex> best;
    for (std::size_t at = 0; at <= order.size(); ++at) {
        auto tried = order;
        tried.insert(tried.begin() + static_cast<std::ptrdiff_t>(at), lane);
        if (best.empty() || cost_of(weights, tried) < cost_of(weights, best)) best = std::move(tried);
    }
    return best;
}

constexpr std::size_t most_exact = 12;

}  // namespace

std::vector<Vertex> lane_order(const CitationGraph& graph, std::span<const Vertex> lane, std::size_t lanes) {
    const auto weights = weights_of(graph, lane, lanes);
    if (lanes <= most_exact) return best_order(weights);
    std::vector<Vertex> order;
    for (Vertex next = 0; next < lanes; ++next) order = inserted(weights, order, next);
    return order;
}

}  // namespace citegraph::graphs
