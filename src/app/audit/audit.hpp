#pragma once

#include "app/study/asking.hpp"
#include "citegraph/audit.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace citegraph::app {

/// What the command audit takes.
struct AuditOptions {
    AskOptions ask;
    std::vector<std::string> rules;      ///< names of those that are looked for; empty: all
    Severity fail_on = Severity::error;  ///< the least grave finding that makes the run fail
    std::string baseline{};  ///< file of findings that are let be; written if there is none; empty: none
    bool renews_baseline = false;  ///< it is written anew
    bool mends = false;            ///< applies certain fixes to the files
    bool shows_changes = false;    ///< as a diff, in the place of the report
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
    std::string changes{};  ///< what fixes change, as a unified diff
};

/// A file once it is mended.
struct Mended {
    std::string text;
    std::set<std::string, std::less<>> rules;  ///< whose fixes were applied
};

/// Applies the fixes of a file, and those that are found only then. What only looks better is left if an entry would be
/// read otherwise than before: how a list is read is learned from all of it. \cost that of some readings
Mended mended(const Audited& file, const AuditOptions& options);

/// Leaves out what comments and the baseline let be, and writes the baseline if it is to be. Fails if it is none, or
/// with `output`.
Result<void> leave_known(std::vector<Audited>& files, const AuditOptions& options, Console& console);

/// Mends the files, or says how it would, and leaves what it mended out of the findings. Fails with `output`, and with
/// `malformed` if a file is standard input.
Result<std::string> mend(std::vector<Audited>& files, const AuditOptions& options, Console& console);

/// Reads each input, looks its entries up, through lock, cache and network, and holds it against the rules. Inputs that
/// are documents are no files of their own: what they cite is held against the others. Fails as ask() does.
Result<AuditRun> audit(AuditOptions options, Console& console);

}  // namespace citegraph::app
