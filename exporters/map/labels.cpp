// Which labels of a large map are written, and where.
#include "exporters/map/grouping.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace citegraph::exporters {
namespace {

struct Rectangle {
    double left = 0, top = 0, right = 0, bottom = 0;

    bool overlaps(const Rectangle& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

Rectangle rectangle_of(const Dot& dot, double left) {
    const auto half = dot.label.size * 0.5;
    return {left, dot.at.y - half, left + dot.label.width, dot.at.y + half};
}

Rectangle rectangle_of(const Dot& dot) {
    return {dot.at.x - dot.radius, dot.at.y - dot.radius, dot.at.x + dot.radius, dot.at.y + dot.radius};
}

/// The names of lanes, at the left of their tops.
std::vector<Rectangle> titles_of(const Scene& scene) {
    std::vector<Rectangle> out;
    if (!scene.has_lanes) return out;
    for (const auto& lane : scene.drawing.lanes)
        out.push_back({0, lane.top, lane_title_width(scene.groups[lane.number]), lane.top + 16});
    return out;
}

}  // namespace

double lane_title_width(const Group& group) {
    return text_width(group.name, 11, true) + 16;
}

void place_labels(Scene& scene, std::size_t most) {
    auto taken = titles_of(scene);
    std::vector<std::size_t> order(scene.dots.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return scene.dots[i].priority; });
    std::size_t placed = 0;
    for (const auto i : order) {
        auto& dot = scene.dots[i];
        const auto width = std::exchange(dot.label.width, 0);
        const auto tried = [&](double left) {
            dot.label.width = width;
            const auto room = rectangle_of(dot, left);
            const bool fits =
                room.left >= 0 && room.right <= scene.drawing.width && room.top >= 0 &&
                room.bottom <= scene.drawing.height &&
                std::ranges::none_of(taken, [&](const auto& other) { return room.overlaps(other); });
            if (fits) {
                dot.label.left = left;
                taken.push_back(room);
            } else
                dot.label.width = 0;
            return fits;
        };
        if (placed < most &&
            (tried(dot.at.x + dot.radius + label_gap) || tried(dot.at.x - dot.radius - label_gap - width)))
            ++placed;
        if (placed < most) taken.push_back(rectangle_of(dot));
    }
}

}  // namespace citegraph::exporters
