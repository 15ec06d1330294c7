#include "exporters/map/page.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <map>

// A chart of how many papers each year has, and of how many citations they make.

namespace citegraph::exporters {
namespace {

/// What happened in a year.
struct YearCounts {
    std::size_t papers = 0, citations = 0;
};

/// From the first year of which a paper is known to the last.
std::map<int, YearCounts> counts_of(const View& view) {
    std::map<int, YearCounts> out;
    const auto& graph = view.graph.graph;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        if (const auto year = known_year(view, v)) {
            ++out[*year].papers;
            out[*year].citations += graph.references(v).size();
        }
    return out;
}

/// Bars of one kind above a line of years, side by side.
std::string panel(const std::map<int, YearCounts>& years, double bottom, double height,
                  const std::string& name, std::size_t YearCounts::*count) {
    const auto across = (chart_width - 2 * page_margin) / double(std::max<std::size_t>(years.size(), 1));
    std::size_t most = 1;
    for (const auto& [year, counts] : years) most = std::max(most, counts.*count);
    auto out = text_line("n", {page_margin, bottom - height - 22}, name, text_width(name, 11, true)) + "\n";
    double x = page_margin, free = 0;
    for (const auto& [year, counts] : years) {
        const auto high = height * double(counts.*count) / double(most);
        const auto value = std::to_string(counts.*count), label = std::to_string(year);
        const auto middle = x + across / 2;
        out += bar({x + across * 0.1, bottom - high}, across * 0.8, high, label + ": " + value + " " + name);
        if (middle - text_width(label, 13, false) / 2 >= free) {
            out += text_line("y", {middle, bottom + 16}, label) +
                   text_line("y", {middle, bottom - high - 5}, value);
            free = middle + text_width(label, 13, false) / 2 + 4;
        }
        out += "\n";
        x += across;
    }
    return out;
}

Rendered years_chart(const View& view) {
    const auto years = counts_of(view);
    auto out =
        begin_chart(view, "Papers and citations by year",
                    years.empty() ? "No date is known."
                                  : "A citation counts in the year of the paper that makes it; years without "
                                    "papers are left out.",
                    460);
    out += panel(years, 226, 130, "papers", &YearCounts::papers) +
           panel(years, 426, 130, "citations", &YearCounts::citations);
    return {out + "</svg>\n", partial_notices(view)};
}

}  // namespace

Exporter svg_years() {
    return {.name = "svg-years",
            .extension = ".svg",
            .summary = "a chart: papers and citations by year",
            .render = years_chart};
}

}  // namespace citegraph::exporters
