#pragma once

#include "read/units/unit_look.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>

namespace citegraph::read {

/// Counts by a key, as shares of a whole in eighths.
class Shares {
  public:
    void count(Feature key, std::size_t label);
    /// Of the others with this key, how many eighths had the label; 9 if there are none.
    Feature share(Feature key, std::size_t label, std::size_t own) const;
    /// How many have this key.
    int all(Feature key) const;

  private:
    std::unordered_map<Feature, std::array<int, 4>> rows_;
};

/// The number of the list or table that a unit is part of, with its depth.
Feature group_of(const Unit& unit);

/// What an earlier look took the units of a list for that are alike. A list is written by one hand: what nearly all
/// units of a sort are the others are, too.
class Consensus {
  public:
    /// `before`: how that look judged each unit; empty if there was none. All must outlive it. \cost linear
    Consensus(std::span<const Unit> units, std::span<const Look> looks, std::span<const std::uint8_t> before);

    bool is_empty() const { return before_.empty(); }
    /// Of the other units of this shape, or with this front, or of this group, how many eighths were this; 9 if
    /// there are none.
    Feature share_of_shape(std::size_t unit, Part part) const;
    Feature share_of_front(std::size_t unit, Part part) const;
    Feature share_of_group(std::size_t unit, Part part) const;
    /// Whether what the others are leaves out that the unit is this.
    bool denies(std::size_t unit, Part part) const;

  private:
    bool was(std::size_t unit, Part part) const { return before_[unit] == static_cast<std::uint8_t>(part); }
    bool is_heading(std::size_t unit) const { return units_[unit].kind == DocumentBlock::Kind::heading; }
    bool has_siblings(std::size_t unit) const;
    Feature share_of_level(std::size_t unit, Part part) const;
    bool is_heading_of_works(std::size_t unit) const;
    bool is_heading_of_sections(std::size_t unit) const;
    bool is_more_elsewhere(std::size_t unit) const;
    bool opens_section(std::size_t unit) const;

    std::span<const Unit> units_;
    std::span<const Look> looks_;
    std::span<const std::uint8_t> before_;
    Shares shapes_, fronts_, groups_, levels_;
    std::unordered_map<Feature, int> siblings_;  ///< of each group: works less what says more
};

}  // namespace citegraph::read
