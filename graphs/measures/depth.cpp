#include "citegraph/graphs/main_path.hpp"
#include "graphs/progress.hpp"

#include <algorithm>

namespace citegraph::measures {

using namespace graphs;

namespace {

/// How many citations the longest chain down from each paper has.
///
/// \unit    citations, 0 or more
/// \errors  output if it was stopped
/// \cost    O(papers + citations)
/// \source  Price 1965, doi:10.1126/science.149.3683.510; the longest path: Cormen et al. 2009, section 24.2
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const auto without_cycles = acyclic(input.graph, input.dates);
    if (!options.progress(0.5)) return stopped("depth");
    Scores depth(input.graph.vertices());
    for (const auto citing : without_cycles.order)
        for (const auto cited : without_cycles.graph.references(citing))
            depth[citing] = std::max(depth[citing], depth[cited] + 1);
    Measured measured{Scores(input.graph.vertices()), {.notes = {without_cycles.account()}}};
    std::ranges::transform(without_cycles.vertex, measured.scores.begin(),
                           [&](Vertex representative) { return depth[representative]; });
    return measured;
}

}  // namespace

Measure depth() {
    return {.name = "depth",
            .unit = "citations",
            .summary = "The longest chain of citations that leads down from the paper",
            .definition =
                "How many citations the longest chain has that begins with the paper and goes on with a work "
                "that it cites, one that this cites, and so on. With dates, citations of later papers, and "
                "those within a date that close a cycle, are left out; without, the papers of a cycle count "
                "as one and share their score. A paper that cites nothing scores 0.",
            .reference =
                "D. J. de Solla Price, Networks of scientific papers, Science 149 (1965), "
                "doi:10.1126/science.149.3683.510",
            .compute = compute,
            .references_only = true};
}

}  // namespace citegraph::measures
