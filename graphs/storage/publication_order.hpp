#pragma once

#include "citegraph/graphs/graph.hpp"

#include <span>
#include <vector>

namespace citegraph::graphs {

/// Places in `dates`, the oldest first. Of one year, those without month come first, and within a month those
/// without day; those without date come after all others. Ties stay as they are.
/// \cost O(dates): no comparison sort
std::vector<Vertex> publication_order(std::span<const PackedDay> dates);

/// `network` with its vertices in publication order, or, where no dates are known, the cited before the
/// citing and those of a cycle as they are.
Network in_order(Network network);

/// `dates` by vertex; if none is known, the months that ids name which are arXiv identifiers; empty if these
/// name none either.
SharedArray<PackedDay> dates_or_those_of_ids(std::vector<PackedDay> dates, const Texts& ids);

}  // namespace citegraph::graphs
