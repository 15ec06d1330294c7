#include "graphs/communities/sparse_sums.hpp"
#include "graphs/communities/weighted_graph.hpp"

#include <utility>

namespace citegraph::graphs {
namespace {

/// Nodes that wait to be looked at, each at most once.
class Queue {
  public:
    explicit Queue(std::vector<Vertex> nodes)
        : ring_{std::move(nodes)}, waits_(ring_.size(), true), size_{ring_.size()} {}

    bool empty() const { return size_ == 0; }
    Vertex pop() {
        const auto node = ring_[head_];
        head_ = head_ + 1 == ring_.size() ? 0 : head_ + 1;
        --size_;
        waits_[node] = false;
        return node;
    }
    void push(Vertex node) {
        if (waits_[node]) return;
        waits_[node] = true;
        const auto end = head_ + size_++;
        ring_[end < ring_.size() ? end : end - ring_.size()] = node;
    }

  private:
    std::vector<Vertex> ring_;
    std::vector<char> waits_;
    std::size_t head_ = 0, size_;
};

/// Which community each node is in, and where it would be better off.
class Assignment {
  public:
    Assignment(const WeightedGraph& graph, double resolution, std::vector<Vertex> community)
        : graph_{graph},
          resolution_{resolution},
          community_{std::move(community)},
          sizes_(graph.nodes()),
          members_(graph.nodes()),
          weights_{graph.nodes()} {
        for (Vertex node = 0; node < graph.nodes(); ++node) {
            sizes_[community_[node]] += graph.sizes[node];
            ++members_[community_[node]];
        }
        for (auto number = graph.nodes(); number-- > 0;)
            if (members_[number] == 0) empty_.push_back(number);
    }

    Vertex operator[](Vertex node) const { return community_[node]; }

    /// Where `node` is best: where it is if nowhere is better.
    Vertex best_for(Vertex node) {
        const auto strength = weigh(node);
        const auto own = community_[node];
        // Above what rounding does to a gain: so every move raises the objective, and moves come to an end.
        const auto tolerance = 1e-12 * strength;
        auto best = own;
        auto most = gain(node, own, sizes_[own] - graph_.sizes[node]) + tolerance;
        if (most < 0) {
            best = empty_.back();  // there is one, as `node` is not alone
            most = 0;
        }
        for (const auto other : weights_.keys()) {
            const auto gained = gain(node, other, sizes_[other]);
            if (other == own || gained <= most) continue;
            best = other;
            most = gained;
        }
        return best;
    }

    void move(Vertex node, Vertex to) {
        const auto from = std::exchange(community_[node], to);
        sizes_[from] -= graph_.sizes[node];
        sizes_[to] += graph_.sizes[node];
        if (members_[to]++ == 0) empty_.pop_back();
        if (--members_[from] == 0) empty_.push_back(from);
    }

    std::vector<Vertex> take() { return std::move(community_); }

  private:
    /// Adds up the weights of the links of `node` by community. Returns their sum.
    double weigh(Vertex node) {
        weights_.clear();
        double sum = 0;
        for (const auto& link : graph_.links_of(node)) {
            weights_.add(community_[link.to], link.weight);
            sum += link.weight;
        }
        return sum;
    }
    /// What the objective has of `node` in a community whose other nodes are of that size together.
    double gain(Vertex node, Vertex community, double size) const {
        return weights_[community] - resolution_ * graph_.sizes[node] * size;
    }

    const WeightedGraph& graph_;
    double resolution_;
    std::vector<Vertex> community_;
    std::vector<double> sizes_;    // by community
    std::vector<Vertex> members_;  // by community: how many nodes
    std::vector<Vertex> empty_;    // communities
    SparseSums weights_;           // of the node at hand, by community
};

}  // namespace

std::vector<Vertex> moved(const WeightedGraph& graph, double resolution, std::vector<Vertex> community,
                          Random& random, const Visited& visited) {
    constexpr Vertex report_every = 1 << 14;  // some milliseconds
    Assignment communities{graph, resolution, std::move(community)};
    Queue queue{random.order(graph.nodes())};
    for (Vertex looked_at = 1; !queue.empty(); ++looked_at) {
        if (looked_at % report_every == 0 && !visited(report_every)) break;
        const auto node = queue.pop();
        const auto best = communities.best_for(node);
        if (best == communities[node]) continue;
        communities.move(node, best);
        for (const auto& link : graph.links_of(node))
            if (communities[link.to] != best) queue.push(link.to);
    }
    return communities.take();
}

}  // namespace citegraph::graphs
