#include "citegraph/graphs/measure.hpp"
#include "graphs/measures/wording.hpp"
#include "graphs/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

// Kleinberg's hyperlink-induced topic search: authorities, and beside them hubs.

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr std::string_view reference =
    "J. M. Kleinberg, Authoritative sources in a hyperlinked environment, J. ACM 46 (1999), "
    "doi:10.1145/324133.324140";

enum class Role { authority, hub };

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

/// How much the papers worth following cite a paper: its authority; or how much it cites the papers worth
/// reading: what it is as a hub.
///
/// Power iteration from equal hubs, so that of several leading eigenvectors their mix that is nearest to that
/// start is found. Ends when the residual |AᵀA a - λ a|₁ / λ |a|₁ of the authorities a is within the
/// tolerance or falls no more; that, not the error, is stated. Stopped, it gives the scores of the last
/// round.
///
/// \unit    share of all of that role: scores sum to 1, or are all 0 if nobody cites
/// \errors  none
/// \cost    O(papers + citations) a round; citers and references; 24 bytes a paper
/// \source  Kleinberg 1999, doi:10.1145/324133.324140
template <Role role>
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    if (input.graph.citations() == 0)
        return Measured{Scores(input.graph.vertices()), {.notes = {"there are no citations to weigh"}}};
    Rounds rounds{input.graph, options.threads};
    auto how = iterate(rounds, options);
    auto scores = role == Role::authority ? rounds.authorities() : rounds.hubs();
    normalise(scores);
    return Measured{std::move(scores), std::move(how)};
}

}  // namespace

Measure authority() {
    return {.name = "authority",
            .unit = "share",
            .summary = "HITS: cited by good hubs",
            .definition =
                "Papers are good authorities if good hubs cite them, and good hubs if they cite good "
                "authorities: the leading eigenvector of AᵀA, scaled to sum to 1, where A has a row for each "
                "citing paper. A paper that nobody cites scores 0; one that cites nothing is scored like any "
                "other. If nobody cites, all score 0.",
            .reference = reference,
            .compute = compute<Role::authority>};
}

Measure hub() {
    return {.name = "hub",
            .unit = "share",
            .summary = "HITS: cites good authorities, as surveys do",
            .definition =
                "Papers are good hubs if they cite good authorities, and good authorities if good hubs cite "
                "them: the leading eigenvector of AAᵀ, scaled to sum to 1, where A has a row for each citing "
                "paper. A paper that cites nothing scores 0. If nobody cites, all score 0.",
            .reference = reference,
            .compute = compute<Role::hub>};
}

}  // namespace citegraph::measures
