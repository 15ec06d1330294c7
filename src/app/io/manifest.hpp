#pragma once

#include "citegraph/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// What citegraph wrote into a folder, in `.citegraph.manifest.json` beside it: {"schema": 1, "files": {NAME:
/// CHECKSUM}} with CRC-64 in hexadecimal. A file that is not in it, or is no longer what was written, is
/// somebody's own and is not overwritten.
class Manifest {
  public:
    /// An absent or unreadable manifest knows no file, so it protects all of them.
    static Manifest of_folder(const std::filesystem::path& folder);

    /// True if `name` does not exist, or is as citegraph wrote it.
    bool may_replace(const std::string& name) const;

    /// Fails with `output`, naming the first of `names` that may not be replaced and the ways out.
    Result<void> check(const std::vector<std::string>& names) const;

    /// Writes `bytes` as `name`, unless the file holds them already, and remembers it. Fails with `output`.
    Result<void> write(const std::string& name, std::string_view bytes);

    /// Remembers a file that is already there by its checksum.
    void remember(const std::string& name, std::uint64_t sum);

    /// Fails with `output`.
    Result<void> save() const;

  private:
    std::filesystem::path folder_;
    std::map<std::string, std::string> files_;
};

}  // namespace citegraph::app
