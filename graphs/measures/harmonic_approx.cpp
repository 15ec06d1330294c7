#include "graphs/parallel.hpp"

#include "citegraph/graphs/measure.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <numbers>
#include <span>
#include <utility>

namespace citegraph::measures {

using namespace graphs;

namespace {

// HyperLogLog: how many different elements a set holds, from a few bytes that are the same whatever the order
// and the repeats. The low bits of an element's 64-bit hash choose a register; the register keeps the
// greatest number of the first one bit (from 1) among the other bits of all elements that chose it. Two sets
// unite by taking the greater of each two registers. The number of registers is a power of 2; the relative
// standard deviation of a count is 1.04 / sqrt(registers).
/// \source P. Flajolet, É. Fusy, O. Gandouet and F. Meunier, HyperLogLog, AofA 2007,
///         https://hal.science/hal-00406166; the estimate, which needs no correction for small or large sets:
///         O. Ertl 2017, arXiv:1702.01284, section 4
using Registers = std::span<std::uint8_t>;
using ConstRegisters = std::span<const std::uint8_t>;

/// σ(x) = x + Σ x^(2^k) 2^(k - 1) over k ≥ 1: what empty registers, a share `x` of all, weigh.
double weight_of_empty(double x) {
    if (x == 1) return std::numeric_limits<double>::infinity();
    double sum = x, before = 0;
    for (double power = x, factor = 1; sum != before; factor *= 2) {
        power *= power;
        before = sum;
        sum += power * factor;
    }
    return sum;
}

std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
    return bits ^ bits >> 31;
}

/// Adds an element, by its hash.
void insert(Registers set, std::uint64_t hash) {
    const auto rest = hash >> std::countr_zero(set.size());
    auto& kept = set[hash & (set.size() - 1)];
    kept = std::max(kept, static_cast<std::uint8_t>(1 + std::countr_zero(rest | std::uint64_t{1} << 63)));
}

/// Adds the elements of `other`, which has as many registers.
void unite(Registers set, ConstRegisters other) {
    for (std::size_t i = 0; i < set.size(); ++i) set[i] = std::max(set[i], other[i]);
}

double distinct_count(ConstRegisters set) {
    std::array<std::uint32_t, 65> registers_at{};  // by what they keep
    for (const auto kept : set) ++registers_at[kept];
    const auto size = static_cast<double>(set.size());
    double weight = 0;
    for (std::size_t kept = registers_at.size(); kept-- > 1;)
        weight = (weight + registers_at[kept]) / 2;  // Σ 2^-kept, by Horner
    weight += size * weight_of_empty(registers_at[0] / size);
    // Registers that have come to the end of the hash would need a term of their own: not below 2^40
    // elements.
    return size * size / (2 * std::numbers::ln2 * weight);
}

double relative_deviation(std::size_t registers) {
    return 1.04 / std::sqrt(static_cast<double>(registers));
}

/// Different numbers for different `value`, and of one `seed` as if drawn at random (SplitMix64).
/// \source G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014, doi:10.1145/2660193.2660195
std::uint64_t hashed(std::uint64_t value, std::uint64_t seed) {
    constexpr std::uint64_t golden_ratio = 0x9e3779b97f4a7c15;
    return mixed(mixed(seed + golden_ratio) + (value + 1) * golden_ratio);
}

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
                "for them exceeded 4 GB) that begin at random, by `seed`. A paper that cites nothing is "
                "scored like any other.",
            .reference =
                "P. Boldi and S. Vigna, In-core computation of geometric centralities with HyperBall, "
                "ICDM Workshops 2013, doi:10.1109/ICDMW.2013.10",
            .compute = compute};
}

}  // namespace citegraph::measures
