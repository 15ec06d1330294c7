#pragma once

#include "citegraph/graphs/graph.hpp"
#include "graphs/files/problem_list.hpp"

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

namespace citegraph::graphs {

/// The citations of a list of numbers, by id.
struct NumberLines {
    /// Ids from here on are not read.
    static constexpr std::uint64_t end = std::numeric_limits<Vertex>::max();

    std::vector<CitationGraph::Arc> arcs;
    std::size_t words = 0;  ///< lines that would be citations if ids were words
    Vertex last = 0;        ///< largest id
    bool wide = false;      ///< some ids were not read for being too large
};

/// \cost O(bytes), 8 bytes of memory a line
NumberLines read_number_lines(std::string_view text, ProblemList& problems);

}  // namespace citegraph::graphs
