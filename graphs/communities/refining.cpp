#include "graphs/communities/refining.hpp"

#include "graphs/communities/sparse_sums.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace citegraph::graphs {
namespace {

constexpr double randomness = 0.01;  // θ of the paper, in citations: its default

/// Groups that grow within communities. A group has the number of the node that it began with.
class Refinement {
  public:
    Refinement(const WeightedGraph& graph, double resolution, const std::vector<Vertex>& community)
        : graph_{graph},
          resolution_{resolution},
          community_{community},
          whole_(graph.nodes()),
          group_(graph.nodes()),
          sizes_{graph.sizes},
          outward_(graph.nodes()),
          alone_(graph.nodes(), true),
          weights_{graph.nodes()} {
        std::iota(group_.begin(), group_.end(), Vertex{0});
        for (Vertex node = 0; node < graph.nodes(); ++node) {
            whole_[community[node]] += graph.sizes[node];
            for (const auto& link : graph.links_of(node))
                if (community[link.to] == community[node]) outward_[node] += link.weight;
        }
    }

    /// Lets `node` join a group if it is alone and well connected.
    void place(Vertex node, Random& random) {
        if (!alone_[node] || !well_connected(node)) return;
        weigh(node);
        const auto group = drawn(node, random);
        if (group == node) return;
        group_[node] = group;
        sizes_[group] += graph_.sizes[node];
        outward_[group] += outward_[node] - 2 * weights_[group];
        alone_[group] = alone_[node] = false;
    }

    std::vector<Vertex> take() { return std::move(group_); }

  private:
    struct Choice {
        Vertex group;
        double gain;
    };

    /// Whether the links of a group to the rest of its community are as many as chance would have it.
    bool well_connected(Vertex group) const {
        const auto rest = whole_[community_[group]] - sizes_[group];
        return outward_[group] >= resolution_ * sizes_[group] * rest;
    }

    void weigh(Vertex node) {
        weights_.clear();
        for (const auto& link : graph_.links_of(node))
            if (community_[link.to] == community_[node]) weights_.add(group_[link.to], link.weight);
    }

    /// One of the groups where `node` loses nothing, itself among them.
    Vertex drawn(Vertex node, Random& random) {
        choices_.assign({{node, 0}});
        for (const auto group : weights_.keys()) {
            const auto gain = weights_[group] - resolution_ * graph_.sizes[node] * sizes_[group];
            if (gain >= 0 && well_connected(group)) choices_.push_back({group, gain});
        }
        const auto most = std::ranges::max(choices_, {}, &Choice::gain).gain;
        double sum = 0;  // of exp(gain / θ), scaled so that none is too large to count
        for (auto& choice : choices_) choice.gain = sum += std::exp((choice.gain - most) / randomness);
        const auto draw = random.fraction() * sum;
        return std::ranges::upper_bound(choices_, draw, {}, &Choice::gain)->group;
    }

    const WeightedGraph& graph_;
    double resolution_;
    const std::vector<Vertex>& community_;
    std::vector<double> whole_;    // by community: size
    std::vector<Vertex> group_;    // by node
    std::vector<double> sizes_;    // by group
    std::vector<double> outward_;  // by group: weight of its links to the rest of its community
    std::vector<char> alone_;      // by group: one node
    SparseSums weights_;           // of the node at hand, by group of its community
    std::vector<Choice> choices_;
};

}  // namespace

std::vector<Vertex> refined(const WeightedGraph& graph, double resolution,
                            const std::vector<Vertex>& community, Random& random) {
    Refinement refinement{graph, resolution, community};
    for (const auto node : random.order(graph.nodes())) refinement.place(node, random);
    return refinement.take();
}

}  // namespace citegraph::graphs
