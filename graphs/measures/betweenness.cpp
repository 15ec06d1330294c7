#include "citegraph/measure.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace citegraph::measures {
namespace {

constexpr Vertex blocks = 32;  // of sources: fixed, so that sums round the same for any number of threads
constexpr Vertex unseen = static_cast<Vertex>(-1);

/// Brandes' algorithm from one source at a time, with working space for all of them.
///
/// The forward search records the arcs that lie on shortest paths, so that the way back touches only these:
/// in citation graphs about one in eight of the arcs met.
class Search {
  public:
    explicit Search(const CitationGraph& graph)
        : graph_{graph},
          place_(graph.vertices()),
          share_(graph.vertices()),
          order_(graph.vertices()),
          first_(graph.vertices() + std::size_t{1}),
          onward_(graph.citations()) {}

    /// False once there were more shortest paths between two vertices than a double holds: scores are wrong.
    bool countable() const { return countable_; }

    /// Adds to `scores` what the shortest paths from `source` say of the vertices inside them.
    void add(Vertex source, Scores& scores) {
        const auto reached = forward(source);
        for (auto i = reached; i-- > 1;) {
            const auto v = order_[i];
            double from_behind =
                0;  // Σ (1 + dependency of w) / paths to w, over the next w on shortest paths
            for (auto arc = first_[i]; arc < first_[i + 1]; ++arc) from_behind += share_[onward_[arc]];
            const auto dependency = from_behind * place_[v].paths;
            scores[v] += dependency;
            share_[v] = (1 + dependency) / place_[v].paths;
        }
        for (std::size_t i = 0; i < reached; ++i) place_[order_[i]] = {};
    }

  private:
    struct Place {
        double paths = 0;          ///< shortest ones from the source; exact below 2^53
        Vertex distance = unseen;  ///< from the source, in arcs
    };

    /// Breadth first from `source`; fills order_, first_ and onward_ and returns how many were reached.
    std::size_t forward(Vertex source) {
        place_[source] = {1, 0};
        order_[0] = source;
        std::size_t reached = 1, arcs = 0;
        for (std::size_t i = 0; i < reached; ++i) {
            first_[i] = arcs;
            const auto here = place_[order_[i]];
            if (std::isinf(here.paths)) countable_ = false;
            for (const auto w : graph_.references(order_[i])) {
                auto& there = place_[w];
                if (there.distance <= here.distance) continue;
                if (there.distance == unseen) {
                    there.distance = here.distance + 1;
                    order_[reached++] = w;
                }
                there.paths += here.paths;
                onward_[arcs++] = w;
            }
        }
        first_[reached] = arcs;
        return reached;
    }

    const CitationGraph& graph_;
    bool countable_ = true;
    std::vector<Place> place_;
    std::vector<double> share_;
    std::vector<Vertex> order_;       // as reached
    std::vector<std::size_t> first_;  // by place in order_: its first arc in onward_
    std::vector<Vertex> onward_;      // ends of the arcs on shortest paths
};

/// Sums over all sources by any number of threads. Block b holds the sources b, b + 32, ...; blocks are
/// summed in order, so that it does not matter which thread had which.
class Sum {
  public:
    Sum(const CitationGraph& graph, const MeasureOptions& options)
        : graph_{graph}, options_{options}, partial_(blocks), total_(graph.vertices()) {}

    /// Takes blocks until there are no more.
    void work() {
        Search search{graph_};
        for (Vertex block = next_++; block < blocks && !stopped_; block = next_++) {
            Scores scores(graph_.vertices());
            for (auto source = block; source < graph_.vertices() && !stopped_; source += blocks)
                advance(search, source, scores);
            merge(block, std::move(scores));
        }
        if (!search.countable()) countable_ = false;
    }

    bool stopped() const { return stopped_; }
    bool countable() const { return countable_; }
    Scores take() { return std::move(total_); }

  private:
    void advance(Search& search, Vertex source, Scores& scores) {
        if (!graph_.references(source).empty()) search.add(source, scores);
        ++done_;
        if (source / blocks % 8 != 0) return;
        const std::lock_guard lock{mutex_};
        if (!options_.progress(static_cast<double>(done_) / graph_.vertices())) stopped_ = true;
    }

    void merge(Vertex block, Scores scores) {
        const std::lock_guard lock{mutex_};
        partial_[block] = std::move(scores);
        for (; merged_ < blocks && !partial_[merged_].empty(); ++merged_) {
            const auto part = std::exchange(partial_[merged_], {});
            std::ranges::transform(total_, part, total_.begin(), std::plus{});
        }
    }

    const CitationGraph& graph_;
    const MeasureOptions& options_;
    std::atomic<Vertex> next_ = 0, done_ = 0;
    std::atomic<bool> stopped_ = false, countable_ = true;
    std::mutex mutex_;  // guards all below, and calls of progress
    Vertex merged_ = 0;
    std::vector<Scores> partial_;  // of blocks that wait for an earlier one
    Scores total_;
};

/// Works on `sum` with `threads` threads, the calling one among them; with fewer if the system has no more.
void work_together(Sum& sum, unsigned threads) {
    std::vector<std::jthread> others;
    try {
        while (others.size() + 1 < std::min<std::size_t>(threads, blocks))
            others.emplace_back([&sum] { sum.work(); });
    } catch (const std::system_error&) {
    }
    sum.work();
}

/// How often each paper lies inside a shortest chain of citations between two others.
///
/// \unit    pairs of papers, not normalised; the same to the last bit for any number of threads
/// \errors  malformed if two papers are linked by more shortest chains than a double can count (1e308);
///          output if it was stopped
/// \cost    O(papers · citations) time; O(papers + citations) memory a thread
/// \source  Freeman 1977, doi:10.2307/3033543; the algorithm: Brandes 2001,
///          doi:10.1080/0022250X.2001.9990249
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    Sum sum{input.graph, options};
    work_together(sum, options.threads);
    if (sum.stopped()) return fail(Error::Kind::output, "betweenness was stopped before it was done");
    if (!sum.countable())
        return fail(Error::Kind::malformed,
                    "betweenness: two papers are linked by more than 1e308 shortest chains of citations");
    return Measured{sum.take()};
}

}  // namespace

Measure betweenness() {
    return {.name = "betweenness",
            .unit = "pairs",
            .summary = "How often a paper lies on the shortest way between two others",
            .definition =
                "For every ordered pair of other papers that a chain of citations links, the share of the "
                "shortest chains that pass through the paper, summed over the pairs: exact, along the "
                "direction of citation, not normalised. A paper that cites nothing, or that nobody cites, "
                "lies inside no chain and scores 0.",
            .reference =
                "L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 "
                "(1977), doi:10.2307/3033543; U. Brandes, J. Math. Sociol. 25 (2001), "
                "doi:10.1080/0022250X.2001.9990249",
            .compute = compute};
}

}  // namespace citegraph::measures
