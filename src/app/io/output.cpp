#include "app/io/files.hpp"

#include "app/io/manifest.hpp"

namespace citegraph::app {
namespace {

Result<void> placed(const OutputOptions& options, Result<PendingFile> file) {
    if (!file) return file.failure();
    auto manifest = Manifest::of_output(file->target());
    std::vector<PendingFile> files;
    files.push_back(*std::move(file));
    return manifest.place(std::move(files), options.force ? Overwrite::any : Overwrite::own);
}

}  // namespace

Result<void> check_output(const OutputOptions& options) {
    if (is_stream(options.file)) return {};
    const auto file = PendingFile::of(options.file);
    if (!file) return file.failure();
    const auto manifest = Manifest::of_output(file->target());
    if (!options.force && manifest.is_edited(file->target())) return manifest.refusal(options.file);
    return {};
}

Result<void> write_output(const OutputOptions& options, const Writing& write) {
    if (is_stream(options.file)) return write_file(options.file, write);
    return placed(options, pending_file(options.file, write));
}

Result<void> write_output(const OutputOptions& options, std::string_view bytes) {
    if (is_stream(options.file)) return write_file(options.file, bytes);
    return placed(options, pending_file(options.file, bytes));
}

}  // namespace citegraph::app
