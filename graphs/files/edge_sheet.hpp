#pragma once

#include "graphs/files/problem_list.hpp"
#include "graphs/files/sheet.hpp"

#include <string>
#include <string_view>

namespace citegraph::graphs {

/// How an edge list is to be read: a row a citation.
struct EdgeSheet {
    Cut cut;
    Sheet::Place begin;                 ///< of the first citation
    std::size_t citing = 0, cited = 1;  ///< columns
    std::size_t type = nowhere;         ///< of the column that says which edges have no direction
    std::size_t width = 2;              ///< cells of most rows
    std::string unread{};               ///< what its other columns are called; empty: they have no names
};

/// Columns are found by their names in a header, in any order (source and target, citing and cited, from and
/// to, ...); without one, the first two columns are the citing and the cited. A first row of unknown names is
/// a header if it alone is of words where all others are of numbers.
EdgeSheet edge_sheet(std::string_view text);

/// Why a row of one id is no citation.
inline constexpr auto one_paper_only =
    "names one paper only: a citation is the citing id, a tab and the cited id";

/// Whether a row is an edge without direction, as its column for that says.
bool lacks_direction(const TableRows& row, const EdgeSheet& sheet);

/// Rows with more columns than are read.
class UnreadColumns {
  public:
    void add(std::size_t line) {
        if (++rows_ == 1) first_ = line;
    }
    /// Tells of them, once.
    void tell(const EdgeSheet& sheet, ProblemList& problems) const;

  private:
    std::size_t rows_ = 0, first_ = 0;
};

/// Whether `beginning`, of a file that may also be a list of identifiers or titles, is that of an edge list.
bool looks_like_edge_list(std::string_view beginning);

}  // namespace citegraph::graphs
