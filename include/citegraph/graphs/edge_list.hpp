#pragma once

#include "citegraph/graphs/graph.hpp"
#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/reader.hpp"
#include "citegraph/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// A graph read from text, and what was wrong with lines of it.
struct ReadNetwork {
    Network network;
    std::vector<Problem> problems;  ///< by file and line; such lines are left out
};

/// A text with the name that messages give it.
struct NamedText {
    std::string_view name, text;
};

/// Reads an edge list: a row a citation, citing id and cited id, or the columns that a header, or a comment in
/// front, names so (source and target, citing and cited, from and to, ...); other columns are not read, and that
/// is told once. All rows are cut in one way, as the whole list says: at tabs, commas, semicolons, bars or white
/// space, with quotes as RFC 4180 has them. Lines that begin with # or % are comments. Ids are words in UTF-8:
/// 007 is not 7. A row of one id names a paper that cites nothing.
///
/// `nodes` is a table, cut in the same way, with columns for the id and any of key, title or label, and date or
/// year, or SNAP's ids and dates without a header; it may name nodes that no line cites, and numbers whose
/// leading zeros the list has lost. Vertices are in publication order, ties in the order of the ids (numbers by
/// value, then words by their bytes), the undated last: no order of lines makes another graph. Where it has no
/// dates, ids that are arXiv identifiers (hep-th/9901001, 2401.00001) give months. Where there are no dates at
/// all, the cited come before the citing, and those of a cycle stand together by id.
///
/// Lines that cannot be read are left out and told: of each file the first twenty, and how many more. Fails with
/// `malformed` if there is nothing to read, naming the first line that cannot be, or if `nodes` has no column of
/// ids. \cost O(bytes + ids log ids); 8 bytes a line of memory beyond the graph for ids that are numbers
Result<ReadNetwork> read_edge_list(const NamedText& edges, const NamedText& nodes = {});

/// The graph as such a list: a comment with the counts, another with the names of the columns, then a line a
/// citation, by citing vertex, with a tab between the ids, in quotes where they need them. Fails with `output` if
/// an id is empty, not UTF-8 or has control characters, or if the sink refuses. Read again with the node table,
/// it is the same graph.
Result<std::uint64_t> write_edge_list(const Network& network, const ByteSink& sink);
/// Its node table as CSV: id, date, title, and key if any is known. Fails as write_edge_list does.
Result<std::uint64_t> write_node_table(const Network& network, const ByteSink& sink);

}  // namespace citegraph
