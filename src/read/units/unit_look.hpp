#pragma once

#include "read/labels/features.hpp"
#include "read/units/units.hpp"

#include <string>
#include <vector>

namespace citegraph::read {

/// A feature by its name.
struct NamedValue {
    FeatureName name;
    Feature value;
};

/// A unit by its looks, computed once.
struct Look {
    Feature kind = 0, shape = 0, first_two = 0;
    std::string words;
    std::string signature;
    std::vector<Feature> seen;     ///< of the unit by itself
    std::vector<Feature> brief;    ///< the part of it that neighbours see
    std::vector<NamedValue> told;  ///< the names of `seen`, if they are wanted
    bool has_link = false, has_paper = false;
    bool navigates = false;  ///< leads to other places of the list and nowhere else
};

/// \cost linear in the unit
Look look_at(const Unit& unit, bool keeps_names);

}  // namespace citegraph::read
