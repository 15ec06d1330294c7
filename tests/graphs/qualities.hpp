#pragma once

#include "citegraph/graphs/communities.hpp"

#include <ostream>
#include <vector>

namespace citegraph {

inline std::ostream& operator<<(std::ostream& out, Quality quality) {
    return out << (quality == Quality::cpm ? "CPM" : "modularity");
}

}  // namespace citegraph

/// The community of each vertex.
using Parts = std::vector<citegraph::Vertex>;

inline const std::vector qualities{citegraph::Quality::modularity, citegraph::Quality::cpm};
