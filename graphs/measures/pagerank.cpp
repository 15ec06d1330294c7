#include "citegraph/measure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace citegraph::measures {
namespace {

// The definition x = d Pᵀx + (d · rank of papers that cite nothing + 1 - d) / n, Σx = 1, is solved without
// the dangling term: its right-hand side is a multiple of the constant vector, so x = y / |y|₁ where (I - d
// Pᵀ) y = 1/n, and the rows of P that belong to papers citing nothing are zero.
//
// Gauss–Seidel by pushing: each vertex keeps the residual r that it has not passed on yet. Settling a vertex
// adds r to its score and passes d · r / (its references) to each of them. Newest papers first: citations run
// back in time, so but for citations of later papers one sweep settles everything. Per sweep |r|₁ falls at
// least by the factor d. (I - d Pᵀ)⁻¹ has 1-norm at most 1 / (1 - d): hence |y* - y|₁ ≤ |r|₁ / (1 - d), and
// after normalising the error is at most twice that over |y|₁. This bound is the certificate; to hold for
// what rounding does too, it is taken from a residual computed afresh in extended precision.

constexpr double wanted_error = 1e-12;  // of the scores, in the sum over all papers

struct Solver {
    Solver(const CitationGraph& citations, double chance)
        : graph{citations}, damping{chance}, scores(citations.vertices()), residual(citations.vertices()) {}

    const CitationGraph& graph;
    double damping;
    Scores scores, residual;

    double start() const { return 1.0 / graph.vertices(); }

    /// Bound on the error of the normalised scores if |r|₁ is `left`.
    double error_bound(long double left) const {
        long double sum = 0;
        for (const auto score : scores) sum += score;
        return sum > 0 ? static_cast<double>(2 * left / ((1 - damping) * sum))
                       : std::numeric_limits<double>::infinity();
    }

    /// Settles every vertex whose residual is above `negligible`, newest first; returns |r|₁.
    long double sweep(double negligible) {
        for (Vertex v = graph.vertices(); v-- > 0;) {
            if (std::abs(residual[v]) <= negligible) continue;
            const auto settled = std::exchange(residual[v], 0.0);
            scores[v] += settled;
            const auto references = graph.references(v);
            if (references.empty()) continue;
            const auto share = damping * settled / static_cast<double>(references.size());
            for (const auto cited : references) residual[cited] += share;
        }
        long double left = 0;
        for (const auto value : residual) left += std::abs(value);
        return left;
    }

    /// Computes r = 1/n + d Pᵀy - y from the scores alone; returns |r|₁.
    long double renew_residual() {
        long double left = 0;
        for (Vertex v = 0; v < graph.vertices(); ++v) {
            long double arrived = 0;
            for (const auto citing : graph.citers(v))
                arrived += static_cast<long double>(scores[citing]) /
                           static_cast<long double>(graph.references(citing).size());
            const auto rest = start() + damping * arrived - scores[v];
            residual[v] = static_cast<double>(rest);
            left += std::abs(rest);
        }
        return left;
    }
};

Failure stopped() {
    return fail(Error::Kind::output, "pagerank was stopped before it was done");
}

/// Chance that a reader who follows references at random stands on each paper.
///
/// \unit    probability: scores are positive and sum to 1 within 1e-12; the same for any number of threads
/// \errors  malformed for a damping outside [0, 1); output if it was stopped
/// \cost    O(papers + citations) a sweep; one sweep without citations of later papers, else
///          log(1e-12) / log(damping) at most
/// \source  Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X; pushing: Berkhin 2006,
///          doi:10.1080/15427951.2006.10129116
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    if (!(options.damping >= 0 && options.damping < 1))
        return fail(Error::Kind::malformed, "pagerank needs a damping of at least 0 and below 1");
    const auto vertices = input.graph.vertices();
    if (vertices == 0) return Measured{};

    // Doubles cannot carry a better bound than this when damping is close to 1.
    const auto finest = 64 * std::numeric_limits<double>::epsilon() / (1 - options.damping);
    const auto enough = std::max(wanted_error, finest);
    const auto negligible = enough * (1 - options.damping) / 16 / vertices;

    Solver solver{input.graph, options.damping};
    std::ranges::fill(solver.residual, solver.start());
    for (auto bound = 1.0; bound > enough; bound = solver.error_bound(solver.renew_residual()))
        for (bound = 1.0; bound > enough / 2; bound = solver.error_bound(solver.sweep(negligible)))
            if (!options.progress(std::clamp(std::log(bound) / std::log(enough), 0.0, 1.0))) return stopped();

    long double sum = 0;
    for (const auto score : solver.scores) sum += score;
    for (auto& score : solver.scores) score = static_cast<double>(score / sum);
    return Measured{std::move(solver.scores)};
}

}  // namespace

Measure pagerank() {
    return {.name = "pagerank",
            .unit = "probability",
            .summary = "PageRank: where a reader who follows references ends up",
            .definition =
                "The chance of standing on the paper for a reader who, again and again, follows one of the "
                "references within the list, each as likely (with the chance `damping`, 0.85), or else opens "
                "a paper at random. From a paper that cites nothing in the list, the reader always opens a "
                "paper at random, each as likely. The scores sum to 1.",
            .reference =
                "S. Brin and L. Page, The anatomy of a large-scale hypertextual Web search engine, "
                "Computer Networks 30 (1998), doi:10.1016/S0169-7552(98)00110-X",
            .compute = compute};
}

}  // namespace citegraph::measures
