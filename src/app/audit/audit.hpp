#pragma once

#include "app/study/asking.hpp"
#include "citegraph/audit.hpp"

#include <vector>

namespace citegraph::app {

/// What the command audit takes.
struct AuditOptions {
    AskOptions ask;
    std::vector<std::string> rules;        ///< names of those that are looked for; empty: all
    std::vector<std::string> documents{};  ///< .tex, .aux and .bcf files that cite the inputs
    Severity fail_on = Severity::error;    ///< the least grave finding that makes the run fail
};

/// Everything that was found, and how the run ends.
struct AuditRun {
    std::vector<Audited> files;  ///< in the order of the inputs
    Exit exit = Exit::done;
};

/// Reads each input, looks its entries up, through lock, cache and network, and holds it against the rules. Inputs that
/// are documents are no files of their own: what they cite is held against the others. Fails as ask() does.
Result<AuditRun> audit(AuditOptions options, Console& console);

}  // namespace citegraph::app
