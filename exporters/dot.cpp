#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "exporters/map/scene.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <cmath>
#include <optional>

// The graph for Graphviz and whoever else reads DOT: its vertices are the papers and its edges the citations, all of
// them, and nothing else. Places are those of the map: `layout=nop2` has Graphviz draw them as they are, and `-K` asks
// for one of its own layouts. Years and colours are told in the label of the graph. A small graph is made of boxes with
// names in them, where the map has its labels; a large one of points. Statements end with their lines: pydot, and so
// networkx, takes a semicolon before the last brace for one more node.

namespace citegraph::exporters {
namespace {

constexpr Vertex most_placed = 20'000;
constexpr double points_an_inch = 72;

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

/// Lines as one text.
std::string dot_lines(const std::vector<std::string>& lines) {
    std::string out = "\"";
    for (const auto& line : lines) {
        const auto quoted = dot_string(line);
        out += quoted.substr(1, quoted.size() - 2) + "\\l";
    }
    return out + "\"";
}

std::string inches(double pixels) {
    return exact_number(std::round(pixels / points_an_inch * 1000) / 1000);
}

/// `head` and `parts`, in lines of at most some hundred letters.
std::vector<std::string> wrapped(const std::string& head, const std::vector<std::string>& parts) {
    constexpr std::size_t widest = 100;
    std::vector<std::string> out{head};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (out.back().size() + parts[i].size() > widest) out.emplace_back("   ");
        out.back() += " " + parts[i] + (i + 1 < parts.size() ? "," : "");
    }
    return out;
}

std::vector<std::string> years_told(const Drawing& drawing) {
    std::vector<std::string> years;
    for (const auto& [year, begin, end] : drawing.years)
        years.push_back((year == 0 ? std::string{"no date"} : std::to_string(year)) + " from " +
                        std::to_string(static_cast<int>(begin)));
    return wrapped("x, in points:", years);
}

std::vector<std::string> colours_told(const Scene& scene) {
    std::vector<std::string> groups;
    for (const auto& [name, papers, colour] : scene.groups)
        groups.push_back(std::string{colour.word} + " " + name + " (" + std::to_string(papers) + ")");
    return wrapped("colours:", groups);
}

/// What the picture is, its years, and its colours.
std::string caption(const View& view, const Scene* scene) {
    const auto& graph = view.graph.graph;
    std::vector<std::string> lines{
        core::counted(graph.vertices(), "paper") + ", " + core::counted(graph.citations(), "citation") +
        " among them; arrows run from the citing to the cited" +
        (view.columns.empty() ? std::string{}
                              : "; size: " + std::string{view.columns.front().measure->name})};
    const auto add = [&lines](const std::vector<std::string>& more) {
        lines.insert(lines.end(), more.begin(), more.end());
    };
    if (scene != nullptr && !scene->drawing.years.empty()) add(years_told(scene->drawing));
    if (scene != nullptr && !scene->grouping.empty()) add(colours_told(*scene));
    return dot_lines(lines);
}

/// Where the middle of a node lies, as y runs upwards, and how large it is.
std::string placed(const Dot& dot, const Drawing& drawing) {
    const auto width = drawing.keeps_boxes ? 2 * dot.radius + dot.label.width + 5 : 2 * dot.radius;
    const auto height = drawing.keeps_boxes ? dot.label.size + 2 : width;
    const auto x = dot.at.x - dot.radius + width / 2, y = drawing.height - dot.at.y;
    return ", pos=\"" + exact_number(std::round(x * 10) / 10) + "," + exact_number(std::round(y * 10) / 10) +
           "\", width=" + inches(width) + ", height=" + inches(height) +
           ", fontsize=" + exact_number(dot.label.size);
}

std::string node(const View& view, const std::string& name, const Scene* scene, Vertex v) {
    const auto* paper = paper_at(view, v);
    const auto link = paper != nullptr ? public_link(*paper) : "";
    const bool is_warned = warning_on(view, v) != nullptr;
    const auto* dot = scene != nullptr ? &scene->dots[v] : nullptr;
    auto out = "  " + name + " [label=" +
               dot_string(brand_before(view, v) + (dot != nullptr ? dot->name : key_of(view, v))) +
               ", tooltip=" + dot_string(brand_before(view, v) + heading_of(view, v));
    if (dot != nullptr) {
        const auto colour = std::string{scene->groups[dot->group].colour.light};
        out += placed(*dot, scene->drawing) + ", group=" + dot_string(scene->groups[dot->group].name);
        if (!is_warned) out += ", color=\"" + colour + "\"";
        out += ", fillcolor=\"" + colour + (scene->drawing.keeps_boxes ? "22" : "") + "\"";
    }
    if (is_warned) {
        const auto red = std::string{PageColours{}.warning.light};
        out += ", style=\"filled,rounded,dashed\", color=\"" + red + "\", fontcolor=\"" + red + "\"";
    }
    if (!link.empty()) out += ", URL=" + dot_string(link);
    return out + "]\n";
}

std::string head(const View& view, const Scene* scene) {
    const bool has_boxes = scene == nullptr || scene->drawing.keeps_boxes;
    return "digraph citations {\n  graph [" +
           std::string{scene != nullptr ? "layout=nop2, splines=line, " : ""} +
           "rankdir=RL, outputorder=edgesfirst, labelloc=t, labeljust=l, "
           "fontname=\"Helvetica,Arial,sans-serif\", "
           "fontsize=12,\n         label=" +
           caption(view, scene) + "]\n  node [shape=" + (has_boxes ? "box" : "point") +
           ", style=\"filled,rounded\", fixedsize=" + (scene != nullptr ? "true" : "false") +
           ", penwidth=0.7, fontname=\"Helvetica,Arial,sans-serif\", target=\"_blank\"]\n"
           "  edge [color=\"#33333366\", arrowsize=0.4, penwidth=0.6]\n";
}

std::string citations(const CitationGraph& graph, const std::vector<std::string>& names) {
    std::string out;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            out.append("  ").append(names[v]).append(" -> ").append(names[cited]).append("\n");
    return out;
}

/// The map without what is not of the graph.
std::optional<Scene> placed_scene(const View& view) {
    if (view.graph.graph.vertices() > most_placed) return std::nullopt;
    auto papers = view;
    papers.picture.ghosts = 0;
    return scene_of(papers);
}

Rendered render(const View& view) {
    const auto scene = placed_scene(view);
    const auto* map = scene ? &*scene : nullptr;
    const auto names = names_of(view);
    auto out = head(view, map);
    for (Vertex v = 0; v < names.size(); ++v) out += node(view, names[v], map, v);
    auto notices = partial_notices(view);
    if (map == nullptr)
        notices.push_back(
            "so many papers have no places in DOT: gexf and graphml are for programs that draw them");
    return {out + citations(view.graph.graph, names) + "}\n", std::move(notices)};
}

}  // namespace

Exporter dot() {
    return {.name = "dot",
            .extension = ".dot",
            .summary = "Graphviz: papers and citations, placed as on the map",
            .render = render};
}

}  // namespace citegraph::exporters
