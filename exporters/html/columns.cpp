// What the page knows, as data.js reads it.
#include "exporters/html/page.hpp"

#include "citegraph/graphs/main_path.hpp"
#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/text/json_line.hpp"
#include "exporters/map/grouping.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/sections.hpp"
#include "exporters/parts/vertices.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace citegraph::exporters {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_sections = 16, most_communities = 11;

/// As far as a screen tells places apart.
double tenth(double pixels) {
    return std::round(pixels * 10) / 10;
}

/// Four digits, as far as colours and ranks ask; whole numbers as they are.
Json short_number(double value) {
    if (!std::isfinite(value)) return nullptr;
    if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
    const auto scale = std::pow(10, 3 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

/// Addresses: DOI and arXiv id, or where they are unknown a link.
void put_addresses(Json& out, const Paper* paper) {
    const auto* arxiv = paper != nullptr ? core::id_of(*paper, Scheme::arxiv) : nullptr;
    const auto doi = paper != nullptr ? doi_of(*paper) : "";
    const auto has_none = paper != nullptr && doi.empty() && arxiv == nullptr;
    out["doi"].push_back(doi);
    out["arxiv"].push_back(arxiv != nullptr ? arxiv->value() : "");
    out["url"].push_back(has_none ? public_link(*paper) : "");
}

void put_papers(Json& out, const View& view, const Scene& scene) {
    std::map<std::string, std::size_t> venues{{"", 0}};
    out["venues"] = {""};
    std::vector<std::string> keys;
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v) keys.push_back(writable(key_of(view, v)));
    out["key"] = distinct(std::move(keys));
    for (const auto* name :
         {"x", "y", "id", "title", "label", "authors", "venue", "year", "doi", "arxiv", "url"})
        out[name] = Json::array();
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v) {
        const auto* paper = paper_at(view, v);
        const auto year = known_year(view, v);
        const auto [venue, fresh] =
            venues.try_emplace(paper != nullptr ? short_venue(*paper) : "", venues.size());
        if (fresh) out["venues"].push_back(venue->first);
        out["x"].push_back(tenth(scene.dots[v].at.x));
        out["y"].push_back(tenth(scene.dots[v].at.y));
        out["id"].push_back(id_of(view, v));
        out["title"].push_back(heading_of(view, v));
        out["label"].push_back(scene.dots[v].name);
        out["authors"].push_back(paper != nullptr ? people_of(*paper) : "");
        out["venue"].push_back(venue->second);
        out["year"].push_back(year ? Json(*year) : Json(nullptr));
        put_addresses(out, paper);
    }
}

/// What is known of few papers, by vertex.
void put_remarks(Json& out, const View& view) {
    out["notices"] = out["abstracts"] = Json::object();
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v) {
        const auto* paper = paper_at(view, v);
        if (paper == nullptr) continue;
        if (const auto* notice = core::warning_on(*paper))
            out["notices"][std::to_string(v)] =
                core::brand_of(*paper) + ": it " + core::sentence_of(*notice) + ".";
        if (const auto& text = field_of(*paper, "abstract"); !text.empty() && has_records(view))
            out["abstracts"][std::to_string(v)] = plain_text(text);
    }
}

Json colours_of(Colour colour) {
    return {colour.light, colour.dark};
}

Json class_of_groups(const Scene& scene, std::size_t papers) {
    Json out{{"names", Json::array()}, {"of", Json::array()}, {"colours", Json::array()}};
    for (const auto& group : scene.groups) {
        out["names"].push_back(group.name);
        out["colours"].push_back(colours_of(group.colour));
    }
    for (std::size_t v = 0; v < papers; ++v) out["of"].push_back(scene.dots[v].group);
    return out;
}

/// Classes that the scene has no groups for, with colours in turn.
Json class_of(const std::vector<std::string>& names, const std::vector<std::size_t>& of) {
    Json out{{"names", names}, {"of", of}, {"colours", Json::array()}};
    for (std::size_t k = 0; k < names.size(); ++k) out["colours"].push_back(colours_of(group_colour(k)));
    return out;
}

/// The largest communities, each named after its most important paper; the others together.
Json class_of_communities(const Scene& scene) {
    const auto papers = scene.communities.size();
    std::vector<std::string> names;
    std::vector<Vertex> ranking(papers);
    std::vector<std::size_t> of;
    for (Vertex v = 0; v < papers; ++v) {
        names.push_back(scene.dots[v].name);
        ranking[scene.dots[v].priority] = v;
        of.push_back(std::min<std::size_t>(scene.communities[v], most_communities));
    }
    const auto parts = papers == 0 ? 0 : std::ranges::max(of) + 1;
    auto called = foremost_names(scene.communities, std::min(parts, most_communities), names, ranking);
    if (parts > most_communities) called.emplace_back("other papers");
    return class_of(called, of);
}

