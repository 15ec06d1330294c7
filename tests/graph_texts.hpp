#pragma once

#include "citegraph/graphs/edge_list.hpp"

#include <set>
#include <string>
#include <string_view>

/// A sink that fills `text`.
inline citegraph::ByteSink into(std::string& text) {
    return [&text](std::string_view piece) { return text += piece, true; };
}

/// The papers of a network by id, and its citations as two ids with a line end between.
inline std::multiset<std::string> shape_of(const citegraph::Network& network) {
    std::multiset<std::string> out;
    for (citegraph::Vertex v = 0; v < network.graph.vertices(); ++v) {
        const std::string id{network.nodes.id(v)};
        out.insert(id);
        for (const auto cited : network.graph.references(v))
            out.insert(id + "\n" + std::string{network.nodes.id(cited)});
    }
    return out;
}
