#pragma once

#include "citegraph/graph.hpp"
#include "citegraph/library.hpp"
#include "citegraph/measure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// Scores under the measure that made them.
struct Column {
    const Measure* measure = nullptr;
    Scores scores;  ///< by vertex
};

/// What an exporter sees, and all it may look at.
struct View {
    const Library& library;
    const PaperGraph& graph;
    std::vector<Column> columns;  ///< the first is the one that ranks and sizes; may be empty
    std::vector<Vertex> rows;     ///< what a ranking lists, in that order: all vertices or the first few
};

/// An output format. `render` is pure: equal views give equal bytes.
struct Exporter {
    std::string_view name;       ///< as typed after --to
    std::string_view extension;  ///< ".dot"
    std::string_view summary;    ///< one line of --help
    std::string (*render)(const View&);
};

/// Every format, in --help order.
const std::vector<Exporter>& all_exporters();

/// The format of that name; null if there is none.
const Exporter* exporter_named(std::string_view name);

}  // namespace citegraph
