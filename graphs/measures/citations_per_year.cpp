#include "graphs/publication_dates.hpp"

#include <algorithm>
#include <limits>

namespace citegraph::measures {

using namespace graphs;

namespace {

/// How many papers of the graph cite each paper, for each year since it was published.
///
/// \unit    citations a year, 0 or more; NaN for a paper without date
/// \errors  malformed if there are papers, but no date is known
/// \cost    O(papers)
/// \source  Garfield 1972, doi:10.1126/science.178.4060.471
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const auto vertices = input.graph.vertices();
    if (vertices == 0) return Measured{};
    if (!any_known(input.dates)) return needs_dates("citations-per-year");
    const auto now = options.as_of.known() ? options.as_of : std::ranges::max(input.dates);

    Measured measured{Scores(vertices, std::numeric_limits<double>::quiet_NaN())};
    for (Vertex v = 0; v < vertices; ++v) {
        if (!input.dates[v].known()) continue;
        const auto years = std::max(1.0, now.years() - input.dates[v].years());
        measured.scores[v] = static_cast<double>(input.graph.citers(v).size()) / years;
    }
    measured.how.notes.push_back("years are counted up to " + to_string(now.day()));
    return measured;
}

}  // namespace

Measure citations_per_year() {
    return {.name = "citations-per-year",
            .unit = "citations a year",
            .summary = "Citations from within the graph, for each year since publication",
            .definition =
                "How many papers of the graph cite the paper, divided by the years from its publication to "
                "`as_of` (the newest date of the graph unless given), by one year at least. A paper of "
                "which the year alone is known counts from the middle of it. Undefined for a paper without "
                "date. A paper that cites nothing is scored like any other.",
            .reference =
                "E. Garfield, Citation analysis as a tool in journal evaluation, Science 178 (1972), "
                "doi:10.1126/science.178.4060.471",
            .compute = compute};
}

}  // namespace citegraph::measures
