#pragma once

#include "citegraph/result.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace citegraph::graphs {

/// A file mapped into memory, for reading; mapped as long as `storage` or a copy of it lives.
struct MappedFile {
    std::string name;
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> storage;
};

/// Fails with `not_found` if there is no such file, or none that can be mapped. Copies no byte of it.
Result<MappedFile> map_file(const std::filesystem::path& path);

/// Tells the system that all of `bytes`, of a mapped file, will be read soon from the first to the last.
void read_ahead(std::span<const std::byte> bytes);

/// From now on, a fault in `bytes` is one of the file of that name, which must live until forget(bytes): see
/// end_with_message_when_a_mapped_file_shrinks. No more than 64 files are watched at once.
void watch(std::span<const std::byte> bytes, const char* name);
void forget(std::span<const std::byte> bytes);

}  // namespace citegraph::graphs
