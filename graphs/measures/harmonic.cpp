#include "citegraph/graphs/chains.hpp"
#include "graphs/measures/paths/searches.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <numeric>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr std::size_t words = 8;
constexpr std::size_t batch_size = 64 * words;

/// A set of sources of one batch, a bit each. One cache line: what a search touches of a paper.
struct alignas(64) SourceSet {
    std::array<std::uint64_t, words> bits{};

    void insert(std::size_t source) { bits[source / 64] |= std::uint64_t{1} << (source % 64); }
    void insert(const SourceSet& others) {
        for (std::size_t i = 0; i < words; ++i) bits[i] |= others.bits[i];
    }
    SourceSet without(const SourceSet& others) const {
        SourceSet rest;
        for (std::size_t i = 0; i < words; ++i) rest.bits[i] = bits[i] & ~others.bits[i];
        return rest;
    }
    bool empty() const {
        std::uint64_t any = 0;
        for (const auto word : bits) any |= word;
        return any == 0;
    }
    /// How many. By adding neighbouring fields of 1, 2 and 4 bits, which compilers do for several words at
    /// once: std::popcount is a call on processors that are not known to have an instruction for it.
    std::uint32_t size() const {
        std::uint64_t bytes = 0;  // each at most 64
        for (auto word : bits) {
            word -= word >> 1 & 0x5555555555555555;
            word = (word & 0x3333333333333333) + (word >> 2 & 0x3333333333333333);
            bytes += (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0f;
        }
        const auto pairs = (bytes & 0x00ff00ff00ff00ff) + (bytes >> 8 & 0x00ff00ff00ff00ff);
        return static_cast<std::uint32_t>(pairs * 0x0001000100010001 >> 48);
    }
};

/// Breadth first from 512 sources at once, a step of all of them along references at a time.
/// \source M. Then et al., The more the merrier: efficient multi-source graph traversal, PVLDB 8 (2014),
///         doi:10.14778/2735496.2735507
class BatchSearch {
  public:
    explicit BatchSearch(const CitationGraph& graph)
        : graph_{graph},
          met_(graph.vertices()),
          newest_(graph.vertices()),
          arriving_(graph.vertices()),
          listed_(graph.vertices()),
          list_(graph.vertices() + std::size_t{1}) {}

    /// Adds to the score of each paper 1 / distance for each of the sources that reach it.
    void add(std::span<const Vertex> sources, Scores& scores) {
        for (std::size_t i = 0; i < sources.size(); ++i) {
            newest_[sources[i]] = {};
            newest_[sources[i]].insert(i);
            met_[sources[i]].insert(i);
        }
        frontier_.assign(sources.begin(), sources.end());
        touched_ = frontier_;
        for (int distance = 1; !frontier_.empty(); ++distance) {
            spread();
            settle(distance, scores);
        }
        for (const auto v : touched_) met_[v] = {};
    }

  private:
    /// Sends what is newest in the frontier along its references, met before or not: to sort this out once a
    /// paper, in settle(), takes half the memory traffic of doing so once a citation.
    void spread() {
        std::size_t listed = 0;
        for (const auto v : frontier_) {
            const auto sent = newest_[v];
            for (const auto w : graph_.references(v)) {
                arriving_[w].insert(sent);
                list_[listed] = w;
                listed += listed_[w] ^ 1u;
                listed_[w] = 1;
            }
        }
        listed_count_ = listed;
    }

    /// Keeps what arrives for the first time; the frontier is where there is any.
    void settle(int distance, Scores& scores) {
        frontier_.clear();
        for (std::size_t i = 0; i < listed_count_; ++i) {
            const auto w = list_[i];
            const auto fresh = arriving_[w].without(met_[w]);
            arriving_[w] = {};
            listed_[w] = 0;
            if (fresh.empty()) continue;
            newest_[w] = fresh;
            met_[w].insert(fresh);
            scores[w] += static_cast<double>(fresh.size()) / distance;
            frontier_.push_back(w);
        }
        touched_.insert(touched_.end(), frontier_.begin(), frontier_.end());
    }

