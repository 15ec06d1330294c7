#pragma once

#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <string_view>

namespace citegraph::app {

struct OutputOptions {
    std::string file = "-";
    bool force = false;
};

/// Sees before any long work that the output can be written: its folder is there, and no file of somebody
/// else's is in the way. Fails with `output`.
Result<void> check_output(const OutputOptions& options);

/// Writes the output and remembers it in the folder's manifest. Fails with `output`.
Result<void> write_output(const OutputOptions& options, std::string_view bytes);

/// The same for what `write` passes on piece by piece and is not held in memory. Fails as `write` does, too:
/// then nothing is written.
Result<void> write_output(const OutputOptions& options,
                          const std::function<Result<std::uint64_t>(const ByteSink&)>& write);

}  // namespace citegraph::app
