#pragma once

#include "app/study/filter.hpp"
#include "app/study/query.hpp"
#include "app/study/study.hpp"
#include "citegraph/graphs/graph_file.hpp"

#include <string>

namespace citegraph::app {

struct NetworkOptions {
    QueryOptions query;    ///< its inputs may be graphs, too
    std::string nodes;     ///< node table of an edge list; empty: none
    unsigned threads = 0;  ///< 0: one for each processor
    GraphFilter filter{};  ///< what of the graph is looked at
};

/// Names of what --from takes: every reader, edge lists, graph files and locks.
std::vector<std::string> input_formats();

/// The graph of the inputs: of a list, a bibliography or a lock through query(), with its library; of an edge
/// list, perhaps compressed, or of a graph file without one. Warns of lines that could not be read and says
/// what was left out. Several graphs are united. What the filter leaves out is not in it. Of a graph file only the `directions` asked for are touched. `folder` as for query().
Result<Study> open_network(const NetworkOptions& options, const std::filesystem::path& folder,
                           GraphFile::Directions directions, Console& console);

/// Whether the only input is a .cgraph file, as --from, its name or its looks say. Fails if it cannot be
/// looked at.
Result<bool> is_graph_file(const NetworkOptions& options);

/// A line for a person: of a library what query() says, else the size of the graph.
std::string summary_of(const Study& study);

}  // namespace citegraph::app