/// The headings above a paper, of the first entry that names it.
void put_sections(Json& out, const View& view) {
    std::vector<std::string> path(view.library.papers.size());
    for (const auto& resolution : view.library.entries)
        if (resolution.paper < path.size() && path[resolution.paper].empty())
            path[resolution.paper] = join(resolution.entry.section, " › ");
    out["sections"] = Json::array();
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v)
        out["sections"].push_back(paper_at(view, v) != nullptr ? path[view.graph.paper[v]] : "");
}

void put_classes(Json& out, const View& view, const Scene& scene) {
    const auto papers = view.graph.graph.vertices();
    const bool by_section = scene.grouping.starts_with("section");
    out["classes"] = Json::object();
    if (by_section)
        out["classes"]["section"] = class_of_groups(scene, papers);
    else if (const auto sections = sections_of(view.library, most_sections);
             !view.graph.paper.empty() && sections.all.size() > 1) {
        std::vector<std::string> names;
        std::vector<std::size_t> of;
        for (const auto& section : sections.all) names.push_back(section.name);
        for (const auto paper : view.graph.paper) of.push_back(sections.paper[paper]);
        out["classes"]["section"] = class_of(names, of);
    }
    out["classes"]["community"] =
        scene.grouping == "community" ? class_of_groups(scene, papers) : class_of_communities(scene);
    out["laneClass"] = by_section ? "section" : "community";
    put_sections(out, view);
}

void put_frame(Json& out, const Scene& scene) {
    const auto& [at, lanes, years, width, height, keeps_boxes] = scene.drawing;
    out["width"] = std::max(1.0, tenth(width));
    out["height"] = std::max(1.0, tenth(height));
    out["uniform"] = years.empty();
    out["lanes"] = out["years"] = Json::array();
    for (const auto& lane : lanes)
        if (scene.has_lanes)
            out["lanes"].push_back(
                {{"group", lane.number}, {"from", tenth(lane.top)}, {"to", tenth(lane.bottom)}});
    for (const auto& span : years)
        out["years"].push_back({{"name", span.year == 0 ? "no date" : std::to_string(span.year)},
                                {"from", tenth(span.begin)},
                                {"to", tenth(span.end)}});
}

void put_measures(Json& out, const View& view) {
    out["measures"] = Json::array();
    for (const auto& [measure, scores, how] : view.columns) {
        auto values = Json::array();
        for (const auto score : scores) values.push_back(short_number(score));
        out["measures"].push_back({{"name", measure->name},
                                   {"title", measure->name},
                                   {"about", measure->summary},
                                   {"values", std::move(values)}});
    }
}

void put_ghosts(Json& out, const View& view, const Scene& scene) {
    out["ghosts"] = Json::array();
    const auto papers = view.graph.graph.vertices();
    const auto ghosts = ghosts_of(view, scene.dots.size() - papers);
    for (std::size_t i = papers; i < scene.dots.size(); ++i) {
        const auto& dot = scene.dots[i];
        const auto& stub = view.library.stubs[dot.ghost - 1];
        out["ghosts"].push_back(
            {{"title", stub.title.empty() ? to_string(stub.id()) : plain_text(stub.title)},
             {"label", dot.name},
             {"year", stub.year ? Json(*stub.year) : Json(nullptr)},
             {"url", url_of(stub.id())},
             {"x", tenth(dot.at.x)},
             {"y", tenth(dot.at.y)},
             {"citers", ghosts[i - papers].citers}});
    }
}

void put_citations(Json& out, const View& view, const Scene& scene) {
    const auto& graph = view.graph.graph;
    out["m"] = graph.citations();
    out["citations"] = base64(citation_bytes(graph, scene.shown));
    out["mainPath"] = Json::array();
    for (const auto& step : main_path(graph, view.graph.nodes.dates).steps)
        out["mainPath"].push_back({step.citing, step.cited});
}

}  // namespace

std::string data_json(const View& view, const Scene& scene) {
    Json out{{"name", scene.title},
             {"about", how_to_read(scene, view.picture.direction)},
             {"records", has_records(view)}};
    put_frame(out, scene);
    put_papers(out, view, scene);
    put_remarks(out, view);
    put_classes(out, view, scene);
    put_measures(out, view);
    put_citations(out, view, scene);
    put_ghosts(out, view, scene);
    return core::json_line(out);
}

}  // namespace citegraph::exporters
