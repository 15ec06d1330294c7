#pragma once

#include "citegraph/entry.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::read {

/// What a field of an entry says about where the work appeared.
struct Appearance {
    Venue venue;
    std::optional<std::string> award;        ///< "spotlight" in "NeurIPS 2025 spotlight"
    std::optional<std::string> affiliation;  ///< "DeepSeek" in "DeepSeek SC' 24"
};

/// Reads a field with a year in it ("SOSP' 24", "OSDI'22", "ASPLOS 23", "ICLR, 2025", "NIPS2018") or the
/// acronym of a known venue alone ("TMLR"). Nothing for dates and all else. \cost linear in the field
std::optional<Appearance> parse_appearance(std::string_view field);

/// A venue that ends a longer text without any mark before it: "… Next-Generation AI Scale ICML' 2022".
struct TrailingVenue {
    Venue venue;
    std::string rest;
};
std::optional<TrailingVenue> trailing_venue(std::string_view text);

}  // namespace citegraph::read