    const CitationGraph& graph_;
    std::vector<SourceSet> met_;       // by paper: sources that have reached it
    std::vector<SourceSet> newest_;    // those of them that did so on the last step; else anything
    std::vector<SourceSet> arriving_;  // those that reach it on this step, again or for the first time
    std::vector<std::uint8_t> listed_;
    std::vector<Vertex> list_;  // papers where any arrive; a place more, written in advance
    std::size_t listed_count_ = 0;
    std::vector<Vertex> frontier_, touched_;
};

/// All papers that cite any, those as far from the most cited paper side by side: they meet the well-known
/// papers on the same step. On cit-HepTh this halves the number of times a citation is followed.
std::vector<Vertex> sources_of(const CitationGraph& graph) {
    std::vector<Vertex> papers(graph.vertices()), sources;
    std::iota(papers.begin(), papers.end(), Vertex{0});
    std::ranges::copy_if(papers, std::back_inserter(sources),
                         [&graph](Vertex v) { return !graph.references(v).empty(); });
    if (papers.empty()) return sources;
    const auto most_cited =
        std::ranges::max_element(papers, {}, [&graph](Vertex v) { return graph.citers(v).size(); });
    const auto distance = steps_from(graph, *most_cited, Follow::citers);
    std::ranges::stable_sort(sources, {}, [&distance](Vertex v) { return distance[v]; });
    return sources;
}

/// How near, along citations, the papers are that build on each paper.
///
/// \unit    papers: a direct citation counts 1; the same to the last bit for any number of threads
/// \errors  none; stopped, each score is a lower bound
/// \cost    O(papers · citations / 512) time for each distinct distance; 205 bytes a paper of memory a thread
/// \source  Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Boldi and Vigna 2014,
///          doi:10.1080/15427951.2013.865686
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const SearchLayout layout{input};
    const auto& graph = layout.graph();
    const auto sources = sources_of(graph);
    const auto batches = static_cast<Vertex>((sources.size() + batch_size - 1) / batch_size);
    const auto order = drawn(batches, batches, 1);  // so that the first of them are a fair sample
    std::vector<std::unique_ptr<BatchSearch>> searches(std::max(options.threads, 1u));
    const auto add = [&](std::size_t piece, unsigned worker, Scores& scores) {
        if (!searches[worker]) searches[worker] = std::make_unique<BatchSearch>(graph);
        const auto begin = order[piece] * batch_size;
        const auto size = std::min(batch_size, sources.size() - begin);
        searches[worker]->add(std::span{sources}.subspan(begin, size), scores);
    };
    const auto sum = sum_in_blocks(graph.vertices(), {.count = batches, .add = add}, options);
    Measured measured{layout.by_vertex(sum.scores), {.done = sum.done}};
    if (sum.done < 1) measured.how.notes.push_back(stopped_note(sum.done));
    return measured;
}

}  // namespace

Measure harmonic() {
    return {.name = "harmonic",
            .unit = "papers",
            .summary = "Harmonic closeness: how near the papers are that build on a paper",
            .definition =
                "The sum of 1 / distance over all other papers from which a chain of citations leads to the "
                "paper, where the distance is the length of the shortest such chain: a paper that cites it "
                "counts 1, one that cites such a paper 1/2, one from which no chain leads there 0. Exact, "
                "not normalised. A paper that cites nothing is scored like any other, and counts for none.",
            .reference =
                "M. Marchiori and V. Latora, Harmony in the small-world, Physica A 285 (2000), "
                "doi:10.1016/S0378-4371(00)00311-3; P. Boldi and S. Vigna, Axioms for centrality, "
                "Internet Math. 10 (2014), doi:10.1080/15427951.2013.865686",
            .compute = compute};
}

}  // namespace citegraph::measures
