#include "app/io/output.hpp"

#include "app/io/files.hpp"
#include "app/io/manifest.hpp"

#include <ostream>

namespace citegraph::app {

namespace fs = std::filesystem;

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

Result<void> write_output(const OutputOptions& options,
                          const std::function<Result<std::uint64_t>(const ByteSink&)>& write) {
    const fs::path path = options.file;
    const bool is_file = options.file != "-" && (!fs::exists(path) || fs::is_regular_file(path));
    auto sum = running_checksum();
    std::uint64_t mark = sum({});
    Result<std::uint64_t> outcome{std::uint64_t{0}};
    const auto stream = [&](std::ostream& out) {
        outcome = write([&](std::string_view bytes) {
            if (is_file) mark = sum(bytes);
            return static_cast<bool>(out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())));
        });
        if (!outcome) out.setstate(std::ios::failbit);
    };
    const auto written =
        is_file || options.file == "-" ? write_file(path, stream) : write_through(path, stream);
    if (!outcome && outcome.error().kind != Error::Kind::output) return Failure{outcome.error()};
    if (!written || !is_file) return written;
    auto manifest = Manifest::of_folder(folder_of(path));
    manifest.remember(path.filename().string(), mark);
    return manifest.save();
}

}  // namespace citegraph::app
