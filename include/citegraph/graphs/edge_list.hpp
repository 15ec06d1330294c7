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

/// Reads an edge list as SNAP writes it, a line a citation: citing id, white space or a comma, cited id; what
/// stands behind (weights, times) is not read, and that is told once. Lines that begin with # or % are
/// comments. Ids are numbers below 2^64, where leading zeros say nothing, or words in UTF-8 without white
/// space or comma, where they do: numbers if all ids of `nodes` are digits; without `nodes`, if at least half
/// of the lines are two numbers.
///
/// `nodes` is CSV with a header of `id` and any of `date`, `title`, in any order; it may name nodes that no
/// line cites. Vertices are in publication order, ties as in `nodes`, the undated last. Where it has no
/// dates, ids that are arXiv identifiers (hep-th/9901001, 2401.00001) give months. Where there are no dates
/// at all, the cited come before the citing, and those of a cycle stand together as in `nodes`.
///
/// Lines that cannot be read are left out and told: of each file the first twenty, and how many more.
/// Fails with `malformed` if there is nothing to read, naming the first line that cannot be, or if `nodes`
/// has no column `id`. \cost O(bytes); 8 bytes a line of memory beyond the graph for ids that are numbers
Result<ReadNetwork> read_edge_list(const NamedText& edges, const NamedText& nodes = {});

/// The graph as such a list: a comment with the counts, then a line a citation, by citing vertex. Papers are
/// called by their ids, or by their keys if an id has white space or commas; fails with `output` if no list
/// can hold either, or if the sink refuses. Read again with the node table, it is the same graph, vertex by
/// vertex.
Result<std::uint64_t> write_edge_list(const Network& network, const ByteSink& sink);
/// Its node table as CSV: id, date, title, under the same names. Fails as write_edge_list does.
Result<std::uint64_t> write_node_table(const Network& network, const ByteSink& sink);

}  // namespace citegraph
