#include "exporters/map/scene.hpp"

#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "exporters/map/grouping.hpp"
#include "exporters/map/page.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace citegraph::exporters {
namespace {

constexpr Vertex most_written = 500;  // papers, of which each label has its place
constexpr double label_end = 2.5;
constexpr double ghost_radius = 5;

/// The earlier of two days; of one year or month that which says more.
Day earlier(const Day& some, const Day& other) {
    if (some.year == 0 || other.year == 0) return some.year == 0 ? other : some;
    if (some.year != other.year) return some.year < other.year ? some : other;
    if (some.month == 0 || other.month == 0) return some.month == 0 ? other : some;
    if (some.month != other.month) return some.month < other.month ? some : other;
    return some.day == 0 ? other : other.day == 0 || some.day < other.day ? some : other;
}

Day first_appearance(const Paper& paper) {
    auto day = earlier(day_of(paper), core::first_day_of(paper, "submitted"));
    for (const auto& manifestation : paper.manifestations) day = earlier(day, manifestation.issued);
    if (const auto* arxiv = core::id_of(paper, Scheme::arxiv)) {
        Paper preprint;
        preprint.ids = {*arxiv};
        day = earlier(day, day_of(preprint));
    }
    return day;
}

PackedDay appearance_of(const Stub& stub) {
    Paper work;
    work.ids = stub.ids;
    if (stub.year) work.dates["issued"].begin.year = *stub.year;
    return PackedDay{first_appearance(work)};
}

/// By vertex, 0 to 1: by the score that ranks.
std::vector<double> shares_of(const View& view) {
    const auto vertices = view.graph.graph.vertices();
    if (view.columns.empty()) return std::vector<double>(vertices, 0.15);
    auto out = view.columns.front().scores;
    double least = HUGE_VAL, most = -HUGE_VAL;
    for (const auto score : out)
        if (std::isfinite(score)) least = std::min(least, score), most = std::max(most, score);
    for (auto& score : out)
        score = std::isfinite(score) && most > least ? (score - least) / (most - least) : 0;
    return out;
}

/// Vertices by importance: by the score that ranks, without any by citations in the graph.
std::vector<Vertex> ranking_of(const View& view) {
    if (!view.columns.empty()) return ranked(view.columns.front().scores, view.graph.nodes.ids);
    Scores citations(view.graph.graph.vertices());
    for (Vertex v = 0; v < citations.size(); ++v)
        for (const auto cited : view.graph.graph.references(v)) ++citations[cited];
    return ranked(citations, view.graph.nodes.ids);
}

Label label_of(const std::string& name, double share, bool is_first, bool is_small) {
    Label out{.size = is_small ? 11.0 : share > 0.35 ? 14.0 : is_first ? 12.0 : 11.0, .bold = is_first};
    out.width = text_width(name, out.size, out.bold);
    return out;
}

/// The papers as they will be drawn, still without places.
std::vector<Dot> dots_of(const View& view, const std::vector<std::string>& names,
                         const std::vector<Vertex>& ranking, const Grouping& grouping) {
    std::vector<Dot> out(names.size());
    const auto shares = shares_of(view);
    const bool is_small = names.size() > most_written;
    const auto first = is_small ? std::size_t{15} : (names.size() * 15 + 99) / 100;
    for (std::uint32_t i = 0; i < ranking.size(); ++i) {
        const auto v = ranking[i];
        auto& dot = out[v];
        dot.name = names[v];
        dot.priority = i;
        dot.group = grouping.group[v];
        dot.radius = is_small ? 1.5 + 5 * std::sqrt(shares[v]) : 2.5 + 8 * std::sqrt(shares[v]);
        dot.label = label_of(dot.name, shares[v], i < first, is_small);
        dot.is_warned = warning_on(view, v) != nullptr;
    }
    return out;
}

/// The group that most of its citers are of.
std::uint32_t group_of(const Ghost& ghost, const Grouping& grouping) {
    std::vector<std::size_t> citers(grouping.groups.size());
    for (const auto v : ghost.citers) ++citers[grouping.group[v]];
    return static_cast<std::uint32_t>(std::ranges::max_element(citers) - citers.begin());
}

Dot dot_of(const Ghost& ghost, const View& view, const Grouping& grouping, std::uint32_t priority) {
    const auto& stub = view.library.stubs[ghost.stub];
    Dot out;
    out.name = short_name_of(stub);
    out.radius = ghost_radius;
    out.priority = priority;
    out.group = group_of(ghost, grouping);
    out.label = label_of(out.name, 0, false, true);
    out.ghost = ghost.stub + 1;
    out.citers = ghost.citers.size();
    return out;
}

/// All citations among papers, and those of ghosts.
CitationGraph with_ghosts(const CitationGraph& graph, const std::vector<Ghost>& ghosts) {
    auto arcs = arcs_of(graph);
    for (Vertex i = 0; i < ghosts.size(); ++i)
        for (const auto citing : ghosts[i].citers) arcs.emplace_back(citing, graph.vertices() + i);
    return {graph.vertices() + static_cast<Vertex>(ghosts.size()), arcs};
}

std::vector<Box> boxes_of(const std::vector<Dot>& dots) {
    std::vector<Box> out;
    const bool is_written = dots.size() <= most_written;
    for (const auto& dot : dots)
        out.push_back({dot.radius, is_written ? label_gap + dot.label.width + label_end : 0.0,
                       dot.label.size > 12 ? 2 : 1});
    return out;
}

double height_for(std::size_t dots, bool is_written) {
    if (is_written) return std::clamp(5.0 * double(dots), 84.0, 620.0);
    return std::clamp(16 * std::sqrt(double(dots)), 560.0, 1400.0);
}

std::string title_of(const View& view) {
    if (!view.picture.title.empty()) return writable_line(view.picture.title);
    return "Who builds on whom: " + core::counted(view.graph.graph.vertices(), "paper");
}

void draw(Scene& scene, const View& view, std::vector<PackedDay> dates) {
    const bool is_dated = std::ranges::any_of(dates, &PackedDay::known);
    scene.layout = !view.picture.layout.empty() ? view.picture.layout : is_dated ? "time" : "force";
    dates.resize(scene.dots.size());
    std::vector<Vertex> lanes;
    std::vector<double> titles;
    if (scene.has_lanes) {
        for (const auto& dot : scene.dots) lanes.push_back(dot.group);
        for (const auto& group : scene.groups) titles.push_back(lane_title_width(group));
    }
    const auto boxes = boxes_of(scene.dots);
    const bool is_written = scene.dots.size() <= most_written;
    const DrawingInput input{scene.shown, dates, lanes, titles, boxes};
    const DrawingOptions options{.width = view.picture.width - 2 * page_margin,
                                 .height = height_for(scene.dots.size(), is_written)};
    scene.drawing = view.picture.outside ? view.picture.outside(input, options)
                                         : graph_layout_named(scene.layout)->draw(input, options);
    for (std::size_t i = 0; i < scene.dots.size(); ++i) {
        auto& dot = scene.dots[i];
        dot.at = scene.drawing.at[i];
        dot.label.left = dot.at.x + dot.radius + label_gap;
    }
    if (!scene.drawing.keeps_boxes)
        place_labels(scene, static_cast<std::size_t>(std::max(scene.drawing.height / 10, 60.0)));
}

}  // namespace

