#include "graphs/distinct_count.hpp"
#include "graphs/parallel.hpp"

#include "citegraph/graphs/measure.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <utility>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr std::size_t fewest_registers = 16, most_registers = 65536;
constexpr std::size_t most_memory = std::size_t{4} << 30;
constexpr Vertex block_size = 4096;

/// By paper, the set of papers from which so many citations, or fewer, lead to it: as registers, side by
/// side.
class Balls {
  public:
    Balls(Vertex papers, std::size_t registers) : registers_{registers}, kept_(papers * registers) {}

    Registers operator[](Vertex v) { return Registers{kept_}.subspan(v * registers_, registers_); }
    ConstRegisters operator[](Vertex v) const {
        return ConstRegisters{kept_}.subspan(v * registers_, registers_);
    }

  private:
    std::size_t registers_;
    std::vector<std::uint8_t> kept_;
};

/// HyperBall: lets the balls of all papers grow by one citation a round, until none does.
class HyperBall {
  public:
    HyperBall(const CitationGraph& graph, std::size_t registers, std::uint64_t seed)
        : graph_{graph},
          balls_{graph.vertices(), registers},
          next_{balls_},
          grew_(graph.vertices(), 1),
          growing_(graph.vertices()),
          size_(graph.vertices(), 1),
          scores_(graph.vertices()) {
        for (Vertex v = 0; v < graph.vertices(); ++v) insert(balls_[v], hashed(v, seed));
    }

    /// False: told to stop.
    bool run(const MeasureOptions& options) {
        while (std::ranges::find(grew_, 1) != grew_.end()) {
            if (!grow(options)) return false;
            std::swap(balls_, next_);
            std::swap(grew_, growing_);
        }
        return true;
    }

    int rounds() const { return round_; }
    /// How much is done: nobody knows beforehand how many rounds there will be.
    double done() const { return done_; }
    Scores take() { return std::move(scores_); }

  private:
    bool grow(const MeasureOptions& options) {
        const auto blocks = (std::size_t{graph_.vertices()} + block_size - 1) / block_size;
        const auto tell = [&, before = round_++](double share) {
            done_ = 1 - 4 / (4 + before + share);
            return options.progress(done_);
        };
        ProgressMeter progress{tell, blocks};
        return for_each_block(blocks, options.threads, [&](std::size_t block, unsigned) {
            const auto begin = static_cast<Vertex>(block * block_size);
            for (auto v = begin; v < graph_.vertices() && v - begin < block_size; ++v) grow(v);
            return progress.add();
        });
    }

    /// Unites the ball of `v` with those of its citers that grew on the last round: it has the others.
    void grow(Vertex v) {
        const auto citers = graph_.citers(v);
        const auto grew = [this](Vertex citer) { return grew_[citer] != 0; };
        const bool may_grow = std::ranges::any_of(citers, grew);
        if (may_grow || grew_[v]) std::ranges::copy(std::as_const(balls_)[v], next_[v].begin());
        for (const auto citer : citers)
            if (grew(citer)) unite(next_[v], balls_[citer]);
        growing_[v] = may_grow && !std::ranges::equal(balls_[v], next_[v]);
        if (growing_[v]) score(v);
    }

    void score(Vertex v) {
        const auto size = std::max(size_[v], distinct_count(next_[v]));
        scores_[v] += (size - size_[v]) / round_;
        size_[v] = size;
    }

    const CitationGraph& graph_;
    int round_ = 0;
    double done_ = 0;
    Balls balls_, next_;  // the same where a ball did not grow
    std::vector<std::uint8_t> grew_, growing_;
    std::vector<double> size_;
    Scores scores_;
};

/// As many as options.samples, rounded down to a power of two and to what memory allows.
std::size_t registers_for(Vertex papers, std::uint32_t samples) {
    auto registers = std::bit_floor(std::clamp<std::size_t>(samples, fewest_registers, most_registers));
    while (registers > fewest_registers && 2 * registers * papers > most_memory) registers /= 2;
    return registers;
}

std::string deviation_note(std::size_t registers, Vertex papers, std::uint64_t seed) {
    std::array<char, 200> note;
    std::snprintf(
        note.data(), note.size(),
        "the standard deviation of a score is at most %.2g %% of it and 1 together: %zu registers a "
        "paper, %zu MB, seed %llu",
        100 * relative_deviation(registers), registers, 2 * registers * papers >> 20,
        static_cast<unsigned long long>(seed));
    return note.data();
}

/// How near, along citations, the papers are that build on each paper, estimated.
///
/// With c(t) papers within t citations, the score is Σ c(t) (1/t - 1/(t + 1)) - 1. Each estimate of a c(t)
/// has the same relative deviation, so their sum, the score and 1, has no greater one.
/// \unit    papers: a direct citation counts 1; the same to the last bit for any number of threads
/// \errors  none; stopped, it is the estimate for chains up to a length
/// \cost    O(samples · citations) time for each step of the longest distance, less where little changes;
///          2 · samples + 18 bytes a paper, where samples are halved until they take 4 GB at most
/// \source  P. Boldi and S. Vigna 2013, doi:10.1109/ICDMW.2013.10
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const auto papers = input.graph.vertices();
    const auto registers = registers_for(papers, options.samples);
    HyperBall balls{input.graph, registers, options.seed};
    const bool finished = balls.run(options);
    Measured measured{balls.take(), {.error_bound = relative_deviation(registers)}};
    measured.how.notes.push_back(deviation_note(registers, papers, options.seed));
    if (!finished) {
        measured.how.done = balls.done();
        measured.how.notes.push_back("stopped: no chains of " + std::to_string(balls.rounds()) +
                                     " citations or more are counted, or not all");
    }
    return measured;
}

}  // namespace

Measure harmonic_approx() {
    return {.name = "harmonic-approx",
            .unit = "papers",
            .summary = "Harmonic closeness, estimated: for large graphs",
            .definition =
                "The sum of 1 / distance over all other papers from which a chain of citations leads to the "
                "paper, estimated by HyperBall from `samples` registers a paper (512, or fewer if memory "
                "for them exceeded 4 GB). A paper that cites nothing is scored like any other.",
            .reference =
                "P. Boldi and S. Vigna, In-core computation of geometric centralities with HyperBall, "
                "ICDM Workshops 2013, doi:10.1109/ICDMW.2013.10",
            .compute = compute};
}

}  // namespace citegraph::measures
