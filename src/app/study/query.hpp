#pragma once

#include "app/io/console.hpp"
#include "app/io/process.hpp"
#include "app/study/input.hpp"
#include "citegraph/keys.hpp"
#include "citegraph/resolve.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace citegraph::app {

/// A library and what it cost.
struct Loaded {
    Library library;                     ///< of the list: without what the lock keeps besides
    Traffic traffic;                     ///< of a query: none but what came from the cache
    std::vector<Trail> trails;           ///< of the entries under review
    std::vector<Testimony> testimonies;  ///< by entry, where all was to be heard
    std::filesystem::path lock;          ///< where it is kept
    Exit exit = Exit::done;              ///< findings, network or interrupted, if the library is partial
    bool is_refused = false;             ///< the lock is frozen and would change: nothing is to be written
};

/// One or more lines for a person: entries by outcome, papers, citations, what is partial.
std::string summary_of(const Loaded& loaded);

/// What a question about a list takes: there is nothing in it with which a service could be asked.
struct QueryOptions {
    InputOptions input;
    ConsoleOptions console;
    std::string lock;      ///< file name; empty: beside the list
    KeyPattern keys;       ///< of papers that have none yet
    bool offline = false;  ///< said in so many words; query() asks nobody anyway
};

/// list + lock → library, for commands that answer a question: nobody is asked, and no file is made or
/// changed. What the lock does not know is taken from the cache, as far as it can be read, else as the list
/// says it; how much that is, is said in one line. A lock given as the only input is the library. `folder` is
/// where the lock of several inputs lies.
Result<Loaded> query(const QueryOptions& options, const std::filesystem::path& folder, Console& console);

}  // namespace citegraph::app
