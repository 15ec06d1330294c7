#pragma once

#include "citegraph/graphs/drawing.hpp"
#include "citegraph/graphs/graph.hpp"
#include "citegraph/graphs/measure.hpp"
#include "citegraph/graphs/pairs.hpp"
#include "citegraph/latex.hpp"
#include "citegraph/library.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// Scores under the measure that made them.
struct Column {
    const Measure* measure = nullptr;
    Scores scores;  ///< by vertex
    Computation how{};
};

/// How a bibliography is to be written. Formats take what concerns them.
struct Layout {
    enum class Braces {
        none,    ///< only what the paper itself marks as nocase
        words,   ///< also acronyms, mixed case and proper names
        titles,  ///< the whole title
    };
    std::optional<Charset> charset;  ///< none: ASCII for bibtex, UTF-8 for all else
    Braces braces = Braces::words;
    bool abstracts = false;
    bool retraction_notes = true;   ///< notes of papers say "Retracted", "Withdrawn", ...
    std::vector<std::string> with;  ///< fields of the format to write although they are left out by default
    std::vector<std::string> without;  ///< fields of the format to leave out
    std::vector<std::string> order;    ///< fields of the format that come first, in this order
};

/// What a picture of the graph shows, and how. Formats that are no pictures take nothing of it. Dots are sized by the
/// first column of the view.
struct Picture {
    enum class Lanes {
        automatic,  ///< sections where a list has 2 to 16, else communities
        section,
        community,
        none,
    };
    enum class Direction {
        citation,   ///< curves run from the citing to the cited
        influence,  ///< the other way round
    };
    enum class Theme { automatic, light, dark };

    std::string layout;  ///< a graph layout; empty: time, or force where no date is known
    /// What draws in place of the layouts here; then `layout` is its name.
    std::function<Drawing(const DrawingInput&, const DrawingOptions&)> outside{};
    Lanes lanes = Lanes::automatic;
    Direction direction = Direction::citation;
    std::optional<std::size_t>
        ghosts{};       ///< at most so many works outside the list are shown; none: as the format likes
    std::string title;  ///< empty: of what the view has
    Theme theme = Theme::automatic;
    double width = 900;  ///< pixels
};

/// What an exporter sees, and all it may look at.
struct View {
    const Library& library;
    const Network& graph;
    std::vector<Column> columns;  ///< the first is the one that ranks and sizes; may be empty
    std::vector<Vertex> rows;     ///< what a ranking lists, in that order: all vertices or the first few
    Layout layout{};
    Picture picture{};
    /// What links the papers in place of citations: pairs, without direction; null: citations do.
    const std::vector<Pair>* pairs = nullptr;
};

/// What a format makes of a view.
struct Rendered {
    std::string bytes;
    std::vector<std::string> notices{};  ///< a sentence for each thing that is left out or cannot be said
};

/// An output format. `render` is pure: equal views give equal bytes.
struct Exporter {
    std::string_view name;       ///< as typed after --to
    std::string_view extension;  ///< ".dot"
    std::string_view summary;    ///< one line of --help
    Rendered (*render)(const View&);
    bool needs_library = false;  ///< it writes the records of papers; any other format takes every network
    bool takes_pairs = false;    ///< it writes pairs, too, if a view has them
    /// It is a picture, and of more papers than this it says nothing; 0: it takes any number.
    Vertex most_papers = 0;
};

/// Every format, in --help order.
const std::vector<Exporter>& all_exporters();

/// The format of that name; null if there is none.
const Exporter* exporter_named(std::string_view name);

}  // namespace citegraph
