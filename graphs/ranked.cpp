#include "citegraph/measure.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace citegraph {

std::vector<Vertex> ranked(const Scores& scores) {
    std::vector<Vertex> order(scores.size());
    std::iota(order.begin(), order.end(), Vertex{0});
    std::ranges::stable_sort(order, [&](Vertex a, Vertex b) {
        if (std::isnan(scores[a]) || std::isnan(scores[b]))
            return !std::isnan(scores[a]) && std::isnan(scores[b]);
        return scores[a] > scores[b];
    });
    return order;
}

}  // namespace citegraph
