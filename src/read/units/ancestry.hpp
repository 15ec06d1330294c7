#pragma once

#include "read/markdown/outline.hpp"
#include "read/units/units.hpp"

#include <optional>
#include <span>
#include <string>
#include <unordered_set>

namespace citegraph::read {

/// Follows headings, folds and items above from unit to unit.
class Ancestry {
  public:
    Ancestry(std::span<const Unit> units, std::span<const Part> parts);

    /// Goes past a unit.
    void pass(std::size_t unit);
    /// Where a unit stands.
    Place at(std::size_t unit) const;

  private:
    std::span<const Unit> units_;
    std::span<const Part> parts_;
    std::optional<std::size_t> title_;              ///< the heading that is the list's own
    std::unordered_set<std::string> empty_titles_;  ///< of folds that are no sections
    Outline outline_;
};

}  // namespace citegraph::read
