#pragma once

#include <cstddef>
#include <functional>
#include <optional>

namespace citegraph::graphs {

/// The least block below `blocks` for which `holds` is false: the same for any number of threads. Not all
/// blocks behind it are looked at.
std::optional<std::size_t> first_failing(std::size_t blocks, unsigned threads,
                                         const std::function<bool(std::size_t block)>& holds);

}  // namespace citegraph::graphs
