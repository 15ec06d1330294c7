#pragma once

#include "citegraph/graphs/graph.hpp"

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace citegraph {

/// Which way chains of citations are followed.
enum class Follow {
    references,  ///< to what a paper builds on: its ancestors
    citers,      ///< to what builds on it: its descendants
};

/// A shortest chain of citations from `citing` to `cited`, both ends in it; the same whenever there are
/// several. Empty if there is none. Asks for no citers.
/// \cost O(vertices + citations), less if it is short
std::vector<Vertex> shortest_chain(const CitationGraph& graph, Vertex citing, Vertex cited);

/// Chains may have any number of citations; also the number of steps to where none leads.
constexpr Vertex any_length = std::numeric_limits<Vertex>::max();

/// By vertex: how many citations the shortest chain from `from` has; any_length where no chain of at most
/// `depth` citations leads. \cost O(vertices + citations)
std::vector<Vertex> steps_from(const CitationGraph& graph, Vertex from, Follow follow,
                               Vertex depth = any_length);

/// A paper that a chain leads to, and how many citations the shortest such chain has.
struct Reached {
    Vertex vertex = 0, steps = 0;

    bool operator==(const Reached&) const = default;
};

/// The papers that chains of at most `depth` citations lead to, `from` not among them; the nearest first,
/// those as near in the order of the vertices. \cost O(vertices + citations)
std::vector<Reached> reached(const CitationGraph& graph, Vertex from, Follow follow,
                             Vertex depth = any_length);

/// The citations that no longer chain stands for: a citation stays if its papers are on a cycle together, or
/// if no other chain leads from the one to the other past a paper that is on a cycle with neither. Who leads
/// to whom stays the same. Nothing if `progress`, told how much is done, 0 to 1, said stop.
/// \cost O(vertices · citations / 512) time, 64 bytes a vertex
std::optional<CitationGraph> transitive_reduction(
    const CitationGraph& graph,
    const std::function<bool(double done)>& progress = [](double) { return true; });

}  // namespace citegraph
