#pragma once

#include "app/io/console.hpp"
#include "app/study/input.hpp"
#include "app/study/loaded.hpp"
#include "citegraph/keys.hpp"

#include <filesystem>
#include <string>

namespace citegraph::app {

/// What a question about a list takes: there is nothing in it with which a service could be asked.
struct QueryOptions {
    InputOptions input;
    ConsoleOptions console;
    std::string lock;  ///< file name; empty: beside the list
    KeyPattern keys;   ///< of papers that have none yet
};

/// list + lock → library, for commands that answer a question: nobody is asked, and no file is made or
/// changed. What the lock does not know is taken from the cache, as far as it can be read, else as the list
/// says it; how much that is, is said in one line. A lock given as the only input is the library. `folder` is
/// where the lock of several inputs lies.
Result<Loaded> query(const QueryOptions& options, const std::filesystem::path& folder, Console& console);

}  // namespace citegraph::app
