#include "graphs/main_path/chains.hpp"
#include "graphs/progress.hpp"

#include <algorithm>

namespace citegraph::measures {

using namespace graphs;

namespace {

constexpr std::string_view reference =
    "N. P. Hummon and P. Doreian, Social Networks 11 (1989), doi:10.1016/0378-8733(89)90017-8; "
    "V. Batagelj, Efficient algorithms for citation network analysis (2003), arXiv:cs/0309023";

constexpr std::string_view name_of(Traversal kind) {
    return kind == Traversal::spc ? "spc" : kind == Traversal::splc ? "splc" : "spnp";
}

/// log10 of the number of chains of citations of that kind which a paper lies on. The papers of a condensed
/// cycle share theirs.
///
/// \unit    log10 of chains, 0 or more
/// \errors  stopped, if it was
/// \cost    O(papers + citations)
/// \source  Hummon and Doreian 1989, doi:10.1016/0378-8733(89)90017-8; Batagelj 2003, arXiv:cs/0309023
template <Traversal kind>
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    const auto without_cycles = acyclic(input.graph, input.dates);
    if (!options.progress(0.5)) return stopped(name_of(kind));
    const auto counts = chain_counts(without_cycles, kind);
    Measured measured{Scores(input.graph.vertices()), {.notes = {without_cycles.account()}}};
    std::ranges::transform(without_cycles.vertex, measured.scores.begin(),
                           [&](Vertex v) { return log10(counts.through(v, v)); });
    return measured;
}

}  // namespace

Measure spc() {
    return {.name = "spc",
            .unit = "log10 of chains",
            .summary = "Search path count: chains of citations from first to last papers",
            .definition =
                "log10 of how many chains of citations run through the paper from a paper that cites nothing "
                "to one that nobody cites; of a paper that cites nothing, how many begin with it. With "
                "dates, citations of later papers, and those within a date that close a cycle, are left out; "
                "without, the papers of a cycle count as one and share their score.",
            .reference = reference,
            .compute = compute<Traversal::spc>,
            .references_only = true};
}

Measure splc() {
    return {.name = "splc",
            .unit = "log10 of chains",
            .summary = "Search path link count: chains of citations from any paper to last papers",
            .definition =
                "log10 of how many chains of citations run through the paper, or begin with it, from any "
                "paper to one that nobody cites. A paper that cites nothing lies only on those that begin "
                "with it. With dates, citations of later papers, and those within a date that close a cycle, "
                "are left out; without, the papers of a cycle count as one and share their score.",
            .reference = reference,
            .compute = compute<Traversal::splc>,
            .references_only = true};
}

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
            .reference = reference,
            .compute = compute<Traversal::spnp>,
            .references_only = true};
}

}  // namespace citegraph::measures
