#include "graphs/main_path/chains.hpp"

#include <boost/range/adaptor/reversed.hpp>

#include <algorithm>

namespace citegraph::graphs {
namespace {

/// By vertex: the largest sum of weights on a chain between it and the end of the chain.
struct LargestSums {
    std::vector<ChainCount> from_source, to_sink;
};

LargestSums largest_sums(const Weighted& network) {
    const auto vertices = network.graph().vertices();
    LargestSums sums{std::vector<ChainCount>(vertices), std::vector<ChainCount>(vertices)};
    const auto raise = [](ChainCount& largest, ChainCount sum) { largest = std::max(largest, sum); };
    for (const auto citing : network.acyclic.order)
        for (const auto cited : network.graph().references(citing))
            raise(sums.from_source[citing], sums.from_source[cited] + network.counts.through(cited, citing));
    for (const auto citing : boost::adaptors::reverse(network.acyclic.order))
        for (const auto cited : network.graph().references(citing))
            raise(sums.to_sink[cited], network.counts.through(cited, citing) + sums.to_sink[citing]);
    return sums;
}

/// The arcs that seem to lie on a heaviest chain. Weights differ by so many orders of magnitude that the sum
/// over a whole chain does not tell its light ends apart; so what lies before an arc, and what lies behind
/// it, must be the heaviest that there is, too.
Marks candidates(const Weighted& network) {
    const auto sums = largest_sums(network);
    const auto total =
        sums.from_source.empty() ? ChainCount{} : std::ranges::max(sums.from_source, std::less{});
    Marks arcs(network.weights.size());
    for (const auto citing : network.acyclic.order)
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            const auto weight = network.counts.through(cited, citing);
            const auto before = sums.from_source[cited] + weight, after = weight + sums.to_sink[citing];
            arcs[arc] = nearly_equal(before, sums.from_source[citing]) &&
                        nearly_equal(after, sums.to_sink[cited]) &&
                        nearly_equal(before + sums.to_sink[citing], total);
        });
    return arcs;
}

}  // namespace

Marks heaviest_chains(const Weighted& network) {
    auto arcs = candidates(network);
    const auto vertices = network.graph().vertices();
    // A candidate is chosen if other candidates lead to it from a source, and from it to a sink.
    Marks reached(vertices), cited_by_any(vertices), leads_on(vertices);
    for (const auto citing : network.acyclic.order) {
        reached[citing] = network.graph().references(citing).empty();
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            cited_by_any[cited] = true;
            arcs[arc] = arcs[arc] && reached[cited];
            if (arcs[arc]) reached[citing] = true;
        });
    }
    for (const auto citing : boost::adaptors::reverse(network.acyclic.order))
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            arcs[arc] = arcs[arc] && (leads_on[citing] || !cited_by_any[citing]);
            if (arcs[arc]) leads_on[cited] = true;
        });
    return arcs;
}

}  // namespace citegraph::graphs
