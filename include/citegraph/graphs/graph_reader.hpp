#pragma once

#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/result.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace citegraph {

/// A format of graphs that other programs write. What it says of nodes becomes ids, keys, titles and dates.
struct GraphReader {
    std::string_view name;                   ///< as typed after --from
    std::vector<std::string_view> suffixes;  ///< ".graphml"
    std::string_view summary;                ///< one line of --help
    /// Vertices in publication order where dates are known, else the cited before the citing. Fails with
    /// `malformed`, naming file and line, if the text is no such graph or its edges have no direction; what
    /// costs no more than a node or an edge becomes a problem. \cost O(bytes)
    Result<ReadNetwork> (*read)(const NamedText& text);
    /// Whether a text, as far as its beginning tells, is of this format and no other.
    bool (*recognizes)(std::string_view beginning);
};

/// The papers and citations of several graphs, in which equal ids are one paper: of what they say of it, the
/// first that says something counts. A repeated citation is counted, wherever it stands.
/// \cost O(all vertices + citations)
ReadNetwork united(std::span<const Network> networks);

/// Every such format, in --help order. Edge lists and .cgraph files are not among them: they are read with
/// more than a text.
const std::vector<GraphReader>& all_graph_readers();

/// The reader of that name; null if there is none.
const GraphReader* graph_reader_named(std::string_view name);

/// The reader that claims a file's name by its suffix (any case), else the one that recognizes its beginning;
/// null if there is none.
const GraphReader* graph_reader_for(std::string_view file_name, std::string_view beginning);

}  // namespace citegraph
