#include "citegraph/graphs/measure.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::measures {
namespace {

constexpr std::size_t breath = 1 << 16;  // papers taken off between two words with options.progress

/// Takes papers off, those with the fewest links left first, level by level.
///
/// No buckets: a paper looked at on level k is in the k-core, so what all levels look at together is at most
/// papers + links. Only one number a paper is touched at random, which is what time goes into once the graph
/// is larger than the cache; Batagelj and Zaversnik's buckets take four.
class Peeling {
  public:
    explicit Peeling(const CitationGraph& graph) : graph_{graph}, left_(graph.vertices()) {
        for (Vertex v = 0; v < graph.vertices(); ++v)
            left_[v] = static_cast<Vertex>(graph.references(v).size() + graph.citers(v).size());
        for (Vertex v = 0; v < graph.vertices(); ++v) inside_.push_back(v);
    }

    /// False: told to stop.
    bool run(const MeasureOptions& options) {
        for (; !inside_.empty(); ++level_)
            if (!(peel_level(options))) return false;
        return true;
    }

    double done() const { return static_cast<double>(off_) / static_cast<double>(left_.size()); }

    /// Of papers still inside: the level that they have reached.
    Scores cores() const {
        Scores scores(left_.begin(), left_.end());
        for (const auto v : inside_) scores[v] = std::min(left_[v], level_);
        return scores;
    }

  private:
    /// Takes off all that have not more than level_ links, and those that come down to it by that.
    bool peel_level(const MeasureOptions& options) {
        std::erase_if(inside_, [this](Vertex v) {
            if (left_[v] == level_) waiting_.push_back(v);
            return left_[v] <= level_;
        });
        while (!waiting_.empty()) {
            const auto v = waiting_.back();
            waiting_.pop_back();
            loosen(graph_.references(v));
            loosen(graph_.citers(v));
            if (++off_ % breath == 0 && !options.progress(done())) return false;
        }
        return true;
    }

    void loosen(std::span<const Vertex> linked) {
        for (const auto w : linked)
            if (left_[w] > level_ && --left_[w] == level_) waiting_.push_back(w);
    }

    const CitationGraph& graph_;
    Vertex level_ = 0;
    std::size_t off_ = 0;          // papers taken off
    std::vector<Vertex> left_;     // by paper: links to papers inside; once it is off, its core
    std::vector<Vertex> inside_;   // ascending; may hold papers that were taken off on the last level
    std::vector<Vertex> waiting_;  // to be taken off on this level
};

/// The innermost k-core that each paper belongs to.
///
/// \unit    citations, to or from: a whole number
/// \errors  none; stopped, papers not taken off yet score as far as they have come
/// \cost    O(papers + citations) time, on one thread; 12 bytes a paper
/// \source  Seidman 1983, doi:10.1016/0378-8733(83)90028-X; taking papers off: Batagelj and Zaversnik 2003,
///          arXiv:cs/0310049
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    Peeling peeling{input.graph};
    if (peeling.run(options)) return Measured{peeling.cores()};
    return Measured{
        peeling.cores(),
        {.done = peeling.done(), .notes = {"stopped: papers of the inner cores score too little"}}};
}

}  // namespace

Measure core() {
    return {.name = "core",
            .unit = "citations",
            .summary = "How deep inside the densely linked core a paper sits",
            .definition =
                "The largest k for which the paper belongs to the k-core: the largest set of papers each "
                "of which cites, or is cited by, other papers of the set k times or more. The direction of "
                "citations does not matter; two papers that cite each other are linked twice. A paper that "
                "cites nothing counts by its citers alone.",
            .reference =
                "S. B. Seidman, Network structure and minimum degree, Social Networks 5 (1983), "
                "doi:10.1016/0378-8733(83)90028-X",
            .compute = compute};
}

}  // namespace citegraph::measures
