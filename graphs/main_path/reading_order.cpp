#include "citegraph/graphs/main_path.hpp"

#include <algorithm>
#include <numeric>
#include <queue>

namespace citegraph {
namespace {

/// Of what waits, the most cited comes out first; of those, the first vertex.
class Waiting {
  public:
    explicit Waiting(const CitationGraph& graph) : graph_{graph} {}

    void add(Vertex v) { queue_.push({graph_.citers(v).size(), ~v}); }
    bool empty() const { return queue_.empty(); }
    Vertex next() {
        const auto v = ~queue_.top().second;
        queue_.pop();
        return v;
    }

  private:
    const CitationGraph& graph_;
    std::priority_queue<std::pair<std::size_t, Vertex>> queue_;
};

/// By representative, when its turn is. \source Kahn 1962, doi:10.1145/368996.369025
std::vector<Vertex> turns(const AcyclicGraph& acyclic) {
    const auto& graph = acyclic.graph;
    std::vector<std::size_t> unread(graph.vertices());  // works that it cites
    Waiting waiting{graph};
    for (const auto v : acyclic.order)
        if (unread[v] = graph.references(v).size(); unread[v] == 0) waiting.add(v);

    std::vector<Vertex> turn(graph.vertices());
    for (Vertex now = 0; !waiting.empty(); ++now) {
        const auto read = waiting.next();
        turn[read] = now;
        for (const auto citing : graph.citers(read))
            if (--unread[citing] == 0) waiting.add(citing);
    }
    return turn;
}

}  // namespace

std::vector<Vertex> reading_order(const CitationGraph& graph, std::span<const PackedDay> dates) {
    const auto without_cycles = acyclic(graph, dates);
    const auto turn = turns(without_cycles);
    std::vector<Vertex> order(graph.vertices());
    std::iota(order.begin(), order.end(), Vertex{0});
    std::ranges::stable_sort(order, {}, [&](Vertex v) { return turn[without_cycles.vertex[v]]; });
    return order;
}

}  // namespace citegraph
