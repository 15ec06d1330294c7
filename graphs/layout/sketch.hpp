#pragma once

#include "citegraph/graphs/drawing.hpp"

#include <span>
#include <vector>

namespace citegraph::graphs {

/// A map in the making: x is time and stands, y is looked for.
struct Sketch {
    explicit Sketch(const DrawingInput& input);

    const CitationGraph& graph;
    std::vector<Vertex> lane;     ///< by vertex
    std::vector<Box> box;         ///< by vertex
    std::vector<double> x, y;     ///< by vertex
    std::vector<LaneSpan> lanes;  ///< by number
};

/// When each vertex appeared, in years. Those of one year or month of which no more is known are spread over it
/// in the order of their vertices, those of a year the cited before the citing as far as there is no cycle; NaN for
/// what has no date. \cost O(vertices log vertices + citations)
std::vector<double> moments(const CitationGraph& graph, std::span<const PackedDay> dates);

/// Time on a line from 0 to 1: straight within a year, and a year is the longer the more vertices it has. Begins
/// with the first moment and ends with the last; behind that is room for what has no date.
class TimeAxis {
  public:
    explicit TimeAxis(std::span<const double> moments);

    /// Of each of the moments that the axis was made of; those of NaN are spread over their room as they come.
    std::vector<double> places(std::span<const double> moments) const;
    std::vector<YearSpan> years() const;

  private:
    double place_of(double moment) const;

    int first_ = 0;
    double begin_ = 0, end_ = 0;   // moments
    std::vector<double> place_{};  // where each year begins, and the last ends
    double undated_ = 0;           // share of the line
};

/// Numbers of lanes from top to bottom, so that citations have to cross few lanes: the best order of up to
/// 12, of more each where it fits best. \cost O(2^lanes · lanes + citations)
std::vector<Vertex> lane_order(const CitationGraph& graph, std::span<const Vertex> lane, std::size_t lanes);

/// By vertex, 0 to 1: vertices that citations link have numbers near each other, and all are evenly spread. A
/// random start, smoothed over the citations again and again: a Fiedler vector by its ranks.
/// \cost O(300 · citations)
std::vector<double> smooth_order(const CitationGraph& graph, std::uint64_t seed);

/// Looks for y by sweeps: each vertex goes towards those that it cites and that cite it, then those of one
/// column are put apart. Wants x in columns `column` wide, and y for a start. \cost O(40 · (citations + vertices log
/// vertices))
void sweep(Sketch& sketch, double column);

/// Puts labelled vertices on lines, each box free of all others, and looks for an order on them in which few
/// citations cross, are long, or run through labels: simulated annealing. Sets the heights of lanes. \return the
/// height of all \cost seconds for 500 vertices
double arrange(Sketch& sketch, std::span<const Vertex> order, std::span<const double> titles,
               const DrawingOptions& options);

}  // namespace citegraph::graphs
