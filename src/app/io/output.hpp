#pragma once

#include "app/io/files.hpp"

#include <string>
#include <string_view>

namespace citegraph::app {

struct OutputOptions {
    std::string file = "-";
    bool force = false;
};

/// Sees before any long work that the output can be written: its folder is there, and the file was not edited
/// since citegraph wrote it. Makes and changes nothing. Fails with `output`.
Result<void> check_output(const OutputOptions& options);

/// Puts the output in its place and remembers it. Fails with `output`, nothing changed, if a file is in the
/// way that is not citegraph's own, unless it holds the same; as `write` does, too.
Result<void> write_output(const OutputOptions& options, const Writing& write);
Result<void> write_output(const OutputOptions& options, std::string_view bytes);

}  // namespace citegraph::app
