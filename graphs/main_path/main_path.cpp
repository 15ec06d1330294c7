#include "graphs/main_path/chains.hpp"

#include <boost/range/adaptor/reversed.hpp>

#include <algorithm>
#include <functional>
#include <limits>

namespace citegraph {

using namespace graphs;

namespace {

/// Weights whose log10 differ by less are the same: rounding may have parted them.
constexpr double same = 1e-9;
constexpr double no_weight = -std::numeric_limits<double>::infinity();

Marks either(Marks a, const Marks& b) {
    std::transform(a.begin(), a.end(), b.begin(), a.begin(), std::logical_or{});
    return a;
}

/// From the marked papers on to newer ones, always along the heaviest citations.
Marks newer_from(const Weighted& network, Marks reached) {
    std::vector<double> heaviest(reached.size(), no_weight);  // by cited paper
    for (const auto citing : network.acyclic.order)
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            heaviest[cited] = std::max(heaviest[cited], network.weights[arc]);
        });
    Marks chosen(network.weights.size());
    for (const auto citing : network.acyclic.order)
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            if (!reached[cited] || network.weights[arc] < heaviest[cited] - same) return;
            chosen[arc] = reached[citing] = true;
        });
    return chosen;
}

/// From the marked papers on to older ones, always along the heaviest citations.
Marks older_from(const Weighted& network, Marks reached) {
    Marks chosen(network.weights.size());
    for (const auto citing : boost::adaptors::reverse(network.acyclic.order)) {
        if (!reached[citing]) continue;
        auto heaviest = no_weight;
        network.references(
            citing, [&](Vertex, std::uint64_t arc) { heaviest = std::max(heaviest, network.weights[arc]); });
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            if (network.weights[arc] >= heaviest - same) chosen[arc] = reached[cited] = true;
        });
    }
    return chosen;
}

/// Begins with the heaviest of all citations of sources.
Marks local_path(const Weighted& network) {
    const auto is_source = [&](Vertex v) { return network.graph().references(v).empty(); };
    auto heaviest = no_weight;
    for (const auto citing : network.acyclic.order)
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            if (is_source(cited)) heaviest = std::max(heaviest, network.weights[arc]);
        });
    Marks first(network.weights.size()), reached(network.graph().vertices());
    for (const auto citing : network.acyclic.order)
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            if (is_source(cited) && network.weights[arc] >= heaviest - same)
                first[arc] = reached[citing] = true;
        });
    return either(newer_from(network, std::move(reached)), first);
}

/// The weight of the citation that is the `rank`-th heaviest; at least one is asked for, and there is one.
double weight_at(std::vector<double> weights, std::size_t rank) {
    const auto place = weights.begin() + static_cast<std::ptrdiff_t>(std::min(rank, weights.size()) - 1);
    std::ranges::nth_element(weights, place, std::greater{});
    return *place;
}

Marks key_routes(const Weighted& network, std::size_t routes) {
    Marks keys(network.weights.size()), older(network.graph().vertices()), newer = older;
    if (routes == 0 || keys.empty()) return keys;
    const auto enough = weight_at(network.weights, routes) - same;
    for (const auto citing : network.acyclic.order)
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            if (network.weights[arc] >= enough) keys[arc] = older[cited] = newer[citing] = true;
        });
    return either(either(older_from(network, std::move(older)), newer_from(network, std::move(newer))), keys);
}

Marks chosen_arcs(const Weighted& network, const MainPathOptions& options) {
    switch (options.search) {
        case Search::local:
            return local_path(network);
        case Search::global:
            return heaviest_chains(network);
        case Search::key_route:
            return key_routes(network, options.routes);
    }
    return {};
}

std::vector<MainPathStep> steps_of(const Weighted& network, const Marks& chosen) {
    std::vector<MainPathStep> steps;
    for (Vertex citing = 0; citing < network.graph().vertices(); ++citing)
        network.references(citing, [&](Vertex cited, std::uint64_t arc) {
            if (chosen[arc]) steps.push_back({citing, cited, network.weights[arc]});
        });
    std::ranges::sort(steps, {}, [](const auto& step) { return std::pair{step.cited, step.citing}; });
    return steps;
}

}  // namespace

MainPath main_path(const CitationGraph& graph, std::span<const PackedDay> dates,
                   const MainPathOptions& options) {
    const auto without_cycles = acyclic(graph, dates);
    const Weighted network{without_cycles, chain_counts(without_cycles, options.traversal),
                           traversal_weights(without_cycles, options.traversal)};
    return {steps_of(network, chosen_arcs(network, options)), without_cycles.account()};
}

}  // namespace citegraph
