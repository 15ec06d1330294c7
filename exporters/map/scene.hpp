#pragma once

#include "citegraph/exporter.hpp"
#include "citegraph/graphs/drawing.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::exporters {

/// A colour as #rrggbb, on a light page and on a dark one.
struct Colour {
    std::string_view light, dark;
    std::string_view word{};  ///< what people call the light one
};

/// The colour of group `index`: at least 3 : 1 against the page, and for all kinds of sight apart from the other
/// seven. Groups beyond eight begin anew.
Colour group_colour(std::size_t index);
/// Of what belongs to no group.
Colour neutral_colour();
/// The page, text on it, and less important text, 4.5 : 1 at least; lines that nobody is to look at.
struct PageColours {
    Colour page{"#ffffff", "#0d1117"}, ink{"#1b2127", "#e6edf3"}, soft{"#57606a", "#9aa7b4"},
        grid{"#e3e8ed", "#262e37"}, warning{"#b00020", "#ff8a80"};
};

/// A text beside a dot.
struct Label {
    double size = 11;  ///< of the font, pixels
    bool bold = false;
    double width = 0;  ///< pixels; 0: there is no room for it
    double left = 0;   ///< where it begins
};

/// A paper, or a work outside the list that many of it cite: a ghost.
struct Dot {
    Point at;
    double radius = 0;
    std::uint32_t group = 0;     ///< index into Scene::groups
    std::uint32_t priority = 0;  ///< 0: its label comes first
    std::string
        name;  ///< short: "Orca", "Kwon et al."; writable; no two papers' are alike as far as years tell them apart
    Label label{};
    std::size_t ghost = 0;   ///< of a ghost: 1 + its index into Library::stubs
    std::size_t citers = 0;  ///< of a ghost: how many papers cite it
    bool is_warned = false;  ///< it was retracted or withdrawn, or there is concern
};

/// Papers of one colour, and in one lane where lanes are shown.
struct Group {
    std::string name;  ///< writable
    std::size_t papers = 0;
    Colour colour;
};

/// What all pictures of a graph show.
struct Scene {
    std::vector<Dot> dots;  ///< by vertex; behind them the ghosts, those that most papers cite first
    std::vector<Group> groups;
    std::string grouping;    ///< what groups are: "section of the list", "community"; empty: there is but one
    bool has_lanes = false;  ///< each group has its lane; drawing.lanes has their numbers
    std::vector<std::uint32_t> communities;  ///< by vertex; 0 is the largest
    Drawing drawing;                         ///< of dots, in the same order; its lanes go by groups
    CitationGraph shown;                     ///< among dots: the citations that are drawn
    std::uint64_t citations = 0;             ///< among papers, all
    std::uint64_t kept = 0;                  ///< of them, those that are drawn
    bool is_reduced =
        false;  ///< left out is what longer chains stand for; else all but the strongest of each paper
    std::string title;              ///< writable
    std::string layout;             ///< its name
    const Measure* size = nullptr;  ///< what sizes show; null: all are alike
};

/// How many ghosts a format shows unless it is told.
struct SceneDefaults {
    std::size_t ghosts = 0;
};

/// \cost seconds for 20,000 papers
Scene scene_of(const View& view, const SceneDefaults& defaults = {});

/// A sentence that says how to read a scene: "Left is older, ...".
std::string how_to_read(const Scene& scene, Picture::Direction direction);

/// Width of `text` in Helvetica, 6 % added for fonts that stand in for it, 12 % if bold.
double text_width(std::string_view text, double size, bool bold);

/// By vertex: what a label calls it. Short, and writable.
std::vector<std::string> short_names(const View& view);

/// The same of a work outside the list.
std::string short_name_of(const Stub& stub);

/// By vertex: the first public appearance of a paper as far as any source knows, the arXiv id included; of a graph
/// without library its dates. Empty if none is known.
std::vector<PackedDay> first_appearances(const View& view);

}  // namespace citegraph::exporters
