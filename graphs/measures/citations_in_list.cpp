#include "citegraph/graphs/measure.hpp"

namespace citegraph::measures {
namespace {

/// How many papers of the graph cite each paper.
///
/// \unit    citations, 0 or more
/// \errors  none
/// \cost    O(papers)
/// \source  Garfield 1972, doi:10.1126/science.178.4060.471
Result<Measured> compute(const MeasureInput& input, const MeasureOptions&) {
    Scores scores(input.graph.vertices());
    for (Vertex v = 0; v < input.graph.vertices(); ++v)
        scores[v] = static_cast<double>(input.graph.citers(v).size());
    return Measured{std::move(scores)};
}

}  // namespace

Measure citations_in_list() {
    return {.name = "citations",
            .unit = "citations",
            .summary = "Citations from within the graph",
            .definition =
                "How many papers of the graph cite the paper. Citing papers outside of it, and a "
                "paper that cites itself, do not count. A paper that cites nothing is scored like "
                "any other.",
            .reference =
                "E. Garfield, Citation analysis as a tool in journal evaluation, Science 178 (1972), "
                "doi:10.1126/science.178.4060.471",
            .compute = compute};
}

}  // namespace citegraph::measures
