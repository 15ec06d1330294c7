#pragma once

#include "citegraph/graphs/graph_reader.hpp"

#include <string_view>

namespace citegraph::app {

/// What kind of graph an input holds.
enum class GraphKind {
    none,        ///< it is a list, a bibliography or a lock
    edge_list,   ///< a citation a line
    graph_file,  ///< *.cgraph
    foreign,     ///< of a format that other programs write
};

/// How sure `kind_of` is, and so whether the user is to be told.
struct Guess {
    GraphKind kind = GraphKind::none;
    bool by_looks = false;                ///< nothing but the text says so
    const GraphReader* reader = nullptr;  ///< of a foreign graph
};

/// By name, else by what the beginning of the file looks like. A text is an edge list if each of its first
/// lines has two words, unless the first word is an identifier and the second none: then it is a list of
/// identifiers with titles.
Guess kind_of(std::string_view name, std::string_view beginning);

}  // namespace citegraph::app
