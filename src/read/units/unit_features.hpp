#pragma once

#include "read/labels/model.hpp"
#include "read/labels/witness.hpp"
#include "read/units/units.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::read {

/// What is seen of each unit. `before`: how an earlier look judged them; what most units of a shape were is
/// evidence for the others of that shape. Empty for a first look. \cost linear
Sequence seen_of(std::span<const Unit> units, std::span<const std::uint8_t> before);

/// What each unit was taken for.
struct Judgements {
    std::vector<Part> parts;
    std::vector<float>
        of_work;  ///< how probable it is that the unit begins a work; 1 if but for a rule it would
    std::vector<std::uint8_t> before;  ///< how the look before the last judged them
};
Judgements judgements_of(std::span<const Unit> units, const Model& model);

/// What spoke for the judgement of the units `from` up to `to`; `before` as in Judgements. \cost linear
Witness witness_of(std::span<const Unit> units, std::span<const std::uint8_t> before, const Model& model,
                   std::size_t from, std::size_t to);

/// What each unit is: a first look at each, then one in the light of the whole list. \cost linear
std::vector<Part> parts_of(std::span<const Unit> units, const Model& model);

}  // namespace citegraph::read
