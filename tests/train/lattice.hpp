#pragma once

#include "read/labels/model.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace citegraph::train {

using read::most_labels;
using read::Scores;

using read::Follows;

/// The probabilities of all labels of a sequence under the weights of a conditional random field.
///
/// \source forward-backward: Rabiner, A tutorial on hidden Markov models (Proc. IEEE 77, 1989)
class Lattice {
  public:
    explicit Lattice(std::size_t labels) : labels_{labels} {}

    /// Sums over all ways to label a sequence with these scores at its places, joined in these ways.
    /// \cost linear in the places
    void sum(std::vector<Scores> scores, std::span<const std::uint8_t> joints,
             std::span<const Follows> follows);

    /// By how much the likelihood grows with the score of each label at a place where `right` is the right one.
    Scores slope(std::size_t place, std::uint8_t right) const;
    /// The same for the scores of neighbours at a place and the one before.
    Follows pair_slope(std::size_t place, std::span<const std::uint8_t> right) const;

  private:
    void raise(std::span<const Follows> follows);
    void forward();
    void backward();

    std::size_t labels_;
    std::vector<Scores> scores_, forward_, backward_;
    std::vector<std::uint8_t> joints_;
    std::vector<Follows> steps_;  ///< of each joint
};

}  // namespace citegraph::train
