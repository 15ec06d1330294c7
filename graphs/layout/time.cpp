#include "graphs/layout/sketch.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

// Time runs to the right: x is when a vertex first appeared, y is looked for. A map of which each label can have
// its place is written line by line; a larger one is a picture of dots.

namespace citegraph::graphs {

Sketch::Sketch(const DrawingInput& input)
    : graph{input.graph},
      lane(input.lanes.begin(), input.lanes.end()),
      box(input.boxes.begin(), input.boxes.end()),
      x(graph.vertices()),
      y(graph.vertices()) {
    lane.resize(graph.vertices());
    box.resize(graph.vertices());
    const auto most = lane.empty() ? 0 : std::ranges::max(lane);
    lanes.resize(std::max<std::size_t>(input.titles.size(), most + std::size_t{1}));
}

}  // namespace citegraph::graphs

namespace citegraph::layouts {

using namespace graphs;

namespace {

constexpr Vertex most_labelled = 500;
constexpr double column = 4;          // pixels: dots of neighbouring columns do not touch
constexpr double height_power = 0.8;  // of the vertices of a lane

/// How long the axis may be: no box ends beyond the width.
double scale_of(const Sketch& sketch, std::span<const double> places, double left, double width) {
    auto scale = width - left;
    for (Vertex v = 0; v < sketch.box.size(); ++v) {
        const auto room = width - left - sketch.box[v].radius - sketch.box[v].label;
        if (places[v] > 0) scale = std::min(scale, room / places[v]);
    }
    return std::max(scale, width / 4);
}

/// Lanes of a height by their vertices, in that order, each with room for its name as far as there is any.
void set_heights(Sketch& sketch, const std::vector<Vertex>& order, const DrawingOptions& options) {
    std::vector<double> share(sketch.lanes.size());
    for (const auto lane : sketch.lane) ++share[lane];
    for (auto& each : share) each = std::pow(std::max(each, 1.0), height_power);
    const auto sum = std::accumulate(share.begin(), share.end(), 0.0);
    const auto least = std::min(1.3 * options.line, options.height / double(order.size()) / 2);
    const auto rest = options.height - least * double(order.size());
    double at = 0;
    for (const auto lane : order) {
        sketch.lanes[lane] = {lane, at, at + least + share[lane] / sum * rest};
        at = sketch.lanes[lane].bottom;
    }
}

/// Dots alone, on the whole height.
void draw_dots(Sketch& sketch, const std::vector<Vertex>& order, const DrawingOptions& options) {
    set_heights(sketch, order, options);
    for (auto& x : sketch.x) x = (std::floor(x / column) + 0.5) * column;
    const auto place = smooth_order(sketch.graph, options.seed);
    for (Vertex v = 0; v < place.size(); ++v) {
        const auto& lane = sketch.lanes[sketch.lane[v]];
        sketch.y[v] = lane.top + place[v] * (lane.bottom - lane.top);
    }
    sweep(sketch, column);
}

/// The sketch as it is shown: lanes in their order, years along the axis.
Drawing finished(const Sketch& sketch, const std::vector<Vertex>& order, const TimeAxis& axis, double left,
                 double scale) {
    Drawing out;
    for (Vertex v = 0; v < sketch.x.size(); ++v) out.at.push_back({sketch.x[v], sketch.y[v]});
    for (const auto lane : order) out.lanes.push_back(sketch.lanes[lane]);
    for (const auto& [year, begin, end] : axis.years())
        out.years.push_back({year, left + begin * scale, left + end * scale});
    return out;
}

Drawing drawn_in_time(const DrawingInput& input, const DrawingOptions& options) {
    Sketch sketch{input};
    const auto order = lane_order(sketch.graph, sketch.lane, sketch.lanes.size());
    const auto when = moments(
        sketch.graph, input.dates.empty() ? std::vector<PackedDay>(sketch.x.size())
                                          : std::vector<PackedDay>(input.dates.begin(), input.dates.end()));
    const TimeAxis axis{when};
    const auto places = axis.places(when);
    double left = 0;
    for (const auto& box : sketch.box) left = std::max(left, box.radius);
    const auto scale = scale_of(sketch, places, left, options.width);
    for (Vertex v = 0; v < places.size(); ++v) sketch.x[v] = left + places[v] * scale;
    const bool is_written = sketch.x.size() <= most_labelled;
    auto height = options.height;
    if (is_written)
        height = arrange(sketch, order, input.titles, options);
    else
        draw_dots(sketch, order, options);
    auto out = finished(sketch, order, axis, left, scale);
    out.width = options.width;
    out.height = height;
    out.keeps_boxes = is_written;
    return out;
}

}  // namespace

GraphLayout time() {
    return {.name = "time",
            .summary = "time runs to the right, lanes lie below each other",
            .draw = drawn_in_time};
}

}  // namespace citegraph::layouts
