#pragma once

#include "edit/listing.hpp"
#include "edit/order.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::edit {

/// A number for each entry by which it is sorted, the lowest first; NaN where what it is sorted by is not known.
/// \cost O(n log n) in the entries
std::vector<double> ranks_by(const Listing& listing, Order order);

/// The list with the entries of each of `sections` sorted by their ranks; those of one rank stay as they stand to each
/// other, and those without one come last. An entry moves with all its bytes, and with what is nested in it; only the
/// number of a numbered one stays in its place. Nothing moves past what is no entry: a table's head, a line of prose.
/// What shares a line with another entry stays. \cost O(n log n)
std::string with_sorted(const Listing& listing, std::span<const double> ranks,
                        std::span<const std::size_t> sections);

}  // namespace citegraph::edit
