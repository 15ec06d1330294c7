#include "graphs/measures/paths/traversal.hpp"

namespace citegraph::measures {
namespace {

Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    return chains_through(input, options, "spnp", Traversal::spnp);
}

}  // namespace

Measure spnp() {
    return {.name = "spnp",
            .unit = "log10 of chains",
            .summary = "Search path node pair: chains of citations between any two papers",
            .definition =
                "log10 of how many chains of citations run through the paper, or begin or end with it, "
                "between any two papers, the chain that is the paper alone among them. A paper that cites "
                "nothing lies only on those that begin with it. With dates, citations of later papers, and "
                "those within a date that close a cycle, are left out; without, the papers of a cycle count "
                "as one and share their score.",
            .reference =
                "N. P. Hummon and P. Doreian, Social Networks 11 (1989), doi:10.1016/0378-8733(89)90017-8; "
                "V. Batagelj, Efficient algorithms for citation network analysis (2003), arXiv:cs/0309023",
            .compute = compute,
            .references_only = true};
}

}  // namespace citegraph::measures
