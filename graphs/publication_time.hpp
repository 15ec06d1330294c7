#pragma once

#include "citegraph/graphs/measure.hpp"

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

}  // namespace citegraph::graphs
