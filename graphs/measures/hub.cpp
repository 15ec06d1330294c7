#include "graphs/measures/linear/hits.hpp"

namespace citegraph::measures {

namespace {

/// How much a paper cites the papers worth reading.
///
/// \unit    share of all of that role: scores sum to 1, or are all 0 if nobody cites
/// \errors  none
/// \cost    as hits()
/// \source  Kleinberg 1999, doi:10.1145/324133.324140
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    return hits(input, options, Side::hub);
}

}  // namespace

Measure hub() {
    return {.name = "hub",
            .unit = "share",
            .summary = "HITS: cites good authorities, as surveys do",
            .definition =
                "Papers are good hubs if they cite good authorities, and good authorities if good hubs cite "
                "them: the leading eigenvector of AAᵀ, scaled to sum to 1, where A has a row for each citing "
                "paper. A paper that cites nothing scores 0. If nobody cites, all score 0.",
            .reference = hits_reference,
            .compute = compute};
}

}  // namespace citegraph::measures
