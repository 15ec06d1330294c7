#include "graphs/measures/linear/recursion.hpp"

#include <utility>

namespace citegraph::measures {
namespace {

/// Chance that a reader who follows references at random stands on each paper.
///
/// \unit    probability: scores are not negative and sum to 1 within 1e-12; the same for any number of
///          threads
/// \errors  malformed for a damping outside [0, 1), or a restart that is no weight a paper; output if it
///          was stopped
/// \cost    O(papers + citations); references only; as LinearRecursion says
/// \source  Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X; by components: Gleich et al. 2013, PRPACK
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    auto restart = options.restart;
    if (restart.empty()) restart.assign(input.graph.vertices(), 1);
    return random_reader("pagerank", input, std::move(restart), options);
}

}  // namespace

Measure pagerank() {
    return {
        .name = "pagerank",
        .unit = "probability",
        .summary = "PageRank: where a reader who follows references ends up",
        .definition =
            "The chance of standing on the paper for a reader who, again and again, follows one of the "
            "references within the graph, each as likely (with the chance `damping`, 0.85), or else opens "
            "a paper at random, each as likely or, personalised, in proportion to `restart`. From a paper "
            "that cites nothing in the graph, the reader always opens a paper in that way. The scores sum "
            "to 1.",
        .reference =
            "S. Brin and L. Page, The anatomy of a large-scale hypertextual Web search engine, "
            "Computer Networks 30 (1998), doi:10.1016/S0169-7552(98)00110-X",
        .compute = compute,
        .references_only = true};
}

}  // namespace citegraph::measures
