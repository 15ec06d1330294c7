// A summary for people: a comment on a pull request, a step's summary.
#include "audit/report/report.hpp"
#include "exporters/parts/escapes.hpp"

#include <array>

namespace citegraph::auditing {
namespace {

/// As a table's cell in which nobody is called and nothing is linked: an empty comment stands within what GitHub would
/// link ("@name", "#12", "https://a.org", "www.a.org").
std::string cell(std::string_view text) {
    const auto plain = exporters::markdown_text(text);
    const std::string_view rest{plain};
    std::string out;
    for (std::size_t at = 0; at < rest.size(); ++at) {
        if (rest.substr(at).starts_with("://") || rest.substr(at).starts_with("www.")) {
            out += rest.substr(at, 1) == ":" ? ":<!-- -->" : "w<!-- -->";
            continue;
        }
        out += rest[at];
        if (rest[at] == '@' || rest[at] == '#') out += "<!-- -->";
    }
    return out;
}

std::string row(const Finding& one) {
    auto said = cell(one.message);
    for (const auto& each : one.evidence) said += "<br>" + cell(each);
    return "| " + cell(place_of(one)) + " | " + cell(one.rule) + " | " + said + " |\n";
}

std::string render(std::span<const Audited> files, const ReportSetting&) {
    static constexpr std::array<std::pair<Severity, std::string_view>, 3> parts{
        {{Severity::error, "Errors"}, {Severity::warning, "Warnings"}, {Severity::note, "Notes"}}};
    std::string out = "# Audit\n\nFound " + summary_of(files) + ".\n";
    for (const auto& [severity, heading] : parts) {
        std::string rows;
        for (const auto& file : files)
            for (const auto& one : file.findings)
                if (one.severity == severity) rows += row(one);
        if (rows.empty()) continue;
        out += "\n## " + std::string{heading} +
               "\n\n| place | rule | what is wrong |\n| --- | --- | --- |\n" + rows;
    }
    return out;
}

}  // namespace

ReportFormat markdown_report() {
    return {"markdown", "tables for people, by severity", render};
}

}  // namespace citegraph::auditing
