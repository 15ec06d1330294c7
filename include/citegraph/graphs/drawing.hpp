#pragma once

#include "citegraph/graphs/graph.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace citegraph {

/// A place in a drawing, in pixels: x to the right, y down.
struct Point {
    double x = 0, y = 0;

    bool operator==(const Point&) const = default;
};

/// The room of a vertex: a dot, and to the right of it a text of so many lines.
struct Box {
    double radius = 2;
    double label = 0;  ///< width from the edge of the dot to the end of the text; 0: there is none
    int lines = 1;     ///< that it is high
};

/// What is to be drawn. What is empty is not known.
struct DrawingInput {
    const CitationGraph& graph;
    std::span<const PackedDay> dates{};  ///< by vertex: when it first appeared
    std::span<const Vertex> lanes{};     ///< by vertex: the number of its lane, from 0; empty: one for all
    std::span<const double> titles{};    ///< by lane: width of its name, at the left of its first line
    std::span<const Box> boxes{};        ///< by vertex; empty: dots of radius 2
};

/// The room that a drawing has, in pixels, and who goes together.
struct DrawingOptions {
    double width = 900;
    double height = 640;  ///< of a map of which each label has its place: what these need
    double line = 14;     ///< height of a line of text
    std::uint64_t seed = 1;
};

/// A part of the height in which the vertices of one lane stand.
struct LaneSpan {
    Vertex number = 0;
    double top = 0, bottom = 0;
};

/// A part of the width that stands for a year.
struct YearSpan {
    int year = 0;  ///< 0: for the vertices of which no date is known
    double begin = 0, end = 0;
};

/// Where each vertex stands. Every dot and every label lies within the size.
struct Drawing {
    std::vector<Point> at;        ///< by vertex: the middle of its dot
    std::vector<LaneSpan> lanes;  ///< from top to bottom; one at least, but of no vertices
    std::vector<YearSpan> years;  ///< from left to right; empty if x is not time
    double width = 0, height = 0;
    bool keeps_boxes = false;  ///< no label lies on another's box; else they want placing
};

/// A way to draw a graph.
struct GraphLayout {
    std::string_view name;     ///< as typed after --layout
    std::string_view summary;  ///< one line of --help
    /// Equal inputs give equal drawings.
    Drawing (*draw)(const DrawingInput&, const DrawingOptions&);
};

/// Every layout, in --help order.
const std::vector<GraphLayout>& all_graph_layouts();

/// The layout of that name; null if there is none.
const GraphLayout* graph_layout_named(std::string_view name);

}  // namespace citegraph
