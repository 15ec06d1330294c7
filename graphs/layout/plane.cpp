// What is done to places when they are there.
#include "graphs/layout/force.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace citegraph::graphs {
namespace {

Point mean_of(const std::vector<Point>& places) {
    Point sum;
    for (const auto& [x, y] : places) sum.x += x, sum.y += y;
    return {sum.x / double(places.size()), sum.y / double(places.size())};
}

/// The direction in which they are spread most, as a unit vector: the first principal axis.
Point main_axis(const std::vector<Point>& places, const Point& mean) {
    double xx = 0, xy = 0, yy = 0;
    for (const auto& [x, y] : places) {
        xx += (x - mean.x) * (x - mean.x);
        xy += (x - mean.x) * (y - mean.y);
        yy += (y - mean.y) * (y - mean.y);
    }
    const auto half = (xx - yy) / 2, root = std::sqrt(half * half + xy * xy);
    const Point axis = half > 0 ? Point{half + root, xy} : Point{xy, root - half};
    const auto length = std::sqrt(axis.x * axis.x + axis.y * axis.y);
    return length > 0 ? Point{axis.x / length, axis.y / length} : Point{1, 0};
}

/// Disks by the cell of a grid.
class Cells {
  public:
    Cells(const std::vector<Point>& places, double size) : size_{size} {
        for (std::size_t i = 0; i < places.size(); ++i) cells_[key(places[i], 0, 0)].push_back(i);
    }
    template <class Visit>
    void for_each_near(const Point& at, const Visit& visit) const {
        for (const auto dx : {-1, 0, 1})
            for (const auto dy : {-1, 0, 1})
                if (const auto found = cells_.find(key(at, dx, dy)); found != cells_.end())
                    for (const auto i : found->second) visit(i);
    }

  private:
    std::int64_t key(const Point& at, int dx, int dy) const {
        const auto column = static_cast<std::int64_t>(std::floor(at.x / size_)) + dx;
        return column * 1'000'003 + static_cast<std::int64_t>(std::floor(at.y / size_)) + dy;
    }

    double size_;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> cells_;
};

/// Two disks, each moved by half of what is too near. \return whether they were
bool part(Point& some, Point& other, double distance, std::size_t number) {
    auto dx = other.x - some.x, dy = other.y - some.y;
    auto length = std::sqrt(dx * dx + dy * dy);
    if (length >= distance) return false;
    if (length < 1e-6)
        dx = number % 2 == 0 ? 1 : -1, dy = double(number % 7) - 3, length = std::sqrt(1 + dy * dy);
    const auto move = (distance - length) / 2 + 0.01;
    some.x -= dx / length * move, some.y -= dy / length * move;
    other.x += dx / length * move, other.y += dy / length * move;
    return true;
}

constexpr double most_covered = 0.12;  // of the size

/// Where disks would cover more than that, they may touch: to part them all would tell of their sizes alone.
void shrink(std::vector<double>& radius, double most) {
    double covered = 0;
    for (const auto each : radius) covered += 3.1416 * each * each;
    for (auto& each : radius) each *= covered > most ? std::sqrt(most / covered) : 1;
}

}  // namespace

std::vector<Point> upright(std::vector<Point> places) {
    if (places.empty()) return places;
    const auto mean = mean_of(places);
    const auto [along, across] = main_axis(places, mean);
    Point least{HUGE_VAL, HUGE_VAL};
    for (auto& [x, y] : places) {
        const auto dx = x - mean.x, dy = y - mean.y;
        x = dx * along + dy * across;
        y = dy * along - dx * across;
        least = {std::min(least.x, x), std::min(least.y, y)};
    }
    for (auto& [x, y] : places) x -= least.x, y -= least.y;
    return places;
}

void push_apart(std::vector<Point>& places, std::vector<double> radius, double width, double height) {
    if (places.empty()) return;
    shrink(radius, most_covered * width * height);
    const auto largest = std::ranges::max(radius);
    for (int round = 0; round < 60; ++round) {
        bool moved = false;
        const Cells cells{places, std::max(2 * largest, 1.0)};
        for (std::size_t i = 0; i < places.size(); ++i) {
            cells.for_each_near(places[i], [&](std::size_t other) {
                if (other < i && part(places[i], places[other], radius[i] + radius[other], i)) moved = true;
            });
        }
        for (std::size_t i = 0; i < places.size(); ++i) {
            places[i].x = std::clamp(places[i].x, radius[i], std::max(radius[i], width - radius[i]));
            places[i].y = std::clamp(places[i].y, radius[i], std::max(radius[i], height - radius[i]));
        }
        if (!moved) return;
    }
}

}  // namespace citegraph::graphs
