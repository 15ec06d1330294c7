#pragma once

#include "citegraph/graphs/graph.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace citegraph {

/// A paper that a list may lack.
struct Suggestion {
    Vertex vertex = 0;
    double score = 0;  ///< higher fits better; comparable within one answer alone

    bool operator==(const Suggestion&) const = default;
};

/// Which papers may be suggested, and how many.
struct SuggestOptions {
    std::function<bool(Vertex)> candidate{};  ///< which papers may be suggested; empty: all
    std::size_t top = 0;                      ///< only the best so many; 0: all
};

/// Papers outside `list` that belong to it, the best first, ties in the order of `ids`: those that a walk along
/// citations from the list, whichever way they run, comes to. Nothing but citations is looked at: not years, words
/// or fame. The mix of what speaks for a paper was learned from reference lists of physics, from which a part was
/// taken out. Asks for citers. \cost O(17 (vertices + citations)), memory O(25 vertices)
std::vector<Suggestion> suggest(const CitationGraph& graph, const Texts& ids, std::span<const Vertex> list,
                                const SuggestOptions& options = {});

/// What ties a paper to a list.
struct Ties {
    std::vector<Vertex> cited_by;  ///< papers of the list that cite it, ascending
    std::vector<Vertex> cites;     ///< papers of the list that it cites, ascending
    std::size_t cited_with = 0;    ///< papers of the list that are cited together with it somewhere

    bool operator==(const Ties&) const = default;
};

/// How `paper` is tied to `list`, which is ascending. Asks for citers. \cost O(Σ references of its citers)
Ties ties_of(const CitationGraph& graph, std::span<const Vertex> list, Vertex paper);

}  // namespace citegraph
