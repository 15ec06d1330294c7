#include "citegraph/graphs/solve_order.hpp"

#include "citegraph/graphs/graph.hpp"
#include "graphs/progress.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace citegraph {

using namespace graphs;

namespace {

constexpr Vertex unseen = 0;
constexpr Vertex settled = std::numeric_limits<Vertex>::max();

/// Tarjan's search for strong components as Pearce made it lean: 8 bytes a vertex, and 12 for each vertex of
/// the longest path that it walks at once. Depth first along references, from the first vertex on: so in a
/// graph in publication order it steps through the rows in the order in which they lie, and finishes most
/// vertices at first sight.
///
/// A component is complete when the search leaves its root, and all that it cites are complete before: so
/// `order_` fills from its end. Its front, not taken yet, holds the vertices that the search has left and
/// whose component is not complete, in the order in which they were left.
/// \source D. J. Pearce, A space-efficient algorithm for finding strongly connected components, Information
/// Processing Letters 116 (2016), doi:10.1016/j.ipl.2015.08.010
class StrongSearch {
  public:
    StrongSearch(const CitationGraph& graph, const std::function<bool(double)>& progress)
        : graph_{graph},
          progress_{progress},
          lowest_(graph.vertices(), unseen),
          order_(graph.vertices()),
          front_{graph.vertices()} {}

    std::optional<SolveOrder> run() {
        for (Vertex root = 0; root < graph_.vertices(); ++root)
            if (lowest_[root] == unseen && !search(root)) return {};
        std::ranges::reverse(cycles_);
        return SolveOrder{std::move(order_), std::move(cycles_)};
    }

  private:
    struct Step {
        Vertex vertex;
        Vertex index;     // when it was reached, from 1
        Vertex next = 0;  // place in its row
    };

    void enter(Vertex v) {
        lowest_[v] = ++reached_;
        path_.push_back({v, reached_});
        // The search will turn aside at one of the references: asking early where their rows begin makes
        // it 1.15 times as fast on 12 million citations of shuffled vertices (0.45 to 0.39 s).
        for (const auto cited : graph_.references(v)) __builtin_prefetch(&graph_.out().offsets[cited]);
        visited_ += graph_.references(v).size();
    }

    /// From `root` on, as far as nothing was reached before; false: told to stop.
    bool search(Vertex root) {
        enter(root);
        while (!path_.empty()) {
            if (pace_.due(visited_) && !progress_(reached_ / double(graph_.vertices()))) return false;
            if (descend()) continue;
            const auto [vertex, index, next] = path_.back();
            path_.pop_back();
            if (lowest_[vertex] == index)
                complete(vertex, index);
            else
                order_[waiting_++] = vertex;
        }
        return true;
    }

    /// Enters the next reference of the last vertex of the path that was not seen yet; false: there is none.
    bool descend() {
        auto& [vertex, index, next] = path_.back();
        const auto references = graph_.references(vertex);
        for (auto lowest = lowest_[vertex]; next < references.size(); ++next) {
            const auto cited = references[next];
            if (lowest_[cited] == unseen) {
                enter(cited);  // and looks at it once more when back, for what it has reached
                return true;
            }
            lowest_[vertex] = lowest = std::min(lowest, lowest_[cited]);
        }
        return false;
    }

    /// Puts the component of `root`, which was reached as number `index`, before what is placed already.
    void complete(Vertex root, Vertex index) {
        auto first = waiting_;
        while (first > 0 && lowest_[order_[first - 1]] >= index) --first;
        const auto members = order_.begin() + first, end = order_.begin() + waiting_;
        for (auto member = members; member != end; ++member) lowest_[*member] = settled;
        lowest_[root] = settled;
        const auto place = std::copy_backward(members, end, order_.begin() + front_);
        std::reverse(place, order_.begin() + front_);
        if (members != end) cycles_.push_back({front_ - (waiting_ - first) - 1, front_});
        front_ -= waiting_ - first + 1;
        waiting_ = first;
        order_[front_] = root;
    }

    const CitationGraph& graph_;
    const std::function<bool(double)>& progress_;
    ReportThrottle pace_;
    std::uint64_t visited_ = 0;   // citations
    std::vector<Vertex> lowest_;  // by vertex: the earliest index found to be in its component
    std::vector<Vertex> order_;
    Vertex front_;        // where the complete components begin in order_
    Vertex waiting_ = 0;  // vertices at the front of order_
    Vertex reached_ = 0;  // vertices entered so far
    std::vector<Step> path_;
    std::vector<PlaceRange> cycles_;
};

}  // namespace

std::optional<SolveOrder> solve_order(const CitationGraph& graph,
                                      const std::function<bool(double done)>& progress) {
    return StrongSearch{graph, progress}.run();
}

SolveOrder solve_order(const CitationGraph& graph) {
    return *solve_order(graph, [](double) { return true; });
}

}  // namespace citegraph
