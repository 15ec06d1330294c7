#pragma once

#include "citegraph/graphs/graph_file.hpp"

namespace citegraph::cgraph {

/// write_graph_file with blocks of a given size, a power of two not below 64: small ones let small files have
/// many.
Result<std::uint64_t> write(const Network& network, const ByteSink& sink, std::uint64_t block_bytes);

}  // namespace citegraph::cgraph
