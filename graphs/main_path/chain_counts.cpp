#include "graphs/main_path/chains.hpp"

#include <boost/range/adaptor/reversed.hpp>

namespace citegraph {

using namespace graphs;

namespace {

constexpr ChainCount none{}, one{1};

}  // namespace

ChainCounts graphs::chain_counts(const AcyclicGraph& graph, Traversal kind) {
    const auto vertices = graph.graph.vertices();
    ChainCounts counts{std::vector<ChainCount>(vertices), std::vector<ChainCount>(vertices)};
    for (const auto citing : graph.order) {
        const auto references = graph.graph.references(citing);
        auto sum = kind != Traversal::spc || references.empty() ? one : none;
        for (const auto cited : references) sum += counts.before[cited];
        counts.before[citing] = sum;
    }
    for (const auto citing : boost::adaptors::reverse(graph.order)) {
        auto& sum = counts.after[citing];  // of all that cite it: they come first
        if (kind == Traversal::spnp || sum.mantissa == 0) sum += one;
        for (const auto cited : graph.graph.references(citing)) counts.after[cited] += sum;
    }
    return counts;
}

std::vector<double> traversal_weights(const AcyclicGraph& graph, Traversal kind) {
    const auto counts = chain_counts(graph, kind);
    std::vector<double> weights;
    weights.reserve(graph.graph.citations());
    for (Vertex citing = 0; citing < graph.graph.vertices(); ++citing)
        for (const auto cited : graph.graph.references(citing))
            weights.push_back(log10(counts.through(cited, citing)));
    return weights;
}

}  // namespace citegraph
