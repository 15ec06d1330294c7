#include "app/study/chain.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

std::vector<Vertex> chain_to(Vertex cited, Vertex citing, const std::vector<Vertex>& found_from) {
    std::vector<Vertex> chain{cited};
    while (chain.back() != citing) chain.push_back(found_from[chain.back()]);
    std::ranges::reverse(chain);
    return chain;
}

}  // namespace

std::vector<Vertex> shortest_chain(const CitationGraph& graph, Vertex citing, Vertex cited) {
    const auto nowhere = graph.vertices();
    std::vector<Vertex> found_from(graph.vertices(), nowhere), queue{citing};
    found_from[citing] = citing;
    for (std::size_t next = 0; next < queue.size() && found_from[cited] == nowhere; ++next)
        for (const auto reference : graph.references(queue[next])) {
            if (found_from[reference] != nowhere) continue;
            found_from[reference] = queue[next];
            queue.push_back(reference);
        }
    return found_from[cited] == nowhere ? std::vector<Vertex>{} : chain_to(cited, citing, found_from);
}

}  // namespace citegraph::app
