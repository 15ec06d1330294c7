// Sections and communities.
#include "exporters/map/grouping.hpp"

#include "citegraph/graphs/communities.hpp"
#include "citegraph/text.hpp"
#include "exporters/parts/sections.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>

namespace citegraph::exporters {
namespace {

constexpr std::size_t most_groups = 8, most_sections_drawn = 16, least_community = 3;

/// Parts of the list, at a level at which 16 of them hold nearly all papers; if that has but one, at the deepest.
ListSections parts_of(const View& view) {
    auto out = sections_of(view.library, most_sections_drawn);
    return out.all.size() > 1 ? out : sections_of(view.library, view.library.papers.size() + 1);
}

bool has_sections(const View& view) {
    if (view.graph.paper.empty()) return false;
    const auto sections = sections_of(view.library, most_sections_drawn);
    return sections.all.size() > 1 && !sections.has_rest;
}

/// The largest sections; where there are more than groups, the others together.
void group_by_section(Grouping& out, const View& view) {
    const auto sections = parts_of(view);
    const auto named = sections.all.size() > most_groups ? most_groups - 1 : sections.all.size();
    for (std::size_t i = 0; i < named; ++i)
        out.groups.push_back({ellipsis(writable_line(sections.all[i].name), 48), 0, group_colour(i)});
    if (named < sections.all.size()) out.groups.push_back({"other sections", 0, neutral_colour()});
    for (const auto paper : view.graph.paper)
        out.group.push_back(static_cast<std::uint32_t>(std::min(sections.paper[paper], named)));
    out.what = "section of the list";
}

/// The largest communities, each named after its most important paper; the others together.
void group_by_community(Grouping& out, const Partition& partition, const std::vector<std::string>& names,
                        const std::vector<Vertex>& ranking) {
    const auto large = static_cast<std::size_t>(
        std::ranges::count_if(partition.sizes, [](Vertex size) { return size >= least_community; }));
    const auto named =
        large == partition.sizes.size() && large <= most_groups ? large : std::min(large, most_groups - 1);
    const auto called = foremost_names(partition.part, named, names, ranking);
    for (std::size_t i = 0; i < named; ++i) out.groups.push_back({called[i], 0, group_colour(i)});
    if (named < partition.sizes.size()) out.groups.push_back({"other papers", 0, neutral_colour()});
    for (const auto part : partition.part) out.group.push_back(std::min(part, static_cast<Vertex>(named)));
    out.what = "community";
}

/// Counts, and leaves out what has no papers: of a list, part of which is looked at.
void count(Grouping& out) {
    for (auto& group : out.groups) group.papers = 0;
    for (const auto group : out.group) ++out.groups[group].papers;
    std::vector<std::uint32_t> number;
    for (std::uint32_t next = 0; const auto& group : out.groups)
        number.push_back(group.papers > 0 ? next++ : 0);
    std::erase_if(out.groups, [](const Group& group) { return group.papers == 0; });
    for (auto& group : out.group) group = number[group];
}

/// With citers, which communities ask for.
CitationGraph with_citers(const CitationGraph& graph) {
    if (graph.has_citers()) return graph;
    return {graph.vertices(), arcs_of(graph)};
}

}  // namespace

std::vector<std::string> foremost_names(const std::vector<std::uint32_t>& part, std::size_t count,
                                        const std::vector<std::string>& names,
                                        const std::vector<Vertex>& ranking) {
    std::vector<std::string> out(count);
    for (const auto v : ranking)
        if (part[v] < count && out[part[v]].empty()) out[part[v]] = "around " + names[v];
    return out;
}

Grouping grouping_of(const View& view, const std::vector<std::string>& names,
                     const std::vector<Vertex>& ranking) {
    using Lanes = Picture::Lanes;
    Grouping out;
    const auto partition = leiden(with_citers(view.graph.graph)).partition;
    out.communities = partition.part;
    auto lanes = view.picture.lanes;
    if (lanes == Lanes::automatic) lanes = has_sections(view) ? Lanes::section : Lanes::community;
    const bool by_section = lanes != Lanes::community && has_sections(view);
    if (by_section || (lanes == Lanes::section && !view.graph.paper.empty()))
        group_by_section(out, view);
    else
        group_by_community(out, partition, names, ranking);
    count(out);
    if (out.groups.size() > 1) return out;
    out.groups = {{"papers", names.size(), group_colour(0)}};
    out.what.clear();
    return out;
}

}  // namespace citegraph::exporters
