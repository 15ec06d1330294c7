// A line for each finding, as compilers print them: editors and grep know it.
#include "audit/report/report.hpp"

namespace citegraph::auditing {
namespace {

/// `text` on one line.
std::string line_of(std::string text) {
    for (char& c : text)
        if (c == '\n' || c == '\r') c = ' ';
    return text;
}

std::string line(const Finding& one) {
    auto out = line_of(place_of(one)) + ": " + std::string{name_of(one.severity)} + ": " + one.rule + ": " +
               line_of(one.message) + "\n";
    for (const auto& said : one.evidence) out += "    " + line_of(said) + "\n";
    return out;
}

std::string render(std::span<const Audited> files, const ReportSetting&) {
    std::string out;
    for (const auto& file : files)
        for (const auto& one : file.findings) out += line(one);
    return out + summary_of(files) + "\n";
}

}  // namespace

ReportFormat compact_report() {
    return {"compact", "file:line:column: severity: rule: message, a line each", render};
}

}  // namespace citegraph::auditing
