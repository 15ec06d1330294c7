#include "graphs/measures/paths/traversal.hpp"

namespace citegraph::measures {
namespace {

Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    return chains_through(input, options, "splc", Traversal::splc);
}

}  // namespace

Measure splc() {
    return {.name = "splc",
            .unit = "log10 of chains",
            .summary = "Search path link count: chains of citations from any paper to last papers",
            .definition =
                "log10 of how many chains of citations run through the paper, or begin with it, from any "
                "paper to one that nobody cites. A paper that cites nothing lies only on those that begin "
                "with it. With dates, citations of later papers, and those within a date that close a cycle, "
                "are left out; without, the papers of a cycle count as one and share their score.",
            .reference =
                "N. P. Hummon and P. Doreian, Social Networks 11 (1989), doi:10.1016/0378-8733(89)90017-8; "
                "V. Batagelj, Efficient algorithms for citation network analysis (2003), arXiv:cs/0309023",
            .compute = compute,
            .references_only = true};
}

}  // namespace citegraph::measures
