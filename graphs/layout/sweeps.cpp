// y of a large map: what cites each other comes near each other.
#include "graphs/communities/random.hpp"
#include "graphs/layout/sketch.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace citegraph::graphs {
namespace {

constexpr int smoothings = 300, sweeps = 40;
constexpr double pull = 0.4;  // towards an even spread, as means shrink
constexpr double inertia = 0.3;
constexpr double nearness = 20;  // pixels that a citation is longer for its weight

/// In the order of `values`, ties as they are.
std::vector<Vertex> sorted_by(const std::vector<double>& values) {
    std::vector<Vertex> order(values.size());
    std::iota(order.begin(), order.end(), Vertex{0});
    std::ranges::stable_sort(order, {}, [&](Vertex v) { return values[v]; });
    return order;
}

std::vector<double> ranks_of(const std::vector<double>& values) {
    std::vector<double> out(values.size());
    const auto order = sorted_by(values);
    for (std::size_t i = 0; i < order.size(); ++i) out[order[i]] = (double(i) + 0.5) / double(order.size());
    return out;
}

std::size_t degree(const CitationGraph& graph, Vertex v) {
    return graph.references(v).size() + graph.citers(v).size();
}

template <class Visit>
void for_each_neighbour(const CitationGraph& graph, Vertex v, const Visit& visit) {
    for (const auto other : graph.references(v)) visit(other);
    for (const auto other : graph.citers(v)) visit(other);
}

/// Where the neighbours of `v` want it: their mean, the near ones first, or their median.
double wanted(const Sketch& sketch, Vertex v, bool median, std::vector<double>& room) {
    if (degree(sketch.graph, v) == 0) return sketch.y[v];
    if (median) {
        room.clear();
        for_each_neighbour(sketch.graph, v, [&](Vertex other) { room.push_back(sketch.y[other]); });
        const auto middle = room.begin() + static_cast<std::ptrdiff_t>(room.size() / 2);
        std::nth_element(room.begin(), middle, room.end());
        return *middle;
    }
    double sum = 0, weights = 0;
    for_each_neighbour(sketch.graph, v, [&](Vertex other) {
        const auto weight = 1 / (nearness + std::abs(sketch.x[v] - sketch.x[other]));
        sum += weight * sketch.y[other];
        weights += weight;
    });
    return sum / weights;
}

/// Vertices by lane, and by column within each.
struct Columns {
    Columns(const Sketch& sketch, double width) : by_lane(sketch.lanes.size()) {
        for (Vertex v = 0; v < sketch.x.size(); ++v) by_lane[sketch.lane[v]].push_back(v);
        for (auto& vertices : by_lane) {
            std::ranges::stable_sort(vertices, {}, [&](Vertex v) { return sketch.x[v]; });
            for (std::size_t i = 0; i < vertices.size(); ++i) {
                const auto v = vertices[i];
                if (i == 0 ||
                    std::floor(sketch.x[v] / width) != std::floor(sketch.x[vertices[i - 1]] / width))
                    columns.emplace_back();
                columns.back().push_back(v);
            }
        }
    }
    std::vector<std::vector<Vertex>> by_lane, columns;
};

/// The least sum of squares by which the heights of `column` may move, so that none touches the next, within its
/// lane; a column too full for that is pressed together.
/// \source pool adjacent violators: Ayer et al. 1955, doi:10.1214/aoms/1177728423
void put_apart(Sketch& sketch, const std::vector<Vertex>& column) {
    const auto radius = [&](std::size_t i) { return sketch.box[column[i]].radius; };
    const auto& lane = sketch.lanes[sketch.lane[column.front()]];
    std::vector<double> offset(column.size());
    for (std::size_t i = 1; i < column.size(); ++i) offset[i] = offset[i - 1] + radius(i - 1) + radius(i);
    const auto last = column.size() - 1;
    const auto needed = offset[last] + radius(0) + radius(last), room = lane.bottom - lane.top;
    const auto scale = needed > room ? room / needed : 1;
    struct Pool {
        double mean;
        std::size_t size;
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < column.size(); ++i) {
        Pool pool{sketch.y[column[i]] - offset[i] * scale, 1};
        for (; !pools.empty() && pools.back().mean > pool.mean; pools.pop_back()) {
            const auto& above = pools.back();
            const auto size = pool.size + above.size;
            pool = {(pool.mean * double(pool.size) + above.mean * double(above.size)) / double(size), size};
        }
        pools.push_back(pool);
    }
    const auto least = lane.top + radius(0) * scale;
    const auto most = std::max(least, lane.bottom - (offset[last] + radius(last)) * scale);
    std::size_t i = 0;
    for (const auto& [mean, size] : pools)
        for (std::size_t n = 0; n < size; ++n, ++i)
            sketch.y[column[i]] = std::clamp(mean, least, most) + offset[i] * scale;
}

/// Means shrink, and what other lanes ask for lies outside: the wishes of a lane are brought into it as a whole, but
/// for the outermost twentieth, and spread towards even ranks again.
void spread(Sketch& sketch, std::vector<Vertex>& vertices, const std::vector<double>& wish) {
    if (vertices.empty()) return;
    const auto& lane = sketch.lanes[sketch.lane[vertices.front()]];
    const auto height = lane.bottom - lane.top;
    std::ranges::stable_sort(vertices, {}, [&](Vertex v) { return wish[v]; });
    const auto least = std::min(lane.top, wish[vertices[vertices.size() / 20]]);
    const auto most = std::max(lane.bottom, wish[vertices[vertices.size() - 1 - vertices.size() / 20]]);
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        const auto even = lane.top + (double(i) + 0.5) / double(vertices.size()) * height;
        const auto inside = lane.top + (wish[vertices[i]] - least) / (most - least) * height;
        sketch.y[vertices[i]] = (1 - pull) * inside + pull * even;
    }
}

}  // namespace

std::vector<double> smooth_order(const CitationGraph& graph, std::uint64_t seed) {
    Random random{seed};
    std::vector<double> place(graph.vertices()), weight(graph.vertices());
    for (auto& at : place) at = random.fraction();
    for (Vertex v = 0; v < weight.size(); ++v)
        weight[v] = 1 / std::sqrt(double(std::max<std::size_t>(degree(graph, v), 1)));
    for (int round = 0; round < smoothings; ++round) {
        std::vector<double> next(place.size());
        for (Vertex v = 0; v < place.size(); ++v) {
            auto sum = place[v], weights = 1.0;
            for_each_neighbour(graph, v, [&](Vertex other) {
                sum += weight[other] * place[other];
                weights += weight[other];
            });
            next[v] = sum / weights;
        }
        place = ranks_of(next);
    }
    return place;
}

void sweep(Sketch& sketch, double column) {
    Columns columns{sketch, column};
    std::vector<double> wish(sketch.y.size()), room;
    for (int round = 0; round < sweeps; ++round) {
        for (Vertex v = 0; v < wish.size(); ++v)
            wish[v] = (1 - inertia) * wanted(sketch, v, round % 3 == 2, room) + inertia * sketch.y[v];
        for (auto& vertices : columns.by_lane) spread(sketch, vertices, wish);
        for (auto& vertices : columns.columns) {
            std::ranges::stable_sort(vertices, {}, [&](Vertex v) { return sketch.y[v]; });
            put_apart(sketch, vertices);
        }
    }
}

}  // namespace citegraph::graphs
