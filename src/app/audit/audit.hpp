#pragma once

#include "app/study/asking.hpp"
#include "citegraph/audit.hpp"

#include <vector>

namespace citegraph::app {

/// What the command audit takes.
struct AuditOptions {
    AskOptions ask;
    std::vector<std::string> rules;      ///< names of those that are looked for; empty: all
    Severity fail_on = Severity::error;  ///< the least grave finding that makes the run fail
};

/// What documents cite.
struct CitedByDocuments {
    std::vector<CitedKey> keys;  ///< each once; identifiers among them are left out, as `cite` looks those up
    bool all = false;            ///< \nocite{*}
};

/// Whether a name is that of a file that cites: .tex, .aux, .bcf.
bool is_document(std::string_view name);

/// Reads documents and the files that they read. Fails if one cannot be read.
Result<CitedByDocuments> read_documents(const std::vector<std::string>& names, Console& console);

/// Everything that was found, and how the run ends.
struct AuditRun {
    std::vector<Audited> files;  ///< in the order of the inputs
    Exit exit = Exit::done;
};

/// Reads each input, looks its entries up, through lock, cache and network, and holds it against the rules. Inputs that
/// are documents are no files of their own: what they cite is held against the others. Fails as ask() does.
Result<AuditRun> audit(AuditOptions options, Console& console);

}  // namespace citegraph::app
