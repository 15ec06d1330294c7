#include "citegraph/graphs/components.hpp"
#include "citegraph/graphs/measure.hpp"

#include <string>

namespace citegraph::measures {
namespace {

/// Number of the weak component of each paper, 1 the largest.
///
/// \unit    component number: a label, not a rank
/// \errors  none
/// \cost    O(papers + citations)
/// \source  Hopcroft and Tarjan 1973, doi:10.1145/362248.362272
Result<Measured> compute(const MeasureInput& input, const MeasureOptions&) {
    const auto components = weak_components(input.graph);
    Measured measured{Scores(components.part.begin(), components.part.end())};
    for (auto& score : measured.scores) score += 1;
    measured.how.notes.push_back(std::to_string(components.sizes.size()) + " components, the largest of " +
                                 std::to_string(components.sizes.empty() ? 0 : components.sizes.front()) +
                                 " papers");
    return measured;
}

}  // namespace

Measure component() {
    return {.name = "component",
            .unit = "component number",
            .summary = "Which part, linked by citations, a paper belongs to",
            .definition =
                "The number of the paper's weak component, 1 the largest: the papers that a chain of "
                "citations links with it, whichever way each points. A label, not a rank. A paper that "
                "cites nothing belongs where its citers do; without citers, too, it is alone.",
            .reference =
                "J. Hopcroft, R. Tarjan, Algorithm 447: efficient algorithms for graph manipulation, "
                "Commun. ACM 16 (1973), doi:10.1145/362248.362272",
            .compute = compute};
}

}  // namespace citegraph::measures
