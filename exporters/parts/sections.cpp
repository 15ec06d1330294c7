// Which part of the list each paper stands in.
#include "exporters/parts/sections.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <map>

namespace citegraph::exporters {
namespace {

using Path = std::vector<std::string>;

/// By paper: the headings above its first entry.
std::vector<Path> first_places(const Library& library) {
    std::vector<Path> places(library.papers.size());
    std::vector<bool> seen(places.size());
    for (const auto& [entry, paper, outcome, evidence, candidates, failed] : library.entries) {
        if (paper >= places.size() || seen[paper]) continue;
        seen[paper] = true;
        places[paper] = entry.section;
    }
    return places;
}

Path cut(const Path& path, std::size_t depth) {
    return {path.begin(), path.begin() + static_cast<std::ptrdiff_t>(std::min(depth, path.size()))};
}

/// A heading path and how many papers stand under it.
using Group = std::pair<Path, std::size_t>;

/// Groups at `depth`, the largest first, ties by first appearance.
std::vector<Group> grouped(const std::vector<Path>& places, std::size_t depth) {
    std::vector<Group> groups;
    std::map<Path, std::size_t> place;
    for (const auto& path : places) {
        const auto [known, fresh] = place.try_emplace(cut(path, depth), groups.size());
        if (fresh) groups.emplace_back(known->first, 0);
        ++groups[known->second].second;
    }
    std::ranges::stable_sort(groups, std::greater{}, &Group::second);
    return groups;
}

/// Papers outside the `named` largest groups.
std::size_t left_over(const std::vector<Group>& groups, std::size_t named) {
    std::size_t left = 0;
    for (auto i = named; i < groups.size(); ++i) left += groups[i].second;
    return left;
}

std::size_t named_of(const std::vector<Group>& groups, std::size_t most) {
    return groups.size() <= most ? groups.size() : most - 1;
}

std::size_t best_depth(const std::vector<Path>& places, std::size_t most) {
    std::size_t deepest = 0, best = 0;
    for (const auto& path : places) deepest = std::max(deepest, path.size());
    for (std::size_t depth = 1; depth <= std::min<std::size_t>(deepest, 8); ++depth) {
        const auto groups = grouped(places, depth);
        if (best == 0 || left_over(groups, named_of(groups, most)) * 10 <= places.size()) best = depth;
    }
    return best;
}

}  // namespace

ListSections sections_of(const Library& library, std::size_t most) {
    const auto places = first_places(library);
    const auto depth = best_depth(places, most);
    const auto groups = grouped(places, depth);
    const auto named = named_of(groups, most);

    ListSections sections;
    std::map<Path, std::size_t> index;
    for (std::size_t i = 0; i < named; ++i) {
        const auto& [path, papers] = groups[i];
        index.emplace(path, i);
        sections.all.push_back({path.empty() ? "no section" : path.back(), papers});
    }
    sections.has_rest = named < groups.size();
    if (sections.has_rest) sections.all.push_back({"other sections", left_over(groups, named)});
    for (const auto& path : places) {
        const auto found = index.find(cut(path, depth));
        sections.paper.push_back(found == index.end() ? named : found->second);
    }
    return sections;
}

}  // namespace citegraph::exporters
