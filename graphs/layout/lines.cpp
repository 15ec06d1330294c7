// On which line each box begins.
#include "graphs/layout/lines.hpp"

#include <cmath>
#include <numeric>

namespace citegraph::graphs {
namespace {

/// Vertices by where their boxes begin.
std::vector<Vertex> from_left(const TextLines& lines, std::size_t vertices) {
    std::vector<Vertex> out(vertices);
    std::iota(out.begin(), out.end(), Vertex{0});
    std::ranges::stable_sort(out, {}, [&](Vertex v) { return lines.extent(v).left; });
    return out;
}

/// First fit from left to right: the fewest lines that a lane can do with, but for high boxes.
std::vector<Range> first_fit(TextLines& lines, const Sketch& sketch, std::span<const Vertex> order) {
    const auto sorted = from_left(lines, sketch.x.size());
    std::vector<Range> ranges(order.size());
    int next = 0;
    for (const auto lane : order) {
        auto& range = ranges[lane] = {next, next + 1};
        if (lines.has_titles()) lines.put(sketch.x.size() + lane, next);
        for (const auto v : sorted) {
            if (sketch.lane[v] != lane) continue;
            auto line = range.first;
            while (!lines.in_the_way(v, line).empty()) ++line;
            lines.put(v, line);
            range.last = std::max(range.last, line + lines.height(v));
        }
        next = range.last;
    }
    return ranges;
}

/// Gives lines that are left over to the lanes, in proportion to their own.
void stretch(TextLines& lines, const Sketch& sketch, std::span<const Vertex> order,
             std::vector<Range>& ranges, int height) {
    const auto used = order.empty() ? 0 : ranges[order.back()].last;
    if (used >= height) return;
    const auto moved = [&](int line) { return line + (height - used) * line / std::max(used, 1); };
    for (std::size_t box = 0; box < lines.size(); ++box) {
        const auto lane = box < sketch.lane.size() ? sketch.lane[box] : box - sketch.lane.size();
        lines.move(box, lines.line(box) + moved(ranges[lane].first) - ranges[lane].first);
    }
    for (auto& [first, last] : ranges) first = moved(first), last = moved(last);
}

/// The free line of `range` that is nearest to `wanted`; nothing if none is free.
std::optional<int> nearest_free(TextLines& lines, Vertex v, const Range& range, int wanted) {
    for (int away = 0; away < range.last - range.first; ++away)
        for (const auto line : {wanted + away, wanted - away})
            if (line >= range.first && line + lines.height(v) <= range.last &&
                lines.in_the_way(v, line).empty())
                return line;
    return std::nullopt;
}

/// Puts the boxes of a lane anew, from left to right, near the places from 0 to 1 that they want. As they are, if
/// that leaves a high one without room.
void settle(TextLines& lines, const std::vector<Vertex>& boxes, const Range& range,
            const std::vector<double>& wanted) {
    std::vector<int> before;
    for (const auto v : boxes) {
        before.push_back(lines.line(v));
        lines.take(v);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const auto middle = range.first + wanted[boxes[i]] * (range.last - range.first);
        const auto line = nearest_free(lines, boxes[i], range, static_cast<int>(std::floor(middle)));
        if (line) {
            lines.put(boxes[i], *line);
            continue;
        }
        while (i > 0) lines.take(boxes[--i]);
        for (; i < boxes.size(); ++i) lines.put(boxes[i], before[i]);
    }
}

}  // namespace

TextLines::TextLines(const Sketch& sketch, std::span<const double> titles) : vertices_{sketch.x.size()} {
    for (Vertex v = 0; v < sketch.x.size(); ++v)
        extent_.push_back({sketch.x[v] - sketch.box[v].radius - gap,
                           sketch.x[v] + sketch.box[v].radius + sketch.box[v].label, sketch.box[v].lines});
    for (const auto width : titles) extent_.push_back({-1e9, width, 1});
    line_.resize(extent_.size());
}

std::vector<Range> fill(TextLines& lines, const Sketch& sketch, std::span<const Vertex> order, int height,
                        std::uint64_t seed) {
    auto ranges = first_fit(lines, sketch, order);
    stretch(lines, sketch, order, ranges, height);
    const auto wanted = smooth_order(sketch.graph, seed);
    std::vector<std::vector<Vertex>> boxes(order.size());
    for (const auto v : from_left(lines, sketch.x.size())) boxes[sketch.lane[v]].push_back(v);
    for (std::size_t lane = 0; lane < boxes.size(); ++lane) settle(lines, boxes[lane], ranges[lane], wanted);
    return ranges;
}

}  // namespace citegraph::graphs
