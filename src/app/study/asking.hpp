#pragma once

#include "app/io/console.hpp"
#include "app/study/input.hpp"
#include "app/study/query.hpp"
#include "citegraph/keys.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace citegraph::app {

class ProgressLine;

/// What becomes of the lock when a run has found something new.
enum class LockUse {
    write,   ///< it is brought up to date
    leave,   ///< it is read only
    freeze,  ///< that something is new is an error
};

/// What a command that looks entries up takes.
struct AskOptions {
    InputOptions input;
    ConsoleOptions console;
    std::string lock;  ///< file name; empty: beside the list
    LockUse lock_use = LockUse::write;
    bool offline = false, refresh = false, strict = false;
    bool hears_all = false;         ///< what sources say of each entry is kept, taken or not
    bool prune = false;             ///< papers that left the list leave the lock too, however many
    std::optional<int> max_age;     ///< days
    int deadline = 120;             ///< minutes
    std::string explain;            ///< the entry to review; empty: none
    KeyPattern keys;                ///< of papers that have none yet
    bool tells_duplicates = false;  ///< the command itself says which entries are the same paper
};

/// What asking takes from the surroundings: sources, the cache, and the network unless the run is offline or the lock
/// frozen. `console` and `progress` have to outlive it. Fails if settings cannot be read.
Result<ResolveSetting> asking_setting(const AskOptions& options, const Library& lock, Console& console,
                                      ProgressLine& progress);

/// list → entries → library, through lock, cache and network, for commands that look entries up. Writes the
/// lock if it changed, and says what is partial. A lock given as the only input is the library. `folder`
/// takes the lock where it cannot lie beside a list. If the lock is frozen and would change, says how, and
/// refuses.
Result<Loaded> ask(const AskOptions& options, const std::filesystem::path& folder, Console& console);

/// The same for what has been read already from the inputs that `options` names.
Result<Loaded> ask_about(Reading reading, const AskOptions& options, const std::filesystem::path& folder,
                         Console& console);

}  // namespace citegraph::app
