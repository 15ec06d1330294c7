#include "audit/rules.hpp"
#include "read/bibtex/places.hpp"

#include <algorithm>

namespace citegraph::auditing {
namespace {

/// The entries of the reading by the line of their @. Readers leave out what has no fields.
std::optional<std::size_t> entry_at(const AuditInput& input, int line) {
    const auto& entries = input.reading->entries;
    const auto behind = std::ranges::upper_bound(entries, line, {}, &Entry::line);
    if (behind == entries.begin()) return std::nullopt;
    return static_cast<std::size_t>(behind - entries.begin()) - 1;
}

}  // namespace

std::vector<Finding> placed(const AuditInput& input, std::string_view rule, Severity severity,
                            std::vector<BibFinding> found) {
    std::ranges::stable_sort(found, {}, &BibFinding::begin);
    bibtex::Places places{input.bib->source};
    std::vector<Finding> out;
    for (auto& one : found) {
        const auto [line, column] = places.at(one.begin);
        out.push_back({.rule = std::string{rule},
                       .severity = severity,
                       .file = std::string{input.file},
                       .line = line,
                       .column = column,
                       .end_column = column + static_cast<int>(one.size),
                       .field = std::move(one.field),
                       .message = std::move(one.message),
                       .fix = std::move(one.fix),
                       .entry = entry_at(input, line)});
    }
    return out;
}

}  // namespace citegraph::auditing
