#include "audit/rules.hpp"
#include "read/bibtex/places.hpp"

#include <algorithm>

namespace citegraph::auditing {
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
                       .entry = entry_above(input, line)});
    }
    return out;
}

}  // namespace citegraph::auditing
