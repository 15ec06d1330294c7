#include "cli/output.hpp"

#include "cli/files.hpp"
#include "cli/manifest.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

namespace fs = std::filesystem;

void add_output_options(CLI::App& command, OutputOptions& options) {
    command.add_option("-o,--output", options.file, "File to write; - is standard output")
        ->capture_default_str();
    command.add_flag("--force", options.force, "Overwrite a file that citegraph did not write");
}

Result<void> check_output(const OutputOptions& options) {
    if (options.file == "-") return {};
    const fs::path path = options.file;
    if (fs::is_directory(path)) return fail(Error::Kind::output, options.file + ": is a folder, not a file");
    if (auto ready = ready_folder(folder_of(path)); !ready) return ready;
    if (options.force || (fs::exists(path) && !fs::is_regular_file(path))) return {};  // a pipe, /dev/null
    return Manifest::of_folder(folder_of(path)).check({path.filename().string()});
}

Result<void> write_output(const OutputOptions& options, std::string_view bytes) {
    const fs::path path = options.file;
    if (options.file == "-" || (fs::exists(path) && !fs::is_regular_file(path)))
        return write_through(path, bytes);
    auto manifest = Manifest::of_folder(folder_of(path));
    if (auto written = manifest.write(path.filename().string(), bytes); !written) return written;
    return manifest.save();
}

}  // namespace citegraph::cli
