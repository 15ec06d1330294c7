#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

namespace citegraph::app {

/// CRC-64/XZ: tells whether a file is still what was written.
std::uint64_t checksum(std::string_view bytes);

/// Takes bytes piece by piece and gives the checksum of all that came.
std::function<std::uint64_t(std::string_view)> running_checksum();

/// The checksum of a file that is not held in memory; nothing if it cannot be read.
std::optional<std::uint64_t> checksum_of(const std::filesystem::path& path);

}  // namespace citegraph::app
