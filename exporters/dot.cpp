#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/node_facts.hpp"
#include "exporters/parts/sections.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

// A map of the list for Graphviz's dot. Time runs from left to right, one column a year, so that arrows,
// which run from the citing to the cited paper, point left but within a year. The size of a node shows the
// first measure, its colour the section. Columns come from one rank a year; the invisible edges put the year
// on top of its column and draw nothing. Years without papers have no column; papers without date stand in a
// last one. A paper that was
// retracted says so, in red and dashed. A graph of which no dates are known stands in whatever columns dot finds.

namespace citegraph::exporters {
namespace {

constexpr double smallest = 9, largest = 24;  // font size, points
constexpr double aside = 7.5;                 // of papers without citations either way

/// By vertex: whether it cites or is cited. Asks for references only: a graph may be without its citers.
std::vector<bool> linked_in(const CitationGraph& graph) {
    std::vector<bool> out(graph.vertices());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) out[v] = out[cited] = true;
    return out;
}

/// By vertex, quoted: keys of a list, the ids of another graph; a number where DOT has no such name.
std::vector<std::string> names_of(const View& view) {
    std::vector<std::string> plain, out;
    const bool has_papers = !view.graph.paper.empty();
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v)
        plain.push_back(writable(has_papers ? key_of(view, v) : id_of(view, v)));
    plain = distinct(std::move(plain));
    for (Vertex v = 0; v < plain.size(); ++v)
        out.push_back(dot_name(plain[v]).value_or("\"vertex " + std::to_string(v) + "\""));
    return out;
}

/// What the picture is made of.
struct Picture {
    explicit Picture(const View& seen)
        : view{seen},
          sections{sections_of(seen.library, colours)},
          names{names_of(seen)},
          linked{linked_in(seen.graph.graph)} {
        if (view.columns.empty()) return;
        for (const auto score : view.columns.front().scores)
            if (std::isfinite(score)) highest = std::max(highest, score);
    }
    const View& view;
    ListSections sections;
    std::vector<std::string> names;  ///< by vertex, quoted
    std::vector<bool> linked;        ///< by vertex
    double highest = 0;
};

/// In points; the area of a label grows with the score.
std::string font_size(const Picture& picture, Vertex v) {
    const auto score = picture.highest > 0 ? picture.view.columns.front().scores[v] / picture.highest : 0;
    const auto area = smallest * smallest + (largest * largest - smallest * smallest) * std::max(score, 0.0);
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%.1f", !picture.linked[v] ? aside : std::sqrt(area));
    return out.data();
}

/// "Retracted: " in front of what was; else nothing.
std::string brand(const View& view, Vertex v) {
    const auto* paper = paper_at(view, v);
    const auto brand = paper != nullptr ? core::brand_of(*paper) : std::string{};
    return brand.empty() ? brand : brand + ": ";
}

std::string label(const View& view, Vertex v) {
    const auto* paper = paper_at(view, v);
    const auto text = paper != nullptr ? short_label(*paper) : ellipsis(view.graph.nodes.title(v), 32);
    return dot_string(brand(view, v) + (text.empty() ? key_of(view, v) : text));
}

std::size_t section_of(const Picture& picture, Vertex v) {
    return paper_at(picture.view, v) != nullptr ? picture.sections.paper[picture.view.graph.paper[v]] : 0;
}

std::string node(const Picture& picture, Vertex v) {
    const auto* paper = paper_at(picture.view, v);
    const auto link = paper != nullptr ? public_link(*paper) : "";
    auto out = "  " + picture.names[v] + " [label=" + label(picture.view, v) +
               ", tooltip=" + dot_string(brand(picture.view, v) + heading_of(picture.view, v)) +
               ", fontsize=" + font_size(picture, v) + ", fillcolor=\"" +
               std::string{fill_colour(section_of(picture, v))} + "\"";
    if (warning_on(picture.view, v) != nullptr)
        out += ", style=\"filled,rounded,dashed\", color=\"#b00020\", fontcolor=\"#b00020\", penwidth=2";
    if (!link.empty()) out += ", URL=" + dot_string(link);
    return out + "];\n";
}

/// What stands above a column; the undated are behind all years.
std::string heading(int year) {
    return year == 0 ? "no date" : std::to_string(year);
}
std::string heading_node(int year) {
    return dot_string("year: " + heading(year));
}

/// Vertices by year, the undated last. None if the graph has no dates at all.
std::vector<std::pair<int, std::vector<Vertex>>> columns_of(const View& view) {
    std::map<std::pair<bool, int>, std::vector<Vertex>> by_year;
    for (Vertex v = 0; v < view.graph.nodes.dates.size(); ++v) {
        const auto year = view.graph.nodes.date(v).year();
        by_year[{year == 0, year}].push_back(v);
    }
    std::vector<std::pair<int, std::vector<Vertex>>> columns;
    for (auto& [year, vertices] : by_year) columns.emplace_back(year.second, std::move(vertices));
    return columns;
}

std::string legend_node(std::size_t section) {
    return dot_string("section: " + std::to_string(section));
}

