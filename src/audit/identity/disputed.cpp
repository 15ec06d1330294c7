// One identifier on entries of different works.
#include "audit/identity/rules.hpp"
#include "resolve/duplicates.hpp"
#include "resolve/match/disputes.hpp"

namespace citegraph::auditing {
namespace {

/// What the entries are about, and whether a record confirms it.
struct Uses {
    std::vector<resolving::IdUse> all;
    std::vector<std::size_t> entries;  ///< of each use
};

Uses uses_of(const AuditInput& input) {
    Uses out;
    const auto& entries = input.reading->entries;
    const bool is_resolved = input.library && input.library->entries.size() == entries.size();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].identifiers.empty()) continue;
        const bool is_confirmed = is_resolved && input.library->entries[i].outcome == Outcome::exact;
        out.all.push_back({&entries[i], entries[i].identifiers.front().id, is_confirmed});
        out.entries.push_back(i);
    }
    return out;
}

std::vector<Finding> check(const AuditInput& input) {
    std::vector<Finding> out;
    const auto uses = uses_of(input);
    const auto disputes = resolving::disputes(uses.all);
    for (std::size_t i = 0; i < disputes.size(); ++i) {
        if (!disputes[i]) continue;
        const auto& [entry, id, is_confirmed] = uses.all[i];
        const auto& other = *uses.all[disputes[i]->use].entry;
        out.push_back({.rule = "one-id-two-papers",
                       .severity = Severity::error,
                       .file = entry->file,
                       .line = entry->line,
                       .message = to_string(id) +
                                  (disputes[i]->right ? " is that of " : " is also given for ") +
                                  resolving::named(other),
                       .entry = uses.entries[i]});
    }
    return out;
}

}  // namespace

Rule one_id_two_papers() {
    return {"one-id-two-papers", Severity::error, "One identifier on two papers",
            "Two entries have one link, and titles that share neither a name nor half of their words. One of "
            "them has "
            "the other's. A paper that was renamed keeps its name or its authors, and is not reported.",
            check};
}

}  // namespace citegraph::auditing
