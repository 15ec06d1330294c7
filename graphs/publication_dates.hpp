#pragma once

#include "citegraph/graphs/graph.hpp"
#include "citegraph/graphs/measure.hpp"

#include <span>
#include <vector>

namespace citegraph::graphs {

/// The last day that `date` may stand for: of a year or month of which no more is known, its end.
inline PackedDay latest(PackedDay date) {
    if (date.known() && date.day().day == 0) date.value |= date.month() == 0 ? 511 : 31;
    return date;
}

/// True if `date` is after `other` whatever day each stands for: 2017 and 2017-06 are not later than one
/// another, nor is what has no date.
inline bool surely_later(PackedDay date, PackedDay other) {
    return date.known() && other.known() && date > latest(other);
}

bool any_known(std::span<const PackedDay> dates);

/// Why `measure` has no scores for a graph of which no date is known.
Failure needs_dates(std::string_view measure);

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
