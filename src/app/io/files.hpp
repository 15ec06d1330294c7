#pragma once

#include "citegraph/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph::app {

/// The whole of a file; "-" is standard input. Fails with `not_found` if there is none or it is a folder.
Result<std::string> read_file(const std::filesystem::path& path);

/// Like read_file, but fails with `malformed` if the file is no text: it holds zero bytes or is UTF-16.
Result<std::string> read_text(const std::filesystem::path& path);

/// The same for what has been read already from what messages call `name`.
Result<std::string> as_text(std::string bytes, const std::string& name);

/// Replaces `path` at once or not at all; "-" is standard output. Fails with `output`.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

/// The same for what `write` streams.
Result<void> write_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

/// Whether `path` holds, byte for byte, what `write` streams. Neither is held in memory.
bool is_same(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

/// Writes into what is there, for a pipe or a device; "-" is standard output. Fails with `output`.
Result<void> write_through(const std::filesystem::path& path, std::string_view bytes);
Result<void> write_through(const std::filesystem::path& path,
                           const std::function<void(std::ostream&)>& write);

/// Makes the folder if need be and sees that files can be written in it. Fails with `output`.
Result<void> ready_folder(const std::filesystem::path& folder);

/// The folder of a file name: "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& file);

/// CRC-64/XZ: tells whether a file is still what was written.
std::uint64_t checksum(std::string_view bytes);

/// Takes bytes piece by piece and gives the checksum of all that came.
std::function<std::uint64_t(std::string_view)> running_checksum();

/// The checksum of a file that is not held in memory; nothing if it cannot be read.
std::optional<std::uint64_t> checksum_of(const std::filesystem::path& path);

}  // namespace citegraph::app
