#include "graphs/layout/force.hpp"

#include "citegraph/graphs/components.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

// Papers that cite each other, or have much else between them, are near each other. Parts that no citation links are
// laid out each for itself and packed in rows, the highest first.

namespace citegraph::layouts {

using namespace graphs;

namespace {

constexpr double room = 1.2;  // citations' lengths around a part

/// A part of the graph, its vertices numbered anew.
struct Part {
    std::vector<Vertex> vertices;
    std::vector<Point> at;
    double width = 0, height = 0;
};

std::vector<Part> parts_of(const CitationGraph& graph) {
    const auto partition = weak_components(graph);
    std::vector<Part> out(partition.sizes.size());
    for (Vertex v = 0; v < graph.vertices(); ++v) out[partition.part[v]].vertices.push_back(v);
    return out;
}

/// Of the vertices of `part`, by their new numbers; `number` has those of all vertices.
Neighbours neighbours_in(const CitationGraph& graph, const Part& part, const std::vector<Vertex>& number) {
    Neighbours out;
    for (const auto v : part.vertices) {
        auto& row = out.emplace_back();
        for (const auto other : graph.references(v)) row.push_back(number[other]);
        for (const auto other : graph.citers(v)) row.push_back(number[other]);
        std::ranges::sort(row);
        row.erase(std::unique(row.begin(), row.end()), row.end());
    }
    return out;
}

void lay_out(Part& part, const CitationGraph& graph, std::vector<Vertex>& number, std::uint64_t seed) {
    for (Vertex i = 0; i < part.vertices.size(); ++i) number[part.vertices[i]] = i;
    part.at = part.vertices.size() == 1 ? std::vector<Point>(1)
                                        : upright(stress_places(neighbours_in(graph, part, number), seed));
    for (auto& [x, y] : part.at) {
        x += room / 2;
        y += room / 2;
        part.width = std::max(part.width, x + room / 2);
        part.height = std::max(part.height, y + room / 2);
    }
}

/// Parts in rows of a width like that of the page, each moved to its place. \return the size of all
Point pack(std::vector<Part>& parts, double aspect) {
    std::ranges::stable_sort(parts, std::greater{}, &Part::height);
    double area = 0, widest = 0;
    for (const auto& part : parts) {
        area += part.width * part.height;
        widest = std::max(widest, part.width);
    }
    const auto width = std::max(widest, std::sqrt(area * aspect) * 1.05);
    double x = 0, y = 0, row = 0;
    for (auto& part : parts) {
        if (x > 0 && x + part.width > width) x = 0, y += std::exchange(row, 0);
        for (auto& at : part.at) at = {at.x + x, at.y + y};
        x += part.width;
        row = std::max(row, part.height);
    }
    return {width, y + row};
}

Drawing drawn_by_force(const DrawingInput& input, const DrawingOptions& options) {
    const auto vertices = input.graph.vertices();
    auto parts = parts_of(input.graph);
    std::vector<Vertex> number(vertices);
    for (auto& part : parts) lay_out(part, input.graph, number, options.seed);
    const auto size = pack(parts, options.width / options.height);
    Drawing out;
    out.at.resize(vertices);
    const auto scale = size.x > 0 ? std::min(options.width / size.x, options.height / size.y) : 1;
    out.width = options.width;
    out.height = size.y * scale;
    const auto left = (options.width - size.x * scale) / 2;
    for (const auto& part : parts)
        for (std::size_t i = 0; i < part.vertices.size(); ++i)
            out.at[part.vertices[i]] = {left + part.at[i].x * scale, part.at[i].y * scale};
    std::vector<double> radius;
    for (const auto& box : input.boxes) radius.push_back(box.radius + 0.6);
    radius.resize(vertices, 2);
    push_apart(out.at, radius, out.width, out.height);
    return out;
}

}  // namespace

GraphLayout force() {
    return {
        .name = "force",
        .summary = "the more citations lie between two papers, the farther apart they are; time is not shown",
        .draw = drawn_by_force};
}

}  // namespace citegraph::layouts
