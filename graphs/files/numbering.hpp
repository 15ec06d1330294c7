#pragma once

#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/graphs/graph.hpp"
#include "graphs/files/edge_sheet.hpp"
#include "graphs/files/problem_list.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::graphs {

/// The citations of a list whose ids are all numbers as a program writes them: no leading zeros, not too
/// large.
struct NumberLines {
    /// Ids from here on are not read.
    static constexpr std::uint64_t end = std::numeric_limits<Vertex>::max();

    std::vector<CitationGraph::Arc> arcs;
    std::vector<Vertex> alone;  ///< ids in rows that name one paper only
    Vertex last = 0;            ///< largest id
};

/// Nothing, and nothing told, if an id is no such number. \cost O(bytes), 8 bytes of memory a line
std::optional<NumberLines> read_number_lines(std::string_view text, const EdgeSheet& sheet,
                                             ProblemList& problems);

/// Numbers words from 0 on, in the order in which they are met. The words must outlive it, but for those
/// that are kept.
class WordIndex {
  public:
    Vertex number_of(std::string_view word);
    /// Its number; nothing if it was never met.
    std::optional<Vertex> find(std::string_view word) const;
    const std::vector<std::string_view>& words() const { return words_; }
    std::string_view kept(std::string word) { return kept_.emplace_back(std::move(word)); }

  private:
    std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
    void grow();

    std::vector<std::string_view> words_;
    std::vector<std::uint32_t> hashes_;  // by number
    std::vector<Vertex> slots_;          // number + 1; 0: free
    std::deque<std::string> kept_;
};

/// The citations of a list of any ids, by their numbers in `index`, which learns those it does not know.
/// \cost O(bytes)
std::vector<CitationGraph::Arc> read_word_lines(std::string_view text, const EdgeSheet& sheet,
                                                WordIndex& index, ProblemList& problems);

/// A node table as it stands, by row. Repeated ids are still there.
struct NodeRows {
    Texts ids, keys, titles;
    std::vector<PackedDay> dates;
    std::vector<std::size_t> lines;

    std::size_t size() const { return lines.size(); }
};

/// Columns are found by their names, whatever their order, case and separator: id, key, title (else label or
/// name), date (else year). Without a header, as SNAP writes dates: an id and a date. Rows without id, and
/// what is no date, become problems. Fails with `malformed` if there is no column of ids.
Result<NodeRows> read_node_rows(const NamedText& table, ProblemList& problems);

/// The papers of a list and its node table with a number each, from 0 on: see `comes_before`.
struct Numbering {
    std::vector<CitationGraph::Arc> arcs;  ///< between ids, in a sense that `number_of` knows
    std::vector<Vertex> number_of;         ///< by end of an arc; empty: ends are numbers
    Texts names;                           ///< by number
    std::vector<std::size_t> row;          ///< by number; nowhere: the table does not name it; or empty
};

/// The papers of a list of numbers; nothing if the ids are too far apart for an array of all that lie
/// between. \cost O(lines + rows)
std::optional<Numbering> numbering(NumberLines lines, const NodeRows& rows, ProblemList& row_problems);

/// The papers of a list of any ids. \cost O(lines + ids log ids)
Numbering numbering(std::string_view text, const EdgeSheet& sheet, const NodeRows& rows,
                    ProblemList& problems, ProblemList& row_problems);

}  // namespace citegraph::graphs
