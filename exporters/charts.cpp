#include "citegraph/text.hpp"
#include "exporters/map/page.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <cmath>
#include <map>

// Two charts in SVG: how many papers and citations each year has, and the ranking as bars.

namespace citegraph::exporters {
namespace {

constexpr double margin = 8, width = 900;
constexpr std::size_t most_bars = 30;

std::string bar(Point at, double across, double high, const std::string& told) {
    return "<rect class=\"d s0\"" + attribute("x", at.x) + attribute("y", at.y) + attribute("width", across) +
           attribute("height", high) + "><title>" + xml_text(told) + "</title></rect>";
}

std::string begin_chart(const View& view, const std::string& title, const std::string& sentence,
                        double height) {
    const std::vector<Group> groups{{"papers", view.graph.graph.vertices(), group_colour(0)}};
    const auto shown =
        view.picture.title.empty() ? title : collapse_space(clean(writable(view.picture.title)));
    return begin_page({width, height, shown, sentence}, view.picture.theme, groups) +
           text_line("t", {margin, 20}, fitted(shown, 16, true, width - 2 * margin)) +
           text_line("u", {margin, 38}, fitted(sentence, 12, false, width - 2 * margin)) + "\n";
}

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
    const auto across = (width - 2 * margin) / double(std::max<std::size_t>(years.size(), 1));
    std::size_t most = 1;
    for (const auto& [year, counts] : years) most = std::max(most, counts.*count);
    auto out = text_line("n", {margin, bottom - height - 22}, name, text_width(name, 11, true)) + "\n";
    double x = margin, free = 0;
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

/// A paper of the ranking: its name, its bar and its score.
std::string ranked_row(const View& view, Vertex v, const std::string& name, double y, double share) {
    constexpr double names = 190, bars = 600;
    const auto score = view.columns.front().scores[v];
    const auto* paper = paper_at(view, v);
    const auto address = paper == nullptr ? std::string{} : public_link(*paper);
    const bool is_link = !address.empty() && is_writable(address);
    const auto value = std::isfinite(score) ? exact_number(score).substr(0, 8) : "not known";
    auto out = is_link ? "<a href=\"" + xml_text(address) + "\">" : std::string{"<g>"};
    out += text_line("", {margin, y}, fitted(name, 12, false, names - 10), 0, " font-size=\"12\"") +
           bar({margin + names, y - 10}, bars * share, 12, writable(clean(heading_of(view, v)))) +
           text_line("u", {margin + names + bars * share + 6, y}, value);
    return out + (is_link ? "</a>\n" : "</g>\n");
}

Rendered ranking_chart(const View& view) {
    const auto names = short_names(view);
    const auto rows = view.columns.empty() ? std::size_t{0} : std::min(view.rows.size(), most_bars);
    double most = 0;
    for (std::size_t i = 0; i < rows; ++i)
        if (const auto score = view.columns.front().scores[view.rows[i]]; std::isfinite(score))
            most = std::max(most, score);
    const auto measure = rows == 0 ? std::string{"nothing"} : std::string{view.columns.front().measure->name};
    auto out = begin_chart(
        view, "The papers by " + measure,
        std::to_string(rows) + " of " + std::to_string(view.graph.graph.vertices()) + ", the first above" +
            (rows == 0 ? "" : "; in " + std::string{view.columns.front().measure->unit}) + ".",
        60 + 18 * double(rows));
    for (std::size_t i = 0; i < rows; ++i) {
        const auto score = view.columns.front().scores[view.rows[i]];
        const auto share = most > 0 && std::isfinite(score) ? std::max(score, 0.0) / most : 0;
        out += ranked_row(view, view.rows[i], names[view.rows[i]], 62 + 18 * double(i), share);
    }
    return {out + "</svg>\n", partial_notices(view)};
}

}  // namespace

Exporter svg_years() {
    return {.name = "svg-years",
            .extension = ".svg",
            .summary = "a chart: papers and citations by year",
            .render = years_chart};
}

Exporter svg_ranking() {
    return {.name = "svg-ranking",
            .extension = ".svg",
            .summary = "a chart: the first of the ranking as bars",
            .render = ranking_chart};
}

}  // namespace citegraph::exporters
