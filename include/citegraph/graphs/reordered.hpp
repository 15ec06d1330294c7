#pragma once

#include "citegraph/graphs/graph.hpp"

#include <functional>
#include <span>

namespace citegraph {

/// `network` with its vertices in the order given: `order[place]` is the vertex that comes to stand there.
/// Its graph knows references and citers.
/// \cost O(vertices + citations)
Network reordered(const Network& network, std::span<const Vertex> order);

/// `network` without the vertices that are not kept, and without the citations (citing, cited) that are not,
/// if that is asked; its order stays. Of a paper that is left out, `vertex` is no vertex.
/// \cost O(vertices + citations)
Network restricted(const Network& network, const std::function<bool(Vertex)>& keeps,
                   const std::function<bool(Vertex citing, Vertex cited)>& keeps_citation = {});

}  // namespace citegraph
