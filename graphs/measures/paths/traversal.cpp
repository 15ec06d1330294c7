#include "graphs/measures/paths/traversal.hpp"

#include "graphs/main_path/chains.hpp"
#include "graphs/progress.hpp"

#include <algorithm>

namespace citegraph::measures {

using namespace graphs;

Result<Measured> chains_through(const MeasureInput& input, const MeasureOptions& options,
                                std::string_view measure, Traversal kind) {
    const auto without_cycles = acyclic(input.graph, input.dates);
    if (!options.progress(0.5)) return stopped(measure);
    const auto counts = chain_counts(without_cycles, kind);
    Measured measured{Scores(input.graph.vertices()), {.notes = {without_cycles.account()}}};
    std::ranges::transform(without_cycles.vertex, measured.scores.begin(),
                           [&](Vertex v) { return log10(counts.through(v, v)); });
    return measured;
}

}  // namespace citegraph::measures
