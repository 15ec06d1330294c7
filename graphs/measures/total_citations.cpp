#include "citegraph/graphs/measure.hpp"

#include <algorithm>
#include <cmath>

namespace citegraph::measures {
namespace {

/// How many works anywhere cite each paper, as the source of its metadata counted them.
///
/// \unit    citations, 0 or more; NaN where no source gave a count
/// \errors  malformed if there are papers, but no count is known
/// \cost    O(papers)
/// \source  the count of the service that `Paper::counts.from` names
Result<Measured> compute(const MeasureInput& input, const MeasureOptions&) {
    const auto known = [](double count) { return !std::isnan(count); };
    if (input.graph.vertices() > 0 && std::ranges::none_of(input.citations, known))
        return fail(Error::Kind::malformed,
                    "total-citations needs citation counts, and none is known: give a list or lock whose "
                    "papers a source that counts has resolved, or rank by citations");
    return Measured{Scores(input.citations.begin(), input.citations.end())};
}

}  // namespace

Measure total_citations() {
    return {.name = "total-citations",
            .unit = "citations",
            .summary = "Citations from anywhere, as the metadata service counts them",
            .definition =
                "How many works anywhere cite the paper, as counted by the metadata service on the "
                "day its record was fetched. Undefined where no count is known. A paper that cites "
                "nothing is scored like any other.",
            .reference =
                "E. Garfield, Citation indexes for science, Science 122 (1955), "
                "doi:10.1126/science.122.3159.108",
            .compute = compute};
}

}  // namespace citegraph::measures
