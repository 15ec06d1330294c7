#pragma once

#include "citegraph/graphs/drawing.hpp"

#include <cstdint>
#include <vector>

namespace citegraph::graphs {

/// By vertex: whom it cites and who cites it, each once.
using Neighbours = std::vector<std::vector<Vertex>>;

/// Places of a connected graph in which the distance of any two vertices is near the number of citations between
/// them: a citation is of length 1. \cost O(pivots · (citations + 30 vertices)), of 250 pivots at most
std::vector<Point> stress_places(const Neighbours& graph, std::uint64_t seed);

/// The places turned, so that they are wide rather than high, and moved to begin at 0.
std::vector<Point> upright(std::vector<Point> places);

/// Moves disks that touch apart, as little as that takes, if they leave most of the size free; all stay within it.
void push_apart(std::vector<Point>& places, std::vector<double> radius, double width, double height);

}  // namespace citegraph::graphs
