// Places in which distances are as long as chains of citations.
#include "graphs/communities/random.hpp"
#include "graphs/layout/force.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace citegraph::graphs {
namespace {

using Steps = std::uint16_t;
constexpr Steps far = std::numeric_limits<Steps>::max();
constexpr std::size_t most_pivots = 250;
constexpr int rounds = 30;
constexpr double last_rate = 0.05;

/// Citations of the shortest chain from `from` to each vertex, whichever way each points.
std::vector<Steps> steps_to_all(const Neighbours& graph, Vertex from) {
    std::vector<Steps> steps(graph.size(), far);
    std::vector<Vertex> queue{from};
    queue.reserve(graph.size());
    steps[from] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const auto other : graph[queue[i]])
            if (steps[other] == far) {
                steps[other] = static_cast<Steps>(std::min(steps[queue[i]] + 1, far - 1));
                queue.push_back(other);
            }
    return steps;
}

/// A vertex that stands for those near it.
struct Pivot {
    Vertex vertex = 0;
    std::vector<Steps> steps;   // to each vertex
    std::vector<double> share;  // by steps: how many of those that it stands for are at most half as far
};

/// Drawn at random, so that each stands for as many: those at the rim, far from all others, would leave few to the
/// middle, where most vertices are. All of a small graph.
std::vector<Pivot> pivots_of(const Neighbours& graph, Random& random) {
    auto drawn = random.order(static_cast<Vertex>(graph.size()));
    drawn.resize(std::min(most_pivots, graph.size()));
    std::vector<Pivot> out;
    for (const auto v : drawn) out.push_back({v, steps_to_all(graph, v), {}});
    return out;
}

/// Gives each vertex to its nearest pivot, and counts.
void set_shares(std::vector<Pivot>& pivots, std::size_t vertices) {
    for (auto& pivot : pivots) pivot.share.assign(std::ranges::max(pivot.steps) + std::size_t{1}, 0.0);
    for (std::size_t v = 0; v < vertices; ++v) {
        auto& nearest =
            *std::ranges::min_element(pivots, {}, [v](const Pivot& pivot) { return pivot.steps[v]; });
        if (const auto at = std::size_t{2} * nearest.steps[v]; at < nearest.share.size()) ++nearest.share[at];
    }
    for (auto& pivot : pivots) std::partial_sum(pivot.share.begin(), pivot.share.end(), pivot.share.begin());
}

/// The most that a pair weighs.
double heaviest(const std::vector<Pivot>& pivots) {
    double out = 1;
    for (const auto& pivot : pivots)
        for (std::size_t steps = 2; steps < pivot.share.size(); ++steps)
            out = std::max(out, pivot.share[steps] / double(steps * steps));
    return out;
}

/// Brings the distance of two points towards `wanted`: the first by the share `some` of the way, the other by `other`.
void pull(Point& from, Point& to, double wanted, double some, double other) {
    const auto dx = from.x - to.x, dy = from.y - to.y;
    const auto length = std::max(std::sqrt(dx * dx + dy * dy), 1e-9);
    const auto part = (length - wanted) / (2 * length);
    from.x -= std::min(some, 1.0) * part * dx;
    from.y -= std::min(some, 1.0) * part * dy;
    to.x += std::min(other, 1.0) * part * dx;
    to.y += std::min(other, 1.0) * part * dy;
}

std::vector<Point> random_points(std::size_t count, Random& random) {
    std::vector<Point> out(count);
    for (auto& [x, y] : out) {
        x = random.fraction();
        y = random.fraction();
    }
    return out;
}

}  // namespace

// Stochastic gradient descent: Zheng, Pawar, Goodman 2019, doi:10.1109/TVCG.2018.2859997; of large graphs over pivots
// that stand for their regions: Ortmann, Klimenta, Brandes 2017, doi:10.7155/jgaa.00440.
std::vector<Point> stress_places(const Neighbours& graph, std::uint64_t seed) {
    Random random{seed};
    const auto vertices = static_cast<Vertex>(graph.size());
    auto pivots = pivots_of(graph, random);
    set_shares(pivots, vertices);
    auto at = random_points(vertices, random);
    Steps longest = 1;
    for (const auto& pivot : pivots) longest = std::max(longest, std::ranges::max(pivot.steps));
    auto rate = double(longest) * longest;
    const auto decay = std::pow(last_rate / heaviest(pivots) / rate, 1.0 / (rounds - 1));
    for (int round = 0; round < rounds; ++round, rate *= decay) {
        const auto order = random.order(vertices);
        for (const auto i : random.order(static_cast<Vertex>(pivots.size()))) {
            const auto& [pivot, steps, share] = pivots[i];
            for (const auto v : order) {
                if (steps[v] < 2) continue;
                const auto weight = rate / (double(steps[v]) * steps[v]);
                pull(at[v], at[pivot], steps[v], share[steps[v]] * weight, 0);
            }
        }
        for (const auto v : order)
            for (const auto other : graph[v])
                if (other < v) pull(at[v], at[other], 1, rate, rate);
    }
    return at;
}

}  // namespace citegraph::graphs
