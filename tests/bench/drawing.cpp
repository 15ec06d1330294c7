// Draws a graph: drawing GRAPH PLACES LAYOUT [WIDTH HEIGHT [lanes]]. GRAPH has "vertices citations", then a line a
// vertex, "date lane size label", the date in years, and a line a citation, "citing cited"; PLACES gets a line a
// vertex, "x y". With `lanes`, vertices stand in those of the file.
#include "citegraph/graphs/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>

using namespace citegraph;

namespace {

struct File {
    std::vector<PackedDay> dates;
    std::vector<Vertex> lanes;
    std::vector<Box> boxes;
    CitationGraph graph;
};

PackedDay day_of(double years) {
    const auto year = std::floor(years), month = std::floor((years - year) * 12);
    const auto day = std::floor(((years - year) * 12 - month) * 28);
    return PackedDay{Day{static_cast<int>(year), static_cast<int>(month) + 1, static_cast<int>(day) + 1}};
}

File read(const char* name) {
    std::ifstream in{name};
    File out;
    Vertex vertices = 0;
    std::size_t citations = 0;
    in >> vertices >> citations;
    for (Vertex v = 0; v < vertices; ++v) {
        double date = 0, size = 0, label = 0;
        Vertex lane = 0;
        in >> date >> lane >> size >> label;
        out.dates.push_back(day_of(date));
        out.lanes.push_back(lane);
        out.boxes.push_back({size, label, 1});
    }
    double largest = 0;
    for (const auto& box : out.boxes) largest = std::max(largest, box.radius);
    for (auto& box : out.boxes) box.radius = 1.5 + 3 * std::sqrt(box.radius / largest);
    std::vector<CitationGraph::Arc> arcs(citations);
    for (auto& [citing, cited] : arcs) in >> citing >> cited;
    out.graph = CitationGraph{vertices, arcs};
    return out;
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words, words + count);
    if (count < 4) return 2;
    const auto file = read(words[1]);
    DrawingOptions options;
    if (count > 5) options.width = std::stod(arguments[4]), options.height = std::stod(arguments[5]);
    DrawingInput input{file.graph, file.dates, {}, {}, file.boxes};
    if (count > 6) input.lanes = file.lanes;
    const auto begin = std::clock();
    const auto drawing = graph_layout_named(arguments[3])->draw(input, options);
    std::cout << arguments[3] << ": " << double(std::clock() - begin) / CLOCKS_PER_SEC << " CPU s, "
              << drawing.width << " x " << drawing.height << '\n';
    std::ofstream out{words[2]};
    for (const auto& [x, y] : drawing.at) out << x << ' ' << y << '\n';
}
