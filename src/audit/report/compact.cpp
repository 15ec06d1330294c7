// A line for each finding, as compilers print them: editors and grep know it.
#include "audit/report/report.hpp"
#include "citegraph/text.hpp"

#include <array>

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

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> colors{
    {{": error: ", "\033[31m"}, {": warning: ", "\033[33m"}, {": note: ", "\033[36m"}}};

/// The severity of each line in its colour: the first that it names.
std::string colored(std::string_view report) {
    std::string out;
    for (const auto line : split(report, '\n')) {
        auto at = line.npos, size = at;
        std::string_view color;
        for (const auto& [word, sequence] : colors)
            if (const auto found = line.find(word); found < at) {
                at = found;
                size = word.size();
                color = sequence;
            }
        if (!out.empty() || line.data() != report.data()) out += '\n';
        if (at == line.npos || line.starts_with(' ')) {
            out += line;
            continue;
        }
        out += std::string{line.substr(0, at + 2)} + std::string{color} +
               std::string{line.substr(at + 2, size - 4)} + "\033[0m" +
               std::string{line.substr(at + size - 2)};
    }
    return out;
}

}  // namespace

ReportFormat compact_report() {
    return {"compact", "file:line:column: severity: rule: message, a line each", render, colored};
}

}  // namespace citegraph::auditing
