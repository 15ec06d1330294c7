#pragma once

#include <cstddef>
#include <span>

namespace citegraph::graphs {

/// From now on, a fault in `bytes` is one of the file of that name, which must live until forget(bytes): see
/// end_with_message_when_a_mapped_file_shrinks. No more than 64 files are watched at once.
void watch(std::span<const std::byte> bytes, const char* name);
void forget(std::span<const std::byte> bytes);

}  // namespace citegraph::graphs
