#include "citegraph/graphs/graph_reader.hpp"

#include "graphs/files/read_graph.hpp"

namespace citegraph {

using namespace readers;

ReadNetwork united(std::span<const Network> networks) {
    ReadGraph whole{""};
    Dropped dropped;
    for (const auto& [graph, nodes, order, paper, vertex, citations] : networks) {
        std::vector<Vertex> place;
        for (Vertex v = 0; v < graph.vertices(); ++v) {
            place.push_back(whole.place_of(nodes.ids.empty() ? std::to_string(v) : nodes.id(v), 0));
            auto& node = whole[place.back()];
            if (node.title.empty()) node.title = nodes.title(v);
            if (node.key.empty() && !nodes.keys.empty()) node.key = nodes.key(v);
            if (node.date.empty()) node.date = to_string(nodes.date(v).day());
        }
        for (Vertex v = 0; v < graph.vertices(); ++v)
            for (const auto cited : graph.references(v)) whole.cite(place[v], place[cited]);
        dropped.self_loops += graph.dropped().self_loops;
        dropped.parallel_arcs += graph.dropped().parallel_arcs;
    }
    auto made = *std::move(whole).finished();  // all citations have a direction
    const auto& graph = made.network.graph;
    dropped.parallel_arcs += graph.dropped().parallel_arcs;
    made.network.graph = CitationGraph{graph.out(), graph.in(), dropped};
    return made;
}

}  // namespace citegraph
