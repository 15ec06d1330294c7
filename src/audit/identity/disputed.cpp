// One identifier on entries of different works.
#include "audit/rules.hpp"
#include "resolve/duplicates.hpp"
#include "resolve/match/disputes.hpp"
#include "resolve/match/title_agreement.hpp"

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
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].identifiers.empty()) continue;
        const bool is_confirmed = input.is_resolved() && input.library->entries[i].outcome == Outcome::exact;
        out.all.push_back({&entries[i], entries[i].identifiers.front().id, is_confirmed});
        out.entries.push_back(i);
    }
    return out;
}

/// Papers, of which each has identifiers of its own; programs and data go by those of the paper that tells of them.
bool is_paper(const Identifier& id) {
    return id.scheme() != Scheme::github && id.scheme() != Scheme::url;
}

/// A list mentions papers beside the page that an entry is about.
bool is_about(const Entry& entry, const Identifier& id) {
    const auto main = entry.url ? identify(*entry.url) : std::nullopt;
    return !entry.url || (main && main->id == id);
}

/// Titles that say enough, and nothing in common: a paper that was renamed keeps a word that few others have.
bool are_surely_two(const Entry& a, const Entry& b) {
    constexpr std::size_t telling = 4;
    const auto left = resolving::listed_titles(a), right = resolving::listed_titles(b);
    if (left.empty() || right.empty()) return false;
    const auto one = resolving::title_form(left.front()), other = resolving::title_form(right.front());
    return core::content_words(one.full) >= telling && core::content_words(other.full) >= telling &&
           resolving::telling_in_common(one, other) == 0;
}

std::vector<Finding> check_disputed(const AuditInput& input) {
    std::vector<Finding> out;
    const auto uses = uses_of(input);
    const auto disputes = resolving::disputes(uses.all);
    for (std::size_t i = 0; i < disputes.size(); ++i) {
        if (!disputes[i]) continue;
        const auto& [entry, id, is_confirmed] = uses.all[i];
        const auto& other = *uses.all[disputes[i]->use].entry;
        const bool is_sure =
            is_paper(id) && is_about(*entry, id) && is_about(other, id) && are_surely_two(*entry, other);
        out.push_back({.rule = "one-id-two-papers",
                       .severity = is_sure ? Severity::error : Severity::warning,
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
            "Two entries have one link, and titles that share neither a name nor half of their words. One "
            "of them has the other's; where they have a rare word in common, it may be one paper that was "
            "renamed, or a program beside its paper, which is a warning. A paper that kept its name is not "
            "reported.",
            check_disputed};
}

}  // namespace citegraph::auditing
