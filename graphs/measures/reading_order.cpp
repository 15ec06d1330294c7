#include "citegraph/graphs/main_path.hpp"
#include "graphs/progress.hpp"

namespace citegraph::measures {

using namespace graphs;

namespace {

/// How many papers are to be read after each one.
///
/// \unit    papers: the one to be read first scores highest, the last 0
/// \errors  output if it was stopped
/// \cost    O(papers log papers + citations)
/// \source  Kahn 1962, doi:10.1145/368996.369025
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const auto order = citegraph::reading_order(input.graph, input.dates);
    if (!options.progress(1)) return stopped("reading-order");
    Measured measured{Scores(input.graph.vertices())};
    double after = input.graph.vertices();
    for (const auto v : order) measured.scores[v] = --after;
    return measured;
}

}  // namespace

Measure reading_order() {
    return {.name = "reading-order",
            .unit = "papers",
            .summary = "What to read first: the cited before the citing, the most cited before others",
            .definition =
                "How many papers are to be read after the paper, if none is read before the works of the "
                "graph that it cites, and of those that may be read the most cited comes next. With dates, "
                "citations of later papers, and those within a date that close a cycle, do not count; "
                "without, the papers of a cycle are read in one go. A paper that cites nothing may be read "
                "at once.",
            .reference =
                "A. B. Kahn, Topological sorting of large networks, Communications of the ACM 5 (1962), "
                "doi:10.1145/368996.369025",
            .compute = compute};
}

}  // namespace citegraph::measures
