#pragma once

#include "citegraph/graphs/edge_list.hpp"
#include "graphs/files/problem_list.hpp"

#include <cstddef>
#include <vector>

namespace citegraph::graphs {

/// A node table as it stands, by row: CSV with a header; columns `id`, `date`, `title` in any order, others
/// are not looked at. Repeated ids are still there.
struct NodeRows {
    Texts ids, titles;
    std::vector<PackedDay> dates;
    std::vector<std::size_t> lines;

    std::size_t size() const { return lines.size(); }
};

/// Rows without id, and what is no date, become problems. Fails with `malformed` if there is no column `id`.
Result<NodeRows> read_node_rows(const NamedText& table, ProblemList& problems);

}  // namespace citegraph::graphs
