#include "citegraph/graphs/communities.hpp"

#include "graphs/communities/random.hpp"
#include "graphs/communities/sparse_sums.hpp"
#include "graphs/communities/weighted_graph.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace citegraph {

using namespace graphs;

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

/// Splits communities into well connected groups: from single nodes, a node that is still alone joins a group
/// of its community, drawn at random, the likelier the more the objective gains, never one where it loses.
/// Every group is connected. Returns the group of every node.
///
/// \source Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z, RefinePartition in its supplement
std::vector<Vertex> refined(const WeightedGraph& graph, double resolution,
                            const std::vector<Vertex>& community, Random& random) {
    Refinement refinement{graph, resolution, community};
    for (const auto node : random.order(graph.nodes())) refinement.place(node, random);
    return refinement.take();
}

std::vector<Vertex> everyone_alone(Vertex nodes) {
    std::vector<Vertex> community(nodes);
    std::iota(community.begin(), community.end(), Vertex{0});
    return community;
}

/// Tells how far the search is, as far as that can be said of a search: `done` rises with every node that
/// was looked at, and comes near 1 after some ten looks at each.
class Report {
  public:
    Report(const std::function<bool(double)>& progress, Vertex nodes)
        : progress_{progress}, nodes_{static_cast<double>(nodes)} {}

    bool operator()(Vertex nodes) {
        looked_at_ += nodes;
        stopped_ = stopped_ || !progress_(done());
        return !stopped_;
    }
    bool stopped() const { return stopped_; }
    double done() const { return looked_at_ / (looked_at_ + 2 * nodes_); }

  private:
    const std::function<bool(double)>& progress_;
    double nodes_, looked_at_ = 0;
    bool stopped_ = false;
};

/// The community of every group: that of its nodes.
std::vector<Vertex> community_of_groups(const Groups& groups, const std::vector<Vertex>& community) {
    const auto communities = numbered(community);  // no more than there are groups
    std::vector<Vertex> of_group(groups.count);
    for (std::size_t node = 0; node < community.size(); ++node)
        of_group[groups.group[node]] = communities.group[node];
    return of_group;
}

/// Level over level: moves nodes, refines, and goes on with the groups as nodes, until nothing is grouped any
/// more. Returns the community of every vertex.
std::vector<Vertex> one_round(const Objective& whole, std::vector<Vertex> community, Random& random,
                              Report& report) {
    auto node = everyone_alone(whole.graph.nodes());  // by vertex, of the level
    WeightedGraph level;
    const auto* graph = &whole.graph;
    while (true) {
        community = moved(*graph, whole.resolution, std::move(community), random, std::ref(report));
        if (!report(0)) break;
        const auto groups = numbered(refined(*graph, whole.resolution, community, random));
        if (groups.count == graph->nodes()) break;
        community = community_of_groups(groups, community);
        level = contracted(*graph, groups);
        graph = &level;
        for (auto& of_vertex : node) of_vertex = groups.group[of_vertex];
    }
    for (auto& of_vertex : node) of_vertex = community[of_vertex];
    return node;
}

/// Every community cut into what its citations link: this never lowers the objective. Leiden's rounds leave
/// little to cut, but when they are stopped.
std::vector<Vertex> connected(const CitationGraph& graph, const std::vector<Vertex>& community) {
    constexpr auto none = static_cast<Vertex>(-1);
    std::vector<Vertex> part(community.size(), none), open;
    for (Vertex first = 0; first < part.size(); ++first) {
        if (part[first] == none) open.push_back(part[first] = first);
        while (!open.empty()) {
            const auto v = open.back();
            open.pop_back();
            for (const auto row : {graph.references(v), graph.citers(v)})
                for (const auto w : row)
                    if (part[w] == none && community[w] == community[v]) {
                        part[w] = first;
                        open.push_back(w);
                    }
        }
    }
    return part;
}

/// A search for communities: what it goes by, and the best that it has.
class Search {
  public:
    Search(const CitationGraph& graph, const LeidenOptions& options)
        : graph_{graph},
          options_{options},
          whole_{objective(graph, options)},
          random_{options.seed},
          report_{options.progress, graph.vertices()},
          community_{everyone_alone(graph.vertices())},
          quality_{quality(community_)} {}

    /// Some first rounds, each from single papers; keeps the best.
    void begin() {
        const auto alone = community_;
        const int starts = options_.starts > 0 ? options_.starts : is_small() ? 4 : 1;
        for (int start = 0; start < starts && !report_.stopped(); ++start) keep_better(round(alone));
    }
    /// More rounds from the best, until one gains next to nothing.
    void improve() {
        const int most = options_.rounds > 0 ? options_.rounds : is_small() ? 20 : 4;
        while (rounds_ < most && !report_.stopped()) {
            ++rounds_;
            if (keep_better(round(community_)) <= enough()) break;
        }
    }

    Communities take() {
        return {by_size(std::move(community_)), quality_, report_.stopped() ? report_.done() : 1, rounds_};
    }

  private:
    bool is_small() const { return graph_.citations() <= 10'000; }
    /// A small graph is searched until no round gains more than rounding does.
    double enough() const { return is_small() ? 1e-9 : 1e-5; }
    std::vector<Vertex> round(const std::vector<Vertex>& community) {
        return connected(graph_, one_round(whole_, community, random_, report_));
    }
    double quality(const std::vector<Vertex>& community) const {
        return quality_of(graph_, community, options_.quality, options_.resolution);
    }
    /// Returns what it gains.
    double keep_better(std::vector<Vertex> community) {
        const auto reached = quality(community);
        if (reached <= quality_) return 0;
        community_ = std::move(community);
        return reached - std::exchange(quality_, reached);
    }

    const CitationGraph& graph_;
    const LeidenOptions& options_;
    Objective whole_;
    Random random_;
    Report report_;
    std::vector<Vertex> community_;
    double quality_;
    int rounds_ = 1;
};

}  // namespace

Communities leiden(const CitationGraph& graph, const LeidenOptions& options) {
    Search search{graph, options};
    search.begin();
    search.improve();
    return search.take();
}

}  // namespace citegraph
