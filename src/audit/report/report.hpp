#pragma once

#include "citegraph/audit.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What is printed of an audit.
namespace citegraph::auditing {

/// What a report is told beside the findings.
struct ReportSetting {
    Severity fail_on = Severity::error;  ///< the least grave finding that makes a run fail
    std::string_view version{};          ///< of this program
};

/// A form that findings are printed in. Titles and messages hold what a stranger wrote: whatever they are, they are
/// text in every format.
struct ReportFormat {
    std::string_view name;     ///< as typed after --format
    std::string_view summary;  ///< one line
    std::string (*render)(std::span<const Audited> files, const ReportSetting& setting);
    /// A report with colours, for terminals; null if it is for programs.
    std::string (*colored)(std::string_view report) = nullptr;
};

/// Every format, in --help order.
const std::vector<ReportFormat>& all_report_formats();

ReportFormat compact_report();
ReportFormat json_report();
ReportFormat sarif_report();
ReportFormat junit_report();
ReportFormat markdown_report();
ReportFormat github_report();

/// How many findings are as grave as each severity, from note to error.
struct Graveness {
    int notes = 0, warnings = 0, errors = 0;
};
Graveness graveness_of(std::span<const Audited> files);

/// "2 errors, 1 warning and 5 notes in 375 entries"; "nothing in 375 entries".
std::string summary_of(std::span<const Audited> files);

/// "papers.md:12:3", as far as it is known.
std::string place_of(const Finding& finding);

}  // namespace citegraph::auditing
