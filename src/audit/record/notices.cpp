// What was announced about works since they appeared.
#include "core/scholarly/notices.hpp"

#include "audit/rules.hpp"

#include <algorithm>

namespace citegraph::auditing {
namespace {

bool says_so(const Entry& entry, const Paper* own, core::NoticeKind kind) {
    if (own && core::without_mark(title_of(*own)).mark == kind) return true;
    const auto flag = core::flag_of(kind);
    return !flag.empty() && std::ranges::find(entry.flags, flag) != entry.flags.end();
}

/// The findings of `rule` on notices that are, or are not, warnings.
std::vector<Finding> found(const AuditInput& input, std::string_view rule, Severity severity,
                           bool is_warning) {
    std::vector<Finding> out;
    if (!input.library || input.library->entries.size() != input.reading->entries.size()) return out;
    for (std::size_t i = 0; i < input.reading->entries.size(); ++i) {
        const auto& entry = input.reading->entries[i];
        const auto* own = i < input.reading->papers.size() ? &input.reading->papers[i] : nullptr;
        for (const auto& notice : input.library->papers[input.library->entries[i].paper].notices) {
            const bool warns = notice.kind != core::NoticeKind::correction;
            if (warns != is_warning || says_so(entry, own, notice.kind)) continue;
            out.push_back({.rule = std::string{rule},
                           .severity = severity,
                           .file = entry.file,
                           .line = entry.line,
                           .message = "the paper " + core::sentence_of(notice),
                           .entry = i});
        }
    }
    return out;
}

std::vector<Finding> check_retracted(const AuditInput& input) {
    return found(input, "retracted", Severity::error, true);
}

std::vector<Finding> check_corrected(const AuditInput& input) {
    return found(input, "corrected", Severity::note, false);
}

}  // namespace

Rule retracted() {
    return {"retracted", Severity::error, "A paper that was retracted, withdrawn or is in doubt",
            "Its publisher, its server or its authors have taken it back, or expressed concern. Who cites "
            "it on purpose marks it in the title: \"[Retracted] ...\".",
            check_retracted};
}

Rule corrected() {
    return {"corrected", Severity::note, "A paper that was corrected",
            "A correction or an erratum was published. What is cited of it may have changed.",
            check_corrected};
}

}  // namespace citegraph::auditing
