#pragma once

#include "citegraph/audit.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Findings that are known again.
namespace citegraph::auditing {

/// What tells each finding of a file from the others and stays the same when lines are inserted above, or the finding is
/// said in other words: its rule, the words of its line, and how many are like it before. \cost linear
std::vector<std::string> fingerprints_of(const Audited& file);

/// Findings that are known and let be: a file beside the list.
/// {"schema": 1, "findings": [{"file", "rule", "fingerprint", "message"}]}, sorted, a finding a line.
std::string baseline_of(const std::vector<Audited>& files);

/// `files` without the findings that a baseline has. Fails with `malformed` if `baseline` is none.
Result<std::vector<Audited>> without_known(std::vector<Audited> files, std::string_view baseline);

/// `files` without the findings that comments in their texts let be: "<!-- citegraph-disable RULE... -->" from there up to
/// "<!-- citegraph-enable RULE... -->" or the end, "disable-line", "disable-next-line", "disable-file". Without a rule,
/// all are meant. In a bibliography the same stands behind "%". \cost linear
std::vector<Finding> without_disabled(std::vector<Finding> findings, std::string_view text,
                                      bool is_bibliography);

}  // namespace citegraph::auditing
