#pragma once

#include "read/labels/model.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace citegraph::read {

/// What is known of each place of a sequence.
struct PlaceScores {
    const Model& model;
    std::span<const Scores> scores;
    std::span<const std::uint8_t> joints;
    std::span<const std::uint32_t> divided;
};

/// How probable each label is at each place, given what is seen of all places. With `once` among the labellings
/// that give that label to a single stretch, and to one at least. \source the forward-backward algorithm
/// \cost linear in the places
std::vector<Scores> probabilities(const PlaceScores& places, std::optional<std::uint8_t> once = std::nullopt);

/// The same of a sequence that a Tally or a Witness was told.
template <class Seen>
std::vector<Scores> probabilities(const Seen& seen, std::optional<std::uint8_t> once = std::nullopt) {
    return probabilities(PlaceScores{seen.model(), seen.scores(), seen.joints(), seen.divided()}, once);
}

}  // namespace citegraph::read
