#pragma once

#include "citegraph/graph.hpp"
#include "citegraph/graph_file.hpp"
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

/// Reads an edge list as SNAP writes it, a line a citation: citing id, white space or comma, cited id; lines
/// that begin with # or % are comments; ids are numbers or any words. `nodes` is CSV with a header of `id`
/// and any of `date`, `title`; it may name nodes that no line cites, and order and dates come from it.
/// Without dates, vertices are ordered so that the cited come before the citing but within cycles.
/// Fails with `malformed` if there is no line that can be read, naming the first that cannot.
/// \cost O(bytes); 8 bytes a line of memory beyond the graph for ids that are numbers
Result<ReadNetwork> read_edge_list(const NamedText& edges, const NamedText& nodes = {});

/// The graph as such a list: a comment with the counts, then a line a citation, by citing vertex.
Result<std::uint64_t> write_edge_list(const Network& network, const ByteSink& sink);
/// Its node table as CSV: id, date, title.
Result<std::uint64_t> write_node_table(const Network& network, const ByteSink& sink);

/// `network` with its vertices in the order given: `order[place]` is the vertex that comes to stand there.
Network reordered(const Network& network, std::span<const Vertex> order);

}  // namespace citegraph
