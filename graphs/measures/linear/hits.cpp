#include "graphs/measures/linear/hits.hpp"

#include "graphs/measures/wording.hpp"
#include "graphs/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr Vertex block_size = 4096;
constexpr int most_rounds = 10'000;
constexpr double rounding = 1e-13;  // residuals below it may be no more than that

/// By vertex: the sum of `scores` over its row. Each is a sum of its own, whoever adds it up.
Scores gathered(const Rows& rows, const Scores& scores, unsigned threads) {
    Scores sums(scores.size());
    for_each_block((scores.size() + block_size - 1) / block_size, threads, [&](std::size_t block, unsigned) {
        const auto end = std::min(sums.size(), (block + 1) * block_size);
        for (auto v = block * block_size; v < end; ++v)
            for (const auto other : rows[static_cast<Vertex>(v)]) sums[v] += scores[other];
        return true;
    });
    return sums;
}

/// Divides by the sum, which it returns; scores that are all 0 stay.
double normalise(Scores& scores) {
    const auto sum = stable_sum(scores);
    if (sum > 0)
        for (auto& score : scores) score /= sum;
    return sum;
}

double distance(const Scores& a, const Scores& b) {
    Scores differences(a.size());
    std::ranges::transform(a, b, differences.begin(), [](double x, double y) { return std::abs(x - y); });
    return stable_sum(differences);
}

/// Power iteration for the leading eigenvector of AᵀA.
class Rounds {
  public:
    Rounds(const CitationGraph& graph, unsigned threads)
        : graph_{graph},
          threads_{threads},
          authorities_{gathered(graph.in(), Scores(graph.vertices(), 1), threads)} {
        normalise(authorities_);
    }

    /// One round more; |AᵀA a - λ a|₁ / λ |a|₁ of the authorities before it.
    double residual() {
        auto next = gathered(graph_.in(), hubs(), threads_);
        if (normalise(next) == 0) return 0;
        const auto moved = distance(next, authorities_);
        authorities_ = std::move(next);
        return moved;
    }

    Scores hubs() const { return gathered(graph_.out(), authorities_, threads_); }
    const Scores& authorities() const { return authorities_; }

  private:
    const CitationGraph& graph_;
    unsigned threads_;
    Scores authorities_;
};

std::string note_of(int rounds, double residual) {
    return "power iteration, " + std::to_string(rounds) + " rounds; residual at most " +
           bound_text(residual) + " of the scores";
}

/// Rounds until the residual is small, or no longer falls where rounding reigns, or `progress` says stop.
Computation iterate(Rounds& rounds, const MeasureOptions& options) {
    const auto enough = std::max(options.tolerance, 1e-15);
    double done = 0, residual = 2;
    for (int round = 1;; ++round) {
        const auto before = std::exchange(residual, rounds.residual());
        const auto settled = residual <= enough || (residual < rounding && residual >= before);
        if (settled || round == most_rounds) return {.notes = {note_of(round, residual)}};
        done = std::clamp(std::log(residual) / std::log(enough), done, 0.99);
        if (!options.progress(done)) return {.done = done, .notes = {note_of(round, residual)}};
    }
}

}  // namespace

Result<Measured> hits(Role role, const MeasureInput& input, const MeasureOptions& options) {
    if (input.graph.citations() == 0)
        return Measured{Scores(input.graph.vertices()), {.notes = {"there are no citations to weigh"}}};
    Rounds rounds{input.graph, options.threads};
    auto how = iterate(rounds, options);
    auto scores = role == Role::authority ? rounds.authorities() : rounds.hubs();
    normalise(scores);
    return Measured{std::move(scores), std::move(how)};
}

}  // namespace citegraph::measures
