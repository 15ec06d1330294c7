#pragma once

#include "app/io/console.hpp"
#include "app/study/query.hpp"
#include "citegraph/exporter.hpp"
#include "citegraph/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// The measures of that name, in that order. Fails with `malformed` on a name that is none, with a
/// suggestion.
Result<std::vector<const Measure*>> measures_named(const std::vector<std::string>& names);

/// "12 %": rounded down, so that only what is done is said to be.
std::string percent(double done);

/// A graph, with the library that it is of if there is one, and what was measured on it.
struct Study {
    Loaded loaded;  ///< empty for a graph of its own
    Network graph;
    std::vector<Column> columns;
    std::vector<Vertex> rows;  ///< by the first column, the best first

    bool has_library() const { return !loaded.library.papers.empty(); }
    /// What exporters see of it, for as long as it lives.
    View view() const& { return {loaded.library, graph, columns, rows}; }
    /// The same without a copy: columns and rows leave the study, which has to live on.
    View view() && { return {loaded.library, graph, std::move(columns), std::move(rows)}; }
};

/// The library and its graph, nothing measured yet.
Study study_of(Loaded loaded);

/// `threads`, or as many as this machine has processors for 0.
unsigned threads_or_all(unsigned threads);

/// `study` with a column for each measure; no rows yet. A measure that lacks what it needs is left out with a
/// warning, all of them only if none is left: then it fails with `malformed`. Ctrl-C stops it: the measure
/// that runs is left partial, those after it are left out. `options.progress` is not used, and `threads` 0
/// means one for each processor.
Result<Study> measured(Study study, const std::vector<const Measure*>& measures, MeasureOptions options,
                       Console& console);

/// The same with the options' defaults, and all rows ranked by the first column.
Result<Study> scored(Study study, const std::vector<const Measure*>& measures, Console& console);

/// What `format` makes of `view`; what it leaves out is said on the console.
std::string rendered(const Exporter& format, const View& view, Console& console);

/// The vertex that `text` names: its id or key, any identifier of its paper in any form that can be read
/// ("arXiv:2309.06180", a URL), a number without its leading zeros, or the beginning of its title if that of
/// no other. Fails with `not_found`, with a suggestion, or `malformed` if it may be several.
/// \cost O(bytes of ids), and of titles if it is none
Result<Vertex> vertex_named(const Study& study, std::string_view text);

}  // namespace citegraph::app
