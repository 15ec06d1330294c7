#pragma once

#include "read/labels/model.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace citegraph::train {

/// A sequence with its right labels.
struct Example {
    read::Sequence seen;
    std::vector<std::uint8_t> labels;
    std::uint32_t source = 0;  ///< the list that it is from
    float weight = 1;
};

struct Settings {
    int rounds = 10;
    std::size_t labels = 2;
    float step = 0.2F;
    double left_out = 0.3;  ///< share of features that a round leaves out at a place
    std::size_t most_features = 40'000;
};

/// The weights under which the labels of `examples` are most likely. Features of a single source are left out: they say
/// nothing of other lists. The same for the same examples.
///
/// \source AdaGrad: Duchi, Hazan, Singer (JMLR 12, 2011); dropout: Srivastava et al. (JMLR 15, 2014)
read::Model::Weights trained(std::span<const Example> examples, const Settings& settings);

}  // namespace citegraph::train
