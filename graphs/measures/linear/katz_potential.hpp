#pragma once

#include "citegraph/graphs/graph.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace citegraph::measures {

/// A potential for LinearRecursion, each paper passing `attenuation` to each of its references: about what a
/// unit at a paper comes to in all that it reaches, p(v) = 1 + a · Σ over the references w: p(w); in cycles,
/// `gap` stands for the 1. Infinite where that was not to be had in doubles. Nothing if `progress` said stop:
/// it is told 0, as it is open how long this takes.
/// \cost O(vertices + citations), and 10,000 rounds at most over the citations within cycles; references only
std::optional<std::vector<double>> katz_potential(const CitationGraph& graph, const SolveOrder& order,
                                                  double attenuation, double gap,
                                                  const std::function<bool(double done)>& progress);

}  // namespace citegraph::measures
