#pragma once

#include "app/io/console.hpp"
#include "app/io/exit.hpp"
#include "app/study/input.hpp"
#include "citegraph/resolve.hpp"

#include <filesystem>

namespace citegraph::app {

struct LoadOptions {
    InputOptions input;
    ConsoleOptions console;
    std::string lock;  ///< file name; empty: beside the list
    bool offline = false, refresh = false, strict = false;
    std::optional<int> max_age;  ///< days
    int deadline = 120;          ///< minutes
    std::string explain;         ///< the entry to review; empty: none
    KeyPattern keys;             ///< of papers that have none yet
    bool tells_twins = false;    ///< the command itself says which entries are the same paper
};

/// A library and what it cost.
struct Loaded {
    Library library;
    Traffic traffic;
    std::vector<Trail> trails;   ///< of the entries under review
    std::filesystem::path lock;  ///< where it is kept
    Exit exit = Exit::done;      ///< findings, network or interrupted, if the library is partial
};

/// list → entries → library, through lock, cache and network: the part of the pipeline that most commands
/// share. A lock given as the only input is the library. Writes the lock if it changed, and says what is
/// partial. `folder` takes the lock where it cannot lie beside a list.
Result<Loaded> load(const LoadOptions& options, const std::filesystem::path& folder, Console& console);

/// The same for what has been read already from the inputs that `options` names.
Result<Loaded> load_reading(Reading reading, const LoadOptions& options, const std::filesystem::path& folder,
                            Console& console);

/// One or more lines for a person: entries by outcome, papers, citations, what is partial.
std::string summary_of(const Loaded& loaded);

}  // namespace citegraph::app
