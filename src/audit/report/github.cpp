// Commands that make a workflow of GitHub Actions annotate lines.
#include "audit/report/report.hpp"

#include <algorithm>

namespace citegraph::auditing {
namespace {

/// \source github.com/actions/toolkit, packages/core/src/command.ts: escapeData and escapeProperty
std::string escaped(std::string_view text, bool is_property) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '%':
                out += "%25";
                break;
            case '\r':
                out += "%0D";
                break;
            case '\n':
                out += "%0A";
                break;
            case ':':
                out += is_property ? "%3A" : ":";
                break;
            case ',':
                out += is_property ? "%2C" : ",";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string command(const Finding& one) {
    std::string out = one.severity == Severity::error     ? "::error "
                      : one.severity == Severity::warning ? "::warning "
                                                          : "::notice ";
    out += "file=" + escaped(one.file, true);
    if (one.line > 0) out += ",line=" + std::to_string(one.line);
    if (one.line > 0 && one.column > 0) out += ",col=" + std::to_string(one.column);
    if (one.line > 0 && one.end_column > one.column) out += ",endColumn=" + std::to_string(one.end_column);
    out += ",title=" + escaped(one.rule, true) + "::" + escaped(one.message, false);
    for (const auto& said : one.evidence) out += "%0A" + escaped(said, false);
    return out + "\n";
}

/// The gravest first: a step shows ten annotations of a kind.
std::string render(std::span<const Audited> files, const ReportSetting&) {
    std::vector<const Finding*> all;
    for (const auto& file : files)
        for (const auto& one : file.findings) all.push_back(&one);
    std::ranges::stable_sort(all, std::ranges::greater{}, [](const Finding* one) { return one->severity; });
    std::string out;
    for (const auto* one : all) out += command(*one);
    return out + "Found " + summary_of(files) + ".\n";
}

}  // namespace

ReportFormat github_report() {
    return {"github", "annotations of GitHub Actions", render};
}

}  // namespace citegraph::auditing
