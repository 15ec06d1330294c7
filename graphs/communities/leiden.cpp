#include "citegraph/graphs/communities.hpp"

#include "graphs/communities/moving.hpp"
#include "graphs/communities/refining.hpp"
#include "graphs/communities/weighted_graph.hpp"

#include <numeric>
#include <utility>

namespace citegraph {

using namespace graphs;

namespace {

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
        for (int start = 0; start < options_.starts && !report_.stopped(); ++start) keep_better(round(alone));
    }
    /// One more round from the best. Returns whether that gained anything.
    bool improve() { return !report_.stopped() && keep_better(round(community_)) > enough; }

    Communities take() {
        return {by_size(std::move(community_)), quality_, report_.stopped() ? report_.done() : 1};
    }

  private:
    static constexpr double enough = 1e-9;  // well above what rounding does to a quality

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
};

}  // namespace

Communities leiden(const CitationGraph& graph, const LeidenOptions& options) {
    Search search{graph, options};
    search.begin();
    for (int round = 1; options.rounds == 0 || round < options.rounds; ++round)
        if (!search.improve()) break;
    return search.take();
}

}  // namespace citegraph
