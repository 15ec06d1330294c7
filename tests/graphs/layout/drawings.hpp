#pragma once

#include "citegraph/graphs/drawing.hpp"
#include "graphs/graphs.hpp"

#include <algorithm>
#include <cmath>

/// A graph and what is known of its vertices, drawn by a layout.
struct Drawn {
    citegraph::CitationGraph graph;
    std::vector<citegraph::PackedDay> dates{};
    std::vector<citegraph::Vertex> lanes{};
    std::vector<double> titles{};
    std::vector<citegraph::Box> boxes{};
    citegraph::DrawingOptions options{};

    citegraph::Drawing by(std::string_view layout) const {
        return citegraph::graph_layout_named(layout)->draw({graph, dates, lanes, titles, boxes}, options);
    }
};

inline std::vector<citegraph::Box> labelled(std::size_t vertices, double width) {
    return std::vector<citegraph::Box>(vertices, {3, width, 1});
}

inline double distance(const citegraph::Point& some, const citegraph::Point& other) {
    return std::hypot(some.x - other.x, some.y - other.y);
}

/// Pairs of vertices whose dots and labels lie on each other by more than a pixel.
inline std::size_t overlaps(const citegraph::Drawing& drawing, const std::vector<citegraph::Box>& boxes,
                            double line) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& some = drawing.at[i];
            const auto& other = drawing.at[j];
            const bool across = some.x - boxes[i].radius < other.x + boxes[j].radius + boxes[j].label - 1 &&
                                other.x - boxes[j].radius < some.x + boxes[i].radius + boxes[i].label - 1;
            out += across && std::abs(some.y - other.y) < (boxes[i].lines + boxes[j].lines) * line / 2 - 1;
        }
    return out;
}
