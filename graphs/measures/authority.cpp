#include "graphs/measures/linear/hits.hpp"

namespace citegraph::measures {

namespace {

/// How much the papers worth following cite a paper.
///
/// \unit    share of all of that role: scores sum to 1, or are all 0 if nobody cites
/// \errors  none
/// \cost    as hits()
/// \source  Kleinberg 1999, doi:10.1145/324133.324140
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    return hits(input, options, Side::authority);
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
            .reference = hits_reference,
            .compute = compute};
}

}  // namespace citegraph::measures