std::string legend(const Picture& picture) {
    std::string out;
    for (std::size_t i = 0; i < picture.sections.all.size(); ++i) {
        const auto& [name, papers] = picture.sections.all[i];
        out += "  " + legend_node(i) +
               " [label=" + dot_string(ellipsis(name, 48) + " (" + std::to_string(papers) + ")") +
               ", class=heading, tooltip=" + dot_string(name) + ", fontsize=14, fillcolor=\"" +
               std::string{fill_colour(i)} + "\"];\n";
    }
    return out;
}

/// A column: its year, the legend if it is the first, and its papers, from top to bottom.
std::string column(const Picture& picture, int year, const std::vector<Vertex>& papers,
                   std::size_t legend_lines) {
    auto top = heading_node(year);
    std::string nodes = "  { rank=same; " + top + ";", order;
    for (std::size_t i = 0; i < legend_lines; ++i) {
        nodes += " " + legend_node(i) + ";";
        order += "  " + top + " -> " + legend_node(i) + " [style=invis, weight=9];\n";
        top = legend_node(i);
    }
    order += "  " + top + " -> {";
    for (const auto v : papers) {
        nodes += " " + picture.names[v] + ";";
        order += " " + picture.names[v];
    }
    return "  " + heading_node(year) + " [label=\"" + heading(year) +
           "\", class=heading, shape=plaintext, style=\"\", fontsize=24, fontcolor=\"#666666\"];\n" + nodes +
           " }\n" + order + " } [style=invis];\n";
}

/// Columns from the latest to the oldest, as ranks run from right to left. They come first: dot breaks cycles
/// where it meets them, and what it met before stays.
std::string timeline(const Picture& picture) {
    const auto columns = columns_of(picture.view);
    if (columns.empty()) return {};
    const auto sections = picture.sections.all.size() > 1 ? picture.sections.all.size() : 0;
    std::string out, chain;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& [year, papers] = columns[i];
        out += column(picture, year, papers, i == 0 ? sections : 0);
        chain = heading_node(year) + (chain.empty() ? "" : " -> ") + chain;
    }
    return "  " + chain + " [style=invis, weight=100];\n" + (sections > 0 ? legend(picture) : "") + out;
}

std::string caption(const Picture& picture) {
    const auto& graph = picture.view.graph.graph;
    auto text = std::to_string(graph.vertices()) + " papers, " + std::to_string(graph.citations()) +
                " citations among them; arrows run from the citing to the cited";
    if (!picture.view.columns.empty())
        text += "; size: " + std::string{picture.view.columns.front().measure->name};
    return text;
}

/// dot's best effort grows faster than the arrows, and each arrow that passes a column takes room in
/// it. With many, fewer rounds, less space and straight lines keep the drawing to seconds and to a few
/// screens.
std::string effort(const CitationGraph& graph) {
    if (graph.citations() <= 600) return {};
    if (graph.citations() <= 2000) return ", nodesep=0.02, nslimit=1, mclimit=0.5";
    return ", nodesep=0.02, nslimit=1, nslimit1=1, mclimit=0.1, splines=line";
}

/// A citation of a paper of a later column, which must not pull that column to the left.
bool runs_forward(const Picture& picture, Vertex citing, Vertex cited) {
    const auto& nodes = picture.view.graph.nodes;
    return cited > citing && nodes.date(citing).year() != nodes.date(cited).year();
}

std::string citations(const Picture& picture) {
    std::string out;
    const auto& graph = picture.view.graph.graph;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            out.append("  ")
                .append(picture.names[v])
                .append(" -> ")
                .append(picture.names[cited])
                .append(runs_forward(picture, v, cited) ? " [constraint=false];\n" : ";\n");
    return out;
}

/// dot's time grows faster than the arrows: 1.3 s for 4,700 of cit-HepTh, 27 s for 12,900, minutes for more.
std::vector<std::string> notices(const View& view) {
    auto out = partial_notices(view);
    const auto& graph = view.graph.graph;
    if (graph.vertices() > 10'000 || graph.citations() > 10'000)
        out.push_back("Graphviz takes very long to draw " + std::to_string(graph.vertices()) +
                      " papers with " + std::to_string(graph.citations()) +
                      " citations; gexf and graphml are for programs that draw large graphs");
    return out;
}

Rendered render(const View& view) {
    const Picture picture{view};
    std::string out =
        "digraph citations {\n  graph [rankdir=RL, newrank=true, ranksep=1.1, nodesep=0.05, "
        "outputorder=edgesfirst,\n"
        "         fontname=\"Helvetica,Arial,sans-serif\", fontsize=14, label=" +
        dot_string(caption(picture)) + effort(view.graph.graph) +
        "];\n  node [shape=box, style=\"filled,rounded\", penwidth=0.3, color=\"#666666\", height=0.2, "
        "margin=\"0.07,0.03\",\n"
        "        fontname=\"Helvetica,Arial,sans-serif\", target=\"_blank\"];\n"
        "  edge [color=\"#33333366\", arrowsize=0.5, penwidth=0.7];\n";
    out += timeline(picture);
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v) out += node(picture, v);
    return {out + citations(picture) + "}\n", notices(view)};
}

}  // namespace

Exporter dot() {
    return {.name = "dot",
            .extension = ".dot",
            .summary = "Graphviz: the citation graph in columns by year",
            .render = render};
}

}  // namespace citegraph::exporters
