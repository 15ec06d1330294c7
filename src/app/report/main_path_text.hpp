#pragma once

#include "citegraph/graphs/main_path.hpp"

#include <string>

namespace citegraph::app {

/// A row a paper, the oldest first: which of the rows above it cites, and the weight of these citations.
std::string main_path_table(const NodeTable& nodes, const MainPath& path);

/// {"schema":1,"traversal","search","account","papers":[{"key","id","title","year"}],
/// "steps":[{"citing","cited","log10_weight"}]}: steps name papers by id.
std::string main_path_json(const NodeTable& nodes, const MainPath& path, const std::string& traversal,
                           const std::string& search);

/// For Graphviz: time runs from left to right, as knowledge flows: from the cited to the citing.
std::string main_path_dot(const NodeTable& nodes, const MainPath& path);

}  // namespace citegraph::app
