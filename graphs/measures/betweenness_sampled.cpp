#include "graphs/measures/paths/searches.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr double risk = 0.01;  // that any score is farther off than the bound says

/// What the bound on the error depends on, all of it exact.
struct Population {
    std::vector<Vertex> sources;  ///< papers that cite any: from others no chain begins
    Vertex cited = 0;
    Vertex between = 0;  ///< papers that cite and are cited: no other scores
};

Population population_of(const CitationGraph& graph) {
    std::vector<bool> cited(graph.vertices());
    for (const auto w : graph.out().targets) cited[w] = true;
    Population population;
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        const bool cites = !graph.references(v).empty();
        if (cites) population.sources.push_back(v);
        population.cited += cited[v];
        population.between += cites && cited[v];
    }
    return population;
}

/// With probability 1 - risk, no score is farther from the exact one than this. What one source adds to a
/// paper lies between 0 and R = cited papers - 1: it is less than one for each paper that the source
/// reaches, all of which are cited, and nothing for the paper itself. For the mean of k such numbers, drawn
/// from N without replacement, Hoeffding's inequality as Serfling sharpened it says
///     P(|mean - true mean| ≥ ε) ≤ 2 exp(-2 k ε² / ((1 - (k - 1) / N) R²)).
/// ε is chosen so that the sum of this over all papers that can score is `risk`; scores are N means.
/// \source R. J. Serfling, Probability inequalities for the sum in sampling without replacement, Ann. Stat. 2
///         (1974), doi:10.1214/aos/1176342611
double error_bound(const Population& population, std::size_t samples) {
    const auto all = static_cast<double>(population.sources.size()), k = static_cast<double>(samples);
    if (samples == population.sources.size() || population.between == 0) return 0;
    const auto range = static_cast<double>(population.cited) - 1;
    return all * range * std::sqrt((1 - (k - 1) / all) * std::log(2 * population.between / risk) / (2 * k));
}

std::string sample_note(std::size_t samples, std::size_t all, std::uint64_t seed) {
    std::array<char, 160> note;
    std::snprintf(note.data(), note.size(),
                  "from %zu of %zu citing papers as sources, drawn at random with seed %llu", samples, all,
                  static_cast<unsigned long long>(seed));
    return note.data();
}

std::string bound_note(double bound) {
    std::array<char, 240> note;
    std::snprintf(note.data(), note.size(),
                  "with probability %g every score is within %.4g pairs of the exact one (Hoeffding's "
                  "inequality for draws without replacement, Serfling 1974, doi:10.1214/aos/1176342611)",
                  1 - risk, bound);
    return note.data();
}

/// How often each paper lies inside a shortest chain of citations between two others, estimated.
///
/// \unit    pairs of papers, not normalised; the same to the last bit for any number of threads
/// \errors  malformed without a sample, or if two papers are linked by more shortest chains than a double
///          can count (1e308); stopped, it is scaled from fewer sources, without a bound on the error
/// \cost    O(samples · (papers + citations)) time; 45 bytes a paper and up to 4 a citation of memory a
/// thread \source  U. Brandes and C. Pich 2007, doi:10.1142/S0218127407018403
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    if (options.samples == 0)
        return fail(Error::Kind::malformed, "betweenness-sampled needs at least one sample");
    const auto population = population_of(input.graph);
    const auto all = population.sources.size();
    auto sources = drawn(static_cast<Vertex>(all), options.samples, options.seed);
    for (auto& source : sources) source = population.sources[source];
    auto sum = dependencies_on_papers(input, sources, options);
    if (!sum) return sum.failure();

    Measured measured{std::move(sum->scores), {.done = sum->done}};
    measured.how.notes.push_back(sample_note(sources.size(), all, options.seed));
    if (sources.size() < all || sum->done < 1) {
        const auto looked_from = sum->done * static_cast<double>(sources.size());
        const auto scale = looked_from > 0 ? static_cast<double>(all) / looked_from : 0;
        for (auto& score : measured.scores) score *= scale;
    }
    if (sum->done < 1) {
        measured.how.notes.push_back("stopped: scaled from those that were done, no bound on the error");
    } else {
        measured.how.error_bound = error_bound(population, sources.size());
        measured.how.notes.push_back(bound_note(*measured.how.error_bound));
    }
    return measured;
}

}  // namespace

Measure betweenness_sampled() {
    return {.name = "betweenness-sampled",
            .unit = "pairs",
            .summary = "Betweenness, estimated from chains that begin at a sample of papers",
            .definition =
                "Betweenness as far as chains go that begin at `samples` papers (512), drawn at random "
                "by `seed`, without replacement, from those that cite any, and scaled to all of them: right "
                "on average, "
                "and exact if there are no more papers to draw from. A paper that cites nothing, or that "
                "nobody cites, scores 0.",
            .reference =
                "U. Brandes and C. Pich, Centrality estimation in large networks, Int. J. Bifurcation and "
                "Chaos 17 (2007), doi:10.1142/S0218127407018403",
            .compute = compute,
            .references_only = true};
}

}  // namespace citegraph::measures
