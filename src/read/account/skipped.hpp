#pragma once

#include "citegraph/reader.hpp"
#include "read/units/unit_features.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// What is no entry, and the papers that it links to.
struct Passed {
    Skipped what;
    std::vector<std::string> papers;  ///< identifiers, as texts
};

/// What was taken neither for an entry nor for a part of one, in the order of the list, with the reason; and those
/// parts of entries that may be works. `units` still have their words.
/// \cost linear
std::vector<Passed> passed_over(std::span<const Unit> units, const Judgements& judged, std::string_view file);

/// What links to a paper that no entry has looks like a work, too. \cost linear
std::vector<Skipped> skipped_beside(std::span<const Entry> entries, std::vector<Passed> passed);

/// Whether all links of a unit lead to other places of the list.
bool navigates(const Unit& unit);

/// The beginning of a unit's words, cells between bars.
std::string beginning_of(const Unit& unit);

}  // namespace citegraph::read