std::vector<PackedDay> first_appearances(const View& view) {
    const auto& [graph, nodes, order, paper, vertex, citations] = view.graph;
    if (paper.empty()) return {nodes.dates.begin(), nodes.dates.end()};
    std::vector<PackedDay> out;
    for (const auto index : paper) out.emplace_back(first_appearance(view.library.papers[index]));
    return out;
}

Scene scene_of(const View& view, const SceneDefaults& defaults) {
    const auto names = short_names(view);
    const auto ranking = ranking_of(view);
    auto grouping = grouping_of(view, names, ranking);
    const auto ghosts = ghosts_of(view, view.picture.ghosts.value_or(defaults.ghosts));

    Scene scene;
    scene.dots = dots_of(view, names, ranking, grouping);
    auto dates = first_appearances(view);
    dates.resize(names.size());
    auto order = ranking;
    for (const auto& ghost : ghosts) {
        order.push_back(static_cast<Vertex>(scene.dots.size()));
        scene.dots.push_back(dot_of(ghost, view, grouping, static_cast<std::uint32_t>(scene.dots.size())));
        dates.push_back(appearance_of(view.library.stubs[ghost.stub]));
    }
    scene.groups = std::move(grouping.groups);
    scene.grouping = std::move(grouping.what);
    scene.communities = std::move(grouping.communities);
    scene.has_lanes =
        scene.groups.size() > 1 && view.picture.lanes != Picture::Lanes::none && !view.picture.outside;
    auto [shown, is_reduced] = thinned(with_ghosts(view.graph.graph, ghosts), order);
    scene.shown = std::move(shown);
    scene.is_reduced = is_reduced;
    scene.citations = view.graph.graph.citations();
    for (Vertex v = 0; v < names.size(); ++v)
        scene.kept += static_cast<std::uint64_t>(std::ranges::count_if(
            scene.shown.references(v), [&](Vertex cited) { return cited < names.size(); }));
    scene.title = title_of(view);
    scene.size = view.columns.empty() ? nullptr : view.columns.front().measure;
    draw(scene, view, std::move(dates));
    return scene;
}

std::string how_to_read(const Scene& scene, Picture::Direction direction) {
    if (scene.dots.empty()) return "There is no paper to show.";
    if (scene.citations == 0) return "No citation among these papers is known.";
    std::string out = scene.layout == "time" ? "Left is older, right is newer. " : "";
    out += direction == Picture::Direction::citation ? "A curve runs from a paper to one it builds on"
                                                     : "A curve runs from a paper to one that builds on it";
    if (scene.kept == scene.citations) return out + ": " + core::counted(scene.citations, "citation") + ".";
    return out + " (" + std::to_string(scene.kept) + " of " + core::counted(scene.citations, "citation") +
           ": " +
           (scene.is_reduced ? "those implied by others are left out)."
                             : "of each paper the two that lead to the most important).");
}

}  // namespace citegraph::exporters
