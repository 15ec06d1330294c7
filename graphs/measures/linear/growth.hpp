#pragma once

#include "citegraph/graphs/graph.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace citegraph::measures {

/// The factor by which chains of citations within a strong component multiply with every step: its spectral
/// radius, proven to lie in [low, high].
struct Growth {
    PlaceRange cycle;
    double low = 0, high = 0;
    std::vector<double> leading{};  ///< by member: the eigenvector along citations, summing to 1
};

/// Of each cycle of `order`, in order; nothing if `progress` said stop: it is told 0, as it is open how long
/// this takes. \source Collatz 1942 and Wielandt 1950: the bounds are the least and the largest ratio of
/// (Aᵀx)ᵢ to xᵢ
std::optional<std::vector<Growth>> growths(const CitationGraph& graph, const SolveOrder& order,
                                           const std::function<bool(double done)>& progress);

}  // namespace citegraph::measures
