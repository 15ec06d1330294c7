#pragma once

#include "citegraph/graphs/graph.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace citegraph::graphs {

/// What may speak for a paper outside a list, in the order of the weights.
enum class Trait : std::size_t {
    walk_1,  ///< chance that a reader who starts in the list is there after so many citations, either way
    walk_2,
    walk_3,
    walk_4,
    walks,        ///< all of these and a fifth, each step half as likely as the one before
    even_walk,    ///< two steps of the same, divided by √degree at both ends of each
    citers_1,     ///< papers that cite it, by how much of what they cite is the list's
    citers_2,     ///< the same squared: few that cite much of the list weigh more than many that cite some
    citers_3,     ///< the same cubed
    near_citers,  ///< papers that cite it, by how near they are to the list, squared
    near_cited,   ///< papers that it cites, likewise
    rare_links,   ///< papers of the list that it cites or that cite it, by 1 / log degree (Adamic-Adar)
    share,        ///< of its citations, either way, those that go to or come from the list
    citers,       ///< papers that cite it
    references,   ///< papers that it cites
    lateness,     ///< papers that stand on shorter chains of citations, as a share: what years would tell
    later_than,   ///< papers of the list that do, as a share
};

inline constexpr std::size_t trait_count = static_cast<std::size_t>(Trait::later_than) + 1;

/// By trait, then by vertex: on a scale on which sums make sense. Most are logarithms of the ratio to what the
/// fiftieth paper outside the list has, so that neither the size of a list nor that of a graph matters.
using Traits = std::array<std::vector<double>, trait_count>;

/// Asks for citers. \cost about fifteen visits of each citation
Traits traits_of(const CitationGraph& graph, std::span<const Vertex> list);

/// How much all that speaks for a paper says; comparable for one list in one graph.
double fitness(const std::array<double, trait_count>& traits);

}  // namespace citegraph::graphs
