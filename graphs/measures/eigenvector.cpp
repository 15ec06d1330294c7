#include "graphs/measures/linear/recursion.hpp"
#include "graphs/measures/wording.hpp"
#include "graphs/parallel.hpp"
#include "graphs/progress.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr double tie = 1e-9;  // growths that differ by less, relative, count as equal

// An eigenvector of Aᵀ lives on strong components and on what they reach. To the largest eigenvalue λ belongs
// one that is not negative: on the component whose chains grow fastest it is that component's own
// eigenvector, above it 0, and below it x = Aᵀx / λ, a linear recursion whose other cycles all grow more
// slowly. Of components that grow alike, one may lie above another, and then only the lower has such a
// vector: the last in the order has.

/// The component that dominates: the last of those that grow fastest.
const Growth& dominant(const std::vector<Growth>& all) {
    const auto fastest = std::ranges::max(all, {}, &Growth::low).low;
    return *std::find_if(all.rbegin(), all.rend(),
                         [fastest](const auto& growth) { return growth.high >= fastest * (1 - tie); });
}

/// What comes behind `place` in the order, as an order.
SolveOrder behind(const SolveOrder& order, Vertex place) {
    std::vector<PlaceRange> cycles;
    for (const auto [begin, end] : order.cycles)
        if (begin >= place) cycles.push_back({begin - place, end - place});
    return {std::vector<Vertex>(order.vertices.begin() + place, order.vertices.end()), std::move(cycles)};
}

/// The eigenvector of `top` continued to what it reaches, as far as doubles go; nothing if stopped.
std::optional<Scores> continued(const MeasureInput& input, const SolveOrder& order, const Growth& top,
                                const MeasureOptions& options) {
    const auto lambda = (top.low + top.high) / 2;
    Scores scores(input.graph.vertices()), source(input.graph.vertices());
    for (auto i = top.cycle.begin; i < top.cycle.end; ++i)
        for (const auto cited : input.graph.references(order.vertices[i]))
            source[cited] += top.leading[i - top.cycle.begin] / lambda;
    const auto rest = behind(order, top.cycle.end);
    auto solution =
        solve({input.graph, rest, 1 / lambda, Passing::to_each}, std::move(source), 0, options.progress);
    if (!solution) return {};
    for (const auto v : rest.vertices) scores[v] = solution->values[v];
    for (auto i = top.cycle.begin; i < top.cycle.end; ++i)
        scores[order.vertices[i]] = top.leading[i - top.cycle.begin];
    const auto sum = stable_sum(scores);
    for (auto& score : scores) score /= sum;
    return scores;
}

/// Σ |Aᵀx / λ - x|, for an x that sums to 1.
double residual(const CitationGraph& graph, const Scores& x, double lambda) {
    Scores differences(x.size());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) differences[cited] += x[v] / lambda;
    for (Vertex v = 0; v < graph.vertices(); ++v) differences[v] = std::abs(differences[v] - x[v]);
    return stable_sum(differences);
}

std::string note_of(const std::vector<Growth>& all, const Growth& top) {
    const auto alike =
        std::ranges::count_if(all, [&top](const auto& growth) { return growth.high >= top.low * (1 - tie); });
    auto note = "lives only on the strong component of " + std::to_string(top.cycle.end - top.cycle.begin) +
                " papers whose chains of citations grow fastest, by " + digits(top.high) +
                " a step, and on what it cites: near zero or zero for all others";
    if (alike > 1) note += "; the last in the solve order of " + std::to_string(alike) + " that grow alike";
    return note;
}

/// How much a paper is cited by papers that score high themselves.
///
/// \unit    share: scores sum to 1, or are all 0 without cycles
/// \errors  output if it was stopped
/// \cost    O(papers + citations) and 2000 rounds at most over the citations within strong components;
///          references only
/// \source  Bonacich 1972, doi:10.1080/0022250X.1972.9989806
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    SolveOrder made;
    const auto* order = order_of(input, made, options.progress);
    if (!order) return stopped("eigenvector");
    const auto all = growths(input.graph, *order, options.progress);
    if (!all) return stopped("eigenvector");
    if (all->empty())
        return Measured{
            Scores(input.graph.vertices()),
            {.notes = {"vanishes: no papers cite each other in a cycle, and chains of citations that "
                       "end have no leading eigenvector; rank by katz or pagerank"}}};
    const auto& top = dominant(*all);
    auto scores = continued(input, *order, top, options);
    if (!scores) return stopped("eigenvector");
    const auto left = residual(input.graph, *scores, (top.low + top.high) / 2);
    return Measured{
        std::move(*scores),
        {.notes = {note_of(*all, top), "residual at most " + bound_text(left) + " of the scores"}}};
}

}  // namespace

Measure eigenvector() {
    return {
        .name = "eigenvector",
        .unit = "share",
        .summary = "Eigenvector centrality: vanishes where citations make no cycle",
        .definition =
            "Proportional to the sum of the scores of the papers that cite it: the leading eigenvector of "
            "Aᵀ, where A has a row for each citing paper, scaled to sum to 1. It lives only on the strong "
            "component in which chains of citations grow fastest and on what that cites; where there is no "
            "cycle of citations, all score 0. A paper that cites nothing is scored like any other.",
        .reference =
            "P. Bonacich, Factoring and weighting approaches to status scores and clique identification, "
            "J. Math. Sociol. 2 (1972), doi:10.1080/0022250X.1972.9989806",
        .compute = compute,
        .references_only = true};
}

}  // namespace citegraph::measures
