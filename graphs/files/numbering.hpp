#pragma once

#include "graphs/files/node_rows.hpp"
#include "graphs/files/number_lines.hpp"
#include "graphs/files/word_lines.hpp"

#include <optional>
#include <vector>

namespace citegraph::graphs {

/// The papers of a list and its node table with a number each, from 0 on: first the rows of the table in
/// order, repeated ids left out, then the ids that only the list has.
struct Numbering {
    std::vector<CitationGraph::Arc> arcs;  ///< between ids, in a sense that `number_of` knows
    std::vector<Vertex> number_of;         ///< by end of an arc
    Texts names;                           ///< by number
    std::vector<std::size_t> row;          ///< by number, as far as there are rows
};

/// The numbering of a list of numbers, ascending behind the rows; nothing if the ids are too far apart for an
/// array of all that lie between, or a row is of a large one.
/// \cost O(lines + rows)
std::optional<Numbering> numbering(NumberLines lines, const NodeRows& rows, ProblemList& row_problems);

/// The numbering of a list of any ids, in the order in which they are met.
Numbering numbering(std::string_view text, IdKind kind, const NodeRows& rows, ProblemList& problems,
                    ProblemList& row_problems);

}  // namespace citegraph::graphs
