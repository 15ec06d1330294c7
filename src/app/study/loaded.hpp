#pragma once

#include "app/io/exit.hpp"
#include "citegraph/resolve.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace citegraph::app {

/// A library and what it cost.
struct Loaded {
    Library library;             ///< of the list: without what the lock keeps besides
    Traffic traffic;             ///< of a query: none but what came from the cache
    std::vector<Trail> trails;   ///< of the entries under review
    std::filesystem::path lock;  ///< where it is kept
    Exit exit = Exit::done;      ///< findings, network or interrupted, if the library is partial
    bool is_refused = false;     ///< the lock is frozen and would change: nothing is to be written
};

/// One or more lines for a person: entries by outcome, papers, citations, what is partial.
std::string summary_of(const Loaded& loaded);

}  // namespace citegraph::app
