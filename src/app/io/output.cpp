#include "app/io/files.hpp"

#include "app/io/manifest.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

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

Result<std::string> form_of(const OutputOptions& options, const std::vector<std::string>& known,
                            const std::string& wanted) {
    if (!wanted.empty()) return wanted;
    const auto suffix = ascii_lower(std::filesystem::path{options.file}.extension().string());
    if (is_stream(options.file) || suffix.empty()) return known.front();
    if (std::ranges::count(known, suffix) > 0) return suffix;
    return fail(Error::Kind::malformed, "which format? " + options.file + " ends in " + suffix +
                                            ", and what is written here is " + join(known, ", "));
}

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
