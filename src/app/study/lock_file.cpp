#include "app/study/lock_file.hpp"

#include "app/io/files.hpp"

#include <unistd.h>

#include <fstream>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

/// Asks for permission and makes nothing: a trial file would be a change of its own.
bool is_writable(const fs::path& folder) {
    return ::access(folder.c_str(), W_OK) == 0;
}

}  // namespace

LockPlace lock_place(const InputOptions& input, const std::string& named, const fs::path& folder) {
    if (!named.empty()) return {named, named};
    if (input.inputs.size() != 1 || input.inputs[0] == "-") {
        const auto common = folder / "citegraph.lock.json";
        return {common, common};
    }
    const fs::path beside = input.inputs[0] + std::string{lock_suffix};
    if (is_writable(folder_of(beside))) return {beside, beside};
    const auto inside = folder / beside.filename();
    return {fs::exists(inside) ? inside : beside, inside};
}

bool is_lock_name(std::string_view name) {
    return name.ends_with(".lock.json");
}

bool is_lock(const InputOptions& input) {
    return input.inputs.size() == 1 && (input.from == "lock" || is_lock_name(input.inputs[0]));
}

Result<Library> read_lock_file(const fs::path& path) {
    if (!fs::exists(path)) return Library{};
    std::ifstream in{path, std::ios::binary};
    if (!in) return fail(Error::Kind::not_found, path.string() + ": cannot read the lock");
    return read_lock(in, path.string());
}

Result<Library> library_of_lock(const fs::path& path) {
    if (!fs::is_regular_file(path)) return no_such_file(path);
    auto library = read_lock_file(path);
    if (!library) return library;
    return listed(*std::move(library));
}

Result<void> check_lock_place(const LockPlace& place) {
    const auto folder = folder_of(place.write);
    if (!fs::is_directory(folder)) return no_such_folder(folder);
    // A lock that is there may stay as it is; a new one is sure to be written.
    if (is_writable(folder) || fs::exists(place.read)) return {};
    return fail(Error::Kind::output, folder.string() +
                                         ": cannot be written, and the lock would lie there; "
                                         "--lock FILE puts it elsewhere");
}

bool is_current(const fs::path& path, const Library& library) {
    return is_same(path, [&](std::ostream& out) { write_lock(out, library); });
}

Result<void> write_lock_file(const fs::path& path, const Library& library) {
    return write_file(path, [&](std::ostream& out) { write_lock(out, library); });
}

Result<UnitedLock> merge_lock_files(const fs::path& base, const fs::path& ours, const fs::path& theirs) {
    for (const auto& path : {base, ours, theirs})
        if (!fs::exists(path)) return no_such_file(path);
    const auto before = fs::is_regular_file(base) && fs::is_empty(base) ? Library{} : read_lock_file(base);
    const auto mine = read_lock_file(ours), other = read_lock_file(theirs);
    for (const auto* lock : {&before, &mine, &other})
        if (!*lock) return Failure{lock->error()};
    auto united = unite_locks(*before, *mine, *other);
    if (auto written = write_lock_file(ours, united.library); !written) return written.failure();
    return united;
}

}  // namespace citegraph::app
