#include "audit/report/report.hpp"

#include "core/counted.hpp"

namespace citegraph::auditing {

const std::vector<ReportFormat>& all_report_formats() {
    static const std::vector all{compact_report(), json_report(),     sarif_report(),
                                 junit_report(),   markdown_report(), github_report()};
    return all;
}

Graveness graveness_of(std::span<const Audited> files) {
    Graveness out;
    for (const auto& file : files)
        for (const auto& one : file.findings)
            ++(one.severity == Severity::error     ? out.errors
               : one.severity == Severity::warning ? out.warnings
                                                   : out.notes);
    return out;
}

std::string summary_of(std::span<const Audited> files) {
    std::size_t entries = 0;
    for (const auto& file : files) entries += file.reading.entries.size();
    const auto graveness = graveness_of(files);
    std::vector<std::string> parts;
    for (const auto& [count, what] :
         {std::pair{graveness.errors, "error"}, std::pair{graveness.warnings, "warning"},
          std::pair{graveness.notes, "note"}})
        if (count > 0) parts.push_back(core::counted(static_cast<std::size_t>(count), what));
    std::string out = parts.empty() ? "nothing" : parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) out += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out + " in " + (entries == 1 ? "1 entry" : std::to_string(entries) + " entries");
}

std::string place_of(const Finding& finding) {
    auto out = finding.file;
    if (finding.line > 0) out += ":" + std::to_string(finding.line);
    if (finding.line > 0 && finding.column > 0) out += ":" + std::to_string(finding.column);
    return out;
}

}  // namespace citegraph::auditing
