#include "citegraph/graphs/components.hpp"
#include "graphs/publication_dates.hpp"

#include <algorithm>
#include <span>

namespace citegraph {

using namespace graphs;

namespace {

/// Counts what the citations of each vertex say, by references alone but for the uncited.
class Tally {
  public:
    Tally(const Network& network, GraphFacts& facts)
        : graph_{network.graph}, nodes_{network.nodes}, facts_{facts}, cited_(network.graph.vertices()) {}

    void count(Vertex v) {
        const auto references = graph_.references(v);
        const auto date = nodes_.date(v);
        facts_.dated += date.known();
        facts_.without_references += references.empty();
        for (const auto cited : references) {
            cited_[cited] = true;
            facts_.against_time += surely_later(nodes_.date(cited), date);
            facts_.mutual += cited < v && std::ranges::binary_search(graph_.references(cited), v);
        }
    }

    Vertex uncited() const { return static_cast<Vertex>(std::ranges::count(cited_, false)); }

  private:
    const CitationGraph& graph_;
    const NodeTable& nodes_;
    GraphFacts& facts_;
    std::vector<bool> cited_;
};

Vertex largest(const Partition& partition) {
    return partition.sizes.empty() ? 0 : partition.sizes.front();
}

}  // namespace

GraphFacts facts_of(const Network& network) {
    const auto weak = weak_components(network.graph);
    const auto strong = strong_components(network.graph);
    GraphFacts facts{.vertices = network.graph.vertices(),
                     .citations = network.graph.citations(),
                     .dropped = network.graph.dropped(),
                     .weak_components = static_cast<Vertex>(weak.sizes.size()),
                     .largest_weak = largest(weak),
                     .strong_components = static_cast<Vertex>(strong.sizes.size()),
                     .largest_strong = largest(strong)};
    Tally tally{network, facts};
    for (Vertex v = 0; v < facts.vertices; ++v) tally.count(v);
    facts.uncited = tally.uncited();
    return facts;
}

}  // namespace citegraph
