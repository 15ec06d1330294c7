#pragma once

#include "citegraph/exporter.hpp"
#include "citegraph/result.hpp"
#include "cli/console.hpp"
#include "cli/load.hpp"

#include <string>
#include <vector>

namespace citegraph::cli {

/// The measures of that name, in that order. Fails with `malformed` on a name that is none, with a
/// suggestion.
Result<std::vector<const Measure*>> measures_named(const std::vector<std::string>& names);

/// A loaded library with its graph and what was measured on it.
struct Study {
    Loaded loaded;
    Network graph;
    std::vector<Column> columns;
    std::vector<Vertex> rows;  ///< by the first column, the best first

    /// What exporters see of it, for as long as it lives.
    View view() const { return {loaded.library, graph, columns, rows}; }
};

/// The library and its graph, nothing measured yet.
Study study_of(Loaded loaded);

/// `study` with a column for each measure and the rows ranked by the first. A measure that lacks what it
/// needs is left out with a warning, all of them only if none is left: then it fails with `malformed`.
Result<Study> scored(Study study, const std::vector<const Measure*>& measures, Console& console);

}  // namespace citegraph::cli
