// What CI servers show as tests: a rule that finds nothing passes, each grave finding fails.
#include "audit/report/report.hpp"
#include "core/counted.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/vertices.hpp"

#include <set>

namespace citegraph::auditing {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string{name} + "=\"" + exporters::xml_text(exporters::writable(value)) + "\"";
}

std::string text(const std::string& value) {
    return exporters::xml_text(exporters::writable(value));
}

std::string details(const Finding& one) {
    auto out = place_of(one) + ": " + one.message;
    for (const auto& said : one.evidence) out += "\n" + said;
    return out;
}

std::string test_case(const Finding& one, Severity fail_on) {
    const bool fails = one.severity >= fail_on;
    const auto* tag = fails ? "failure" : "system-out";
    auto out = "    <testcase" + attribute("classname", one.rule) + attribute("name", place_of(one)) +
               attribute("file", one.file) + attribute("line", std::to_string(one.line)) + ">\n      <" + tag;
    if (fails) out += attribute("type", name_of(one.severity)) + attribute("message", one.message);
    return out + ">" + text(details(one)) + "</" + tag + ">\n    </testcase>\n";
}

std::string suite(const Audited& file, Severity fail_on) {
    std::set<std::string_view> broken;
    std::size_t failures = 0;
    std::string cases;
    for (const auto& one : file.findings) {
        broken.insert(one.rule);
        failures += one.severity >= fail_on;
        cases += test_case(one, fail_on);
    }
    std::size_t passed = 0;
    for (const auto& rule : all_rules())
        if (!broken.contains(rule.name)) {
            ++passed;
            cases +=
                "    <testcase" + attribute("classname", rule.name) + attribute("name", file.file) + "/>\n";
        }
    return "  <testsuite" + attribute("name", file.file) +
           attribute("tests", std::to_string(file.findings.size() + passed)) +
           attribute("failures", std::to_string(failures)) + attribute("errors", "0") +
           attribute("skipped", "0") + ">\n" + cases + "  </testsuite>\n";
}

std::string render(std::span<const Audited> files, const ReportSetting& setting) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"citegraph audit\">\n";
    for (const auto& file : files) out += suite(file, setting.fail_on);
    return out + "</testsuites>\n";
}

}  // namespace

ReportFormat junit_report() {
    return {"junit", "XML of JUnit, for CI servers", render};
}

}  // namespace citegraph::auditing
