#pragma once

#include "app/study/input.hpp"
#include "citegraph/lock.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace citegraph::app {

/// What the name of a lock has behind that of its list.
constexpr std::string_view lock_suffix = ".citegraph.lock.json";

/// Whether a name is that of a lock.
bool is_lock_name(std::string_view name);

/// Where the lock of a run is looked for, and where it is written if it changes.
struct LockPlace {
    std::filesystem::path read, write;
};

/// `named`, else LIST.citegraph.lock.json beside the list; for several inputs and standard input
/// citegraph.lock.json in `folder`. A list whose own folder cannot be written has its lock in `folder` once
/// one had to be written there. Looks, and touches nothing.
LockPlace lock_place(const InputOptions& input, const std::string& named,
                     const std::filesystem::path& folder);

/// Whether the only input is a lock.
bool is_lock(const InputOptions& input);

/// An absent lock is an empty library; one that cannot be read is an error, and stays as it is.
Result<Library> read_lock_file(const std::filesystem::path& path);

/// The library that a lock, given as the only input, is: without what it keeps besides. Fails if it is
/// absent.
Result<Library> library_of_lock(const std::filesystem::path& path);

/// Fails with `output` if a lock cannot be written there, before any long work.
Result<void> check_lock_place(const LockPlace& place);

/// Whether the lock at `path` holds these bytes already.
bool is_current(const std::filesystem::path& path, const Library& library);

/// Replaces the lock at `path`. Fails with `output`.
Result<void> write_lock_file(const std::filesystem::path& path, const Library& library);

/// Unites the locks of two branches, as a merge driver of git: reads `base`, which is empty where the
/// branches have none in common, and the other two, and writes the united one over `ours`.
Result<UnitedLock> merge_lock_files(const std::filesystem::path& base, const std::filesystem::path& ours,
                                    const std::filesystem::path& theirs);

}  // namespace citegraph::app
