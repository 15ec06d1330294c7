#pragma once

#include <cstdint>
#include <limits>

namespace citegraph::read {

/// The score of what cannot be.
constexpr float never = -std::numeric_limits<float>::infinity();

/// Where a place of a sequence lies to the stretch of the label that is given once: before it, within it, behind it.
struct Phase {
    enum : std::uint8_t { before, within, behind };
};

}  // namespace citegraph::read
