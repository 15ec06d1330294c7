#pragma once

#include "exporters/map/scene.hpp"

#include <string>
#include <vector>

namespace citegraph::exporters {

/// Which papers belong together, in at most eight groups.
struct Grouping {
    std::vector<Group> groups;
    std::vector<std::uint32_t> group;        ///< by vertex
    std::vector<std::uint32_t> communities;  ///< by vertex
    std::string what;                        ///< "section of the list"; empty if there is one group
};

/// `names` are by vertex, `ranking` has the most important vertex first.
Grouping grouping_of(const View& view, const std::vector<std::string>& names,
                     const std::vector<Vertex>& ranking);

/// What each of `count` parts of a graph is called: "around " and the name of its foremost vertex. \param part by vertex;
/// what is beyond `count` is of none
std::vector<std::string> foremost_names(const std::vector<std::uint32_t>& part, std::size_t count,
                                        const std::vector<std::string>& names,
                                        const std::vector<Vertex>& ranking);

/// Works outside the list that most of its papers cite.
struct Ghost {
    std::size_t stub = 0;        ///< index into Library::stubs
    std::vector<Vertex> citers;  ///< ascending
};

/// At most `most`, each cited by two papers at least, most cited first. \cost O(citations)
std::vector<Ghost> ghosts_of(const View& view, std::size_t most);

/// What is drawn of `graph`: without what longer chains stand for, of more than 3,000 vertices the two references of
/// each that come first in `ranking`.
struct Thinned {
    CitationGraph graph;
    bool is_reduced = false;
};
Thinned thinned(const CitationGraph& graph, const std::vector<Vertex>& ranking);

inline constexpr double label_gap = 2.5;  ///< pixels between a dot and its label

/// Pixels that the name of a lane takes at the left of its first line, with what stands before and behind it.
double lane_title_width(const Group& group);

/// Gives labels their places, in order of priority, where they lie on no other and on no dot of a higher priority;
/// those that find none get no width. \cost O(dots)
void place_labels(Scene& scene, std::size_t most);

}  // namespace citegraph::exporters
