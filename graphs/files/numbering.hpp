#pragma once

#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/graphs/graph.hpp"
#include "graphs/files/edge_line.hpp"
#include "graphs/files/problem_list.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
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

/// Numbers words from 0 on, in the order in which they are met. The words must outlive it.
class WordIndex {
  public:
    Vertex number_of(std::string_view word);
    const std::vector<std::string_view>& words() const { return words_; }

  private:
    std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
    void grow();

    std::vector<std::string_view> words_;
    std::vector<std::uint32_t> hashes_;  // by number
    std::vector<Vertex> slots_;          // number + 1; 0: free
};

/// `id` as it names a node: numbers without leading zeros.
std::string_view name_of(std::string_view id, IdKind kind);

/// The citations of a list of any ids, by their numbers in `index`, which learns those it does not know.
/// \cost O(bytes)
std::vector<CitationGraph::Arc> read_word_lines(std::string_view text, IdKind kind, WordIndex& index,
                                                ProblemList& problems);

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
