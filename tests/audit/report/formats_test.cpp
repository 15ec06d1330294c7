#include "audit/report/report.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

using namespace citegraph;
using auditing::ReportFormat;
using nlohmann::json;
namespace data = boost::unit_test::data;

namespace citegraph::auditing {
std::ostream& operator<<(std::ostream& out, const ReportFormat& row) {
    return out << row.name;
}
}  // namespace citegraph::auditing

namespace {

/// A file of three lines with a finding of each severity, one of them with a fix.
Audited audited() {
    Audited out;
    out.file = "lists/my papers.md";
    out.text = "# Ünïcode ✓ (B)[https://b.org/x]\nplain\nlast\n";
    out.findings = {
        {.rule = "reversed-link",
         .severity = Severity::error,
         .file = out.file,
         .line = 1,
         .column = 17,
         .end_column = 37,
         .message = "the brackets are exchanged",
         .evidence = {"somebody says so"},
         .fix = Fix{16, 36, "[B](https://b.org/x)"}},
        {.rule = "style-bar", .severity = Severity::note, .file = out.file, .line = 2, .message = "a bar"},
        {.rule = "page-not-paper",
         .severity = Severity::warning,
         .file = out.file,
         .message = "the file itself"},
    };
    return out;
}

std::string rendered(std::string_view name, const Audited& file) {
    for (const auto& format : auditing::all_report_formats())
        if (format.name == name) return format.render({&file, 1}, {.version = "1.2.3"});
    return {};
}

json sarif_run(const Audited& file) {
    return json::parse(rendered("sarif", file)).at("runs").at(0);
}

/// What a stranger may write into a title.
Audited hostile() {
    auto out = audited();
    out.findings = {
        {.rule = "style-bar",
         .severity = Severity::error,
         .file = out.file,
         .line = 1,
         .message = "x\n::error::y %0A </failure>]]><img src=x onerror=z> `|` @all #1 [a](b) \x01\xFF",
         .evidence = {"\n::set-output name=a::b", "https://c.org www.d.org"}}};
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_DATA_TEST_CASE(every_format_says_nothing_of_nothing, data::make(auditing::all_report_formats()),
                     format) {
    Audited file;
    file.file = "a.md";
    const auto text = format.render({&file, 1}, {});
    BOOST_TEST(!text.empty());
    BOOST_TEST(text.find("error:") == std::string::npos);
    BOOST_TEST(text.ends_with('\n'));
}

BOOST_DATA_TEST_CASE(every_format_names_rule_and_line, data::make(auditing::all_report_formats()), format) {
    const auto file = audited();
    const auto text = format.render({&file, 1}, {});
    for (const auto* rule : {"reversed-link", "style-bar", "page-not-paper"})
        BOOST_TEST(text.find(rule) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(compact_is_a_line_for_each_and_a_summary) {
    BOOST_TEST(rendered("compact", audited()) ==
               "lists/my papers.md:1:17: error: reversed-link: the brackets are exchanged\n"
               "    somebody says so\n"
               "lists/my papers.md:2: note: style-bar: a bar\n"
               "lists/my papers.md: warning: page-not-paper: the file itself\n"
               "1 error, 1 warning and 1 note in 0 entries\n");
}

BOOST_AUTO_TEST_CASE(a_finding_stays_on_its_line_whatever_its_words_are) {
    const auto text = rendered("compact", hostile());
    BOOST_TEST(text.find("\n::") == std::string::npos);
    BOOST_TEST(std::ranges::count(text, '\n') == 4);
}

BOOST_AUTO_TEST_CASE(colours_change_nothing_but_the_severity) {
    const auto format = auditing::compact_report();
    BOOST_TEST(
        format.colored(
            "a.md:1: error: r: no: note: that\n    x: error: y\na.md: note: r: s\n1 error in 2 entries\n") ==
        "a.md:1: \033[31merror\033[0m: r: no: note: that\n    x: error: y\na.md: \033[36mnote\033[0m: r: s\n"
        "1 error in 2 entries\n");
    BOOST_TEST(format.colored("").empty());
    for (const auto& other : auditing::all_report_formats())
        BOOST_TEST((other.colored != nullptr) == (other.name == "compact"));
}

BOOST_AUTO_TEST_CASE(commands_of_a_workflow_are_escaped) {
    const auto text = rendered("github", audited());
    BOOST_TEST(text.starts_with(
        "::error file=lists/my papers.md,line=1,col=17,endColumn=37,title=reversed-link::the "
        "brackets are exchanged%0Asomebody says so\n::warning file=lists/my papers.md,title="));
    const auto bad = rendered("github", hostile());
    BOOST_TEST(bad.find("\n::") == std::string::npos);
    BOOST_TEST(bad.find("%0A::error::y %250A") != std::string::npos);
    auto named = audited();
    named.findings[0].file = "a,b:c%.md";
    BOOST_TEST(rendered("github", named).starts_with("::error file=a%2Cb%3Ac%25.md,line=1"));
}

BOOST_AUTO_TEST_CASE(markdown_holds_no_markup_of_strangers) {
    const auto text = rendered("markdown", hostile());
    BOOST_TEST(text.find("\\<img") != std::string::npos);
    BOOST_TEST(text.find("@all") == std::string::npos);
    BOOST_TEST(text.find("https://") == std::string::npos);
    BOOST_TEST(text.find("www.") == std::string::npos);
    BOOST_TEST(text.find("\\`\\|\\`") != std::string::npos);
    BOOST_TEST(text.find("\\[a\\](b)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(junit_fails_what_is_grave_and_passes_the_rules_that_find_nothing) {
    const auto text = rendered("junit", audited());
    BOOST_TEST(text.find("failures=\"1\"") != std::string::npos);
    BOOST_TEST(text.find("<testcase classname=\"reversed-link\" name=\"lists/my papers.md:1:17\"") !=
               std::string::npos);
    BOOST_TEST(text.find("<failure type=\"error\" message=\"the brackets are exchanged\">") !=
               std::string::npos);
    BOOST_TEST(text.find("<testcase classname=\"dead-anchor\" name=\"lists/my papers.md\"/>") !=
               std::string::npos);
    const auto file = audited();
    const auto all = auditing::junit_report().render({&file, 1}, {.fail_on = Severity::note});
    BOOST_TEST(all.find("failures=\"3\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(junit_stays_xml) {
    const auto text = rendered("junit", hostile());
    BOOST_TEST(text.find("<img") == std::string::npos);
    BOOST_TEST(text.find('\x01') == std::string::npos);
    BOOST_TEST(text.find('\xFF') == std::string::npos);
    BOOST_TEST(text.find("]]&gt;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(sarif_says_places_in_characters) {
    const auto results = sarif_run(audited()).at("results");
    BOOST_REQUIRE_EQUAL(results.size(), 3U);
    const auto& place = results[0].at("locations").at(0).at("physicalLocation");
    BOOST_TEST(place.at("artifactLocation").at("uri") == "lists/my%20papers.md");
    BOOST_TEST(place.at("region").dump() == R"({"endColumn":33,"startColumn":13,"startLine":1})");
    const auto& change = results[0].at("fixes").at(0).at("artifactChanges").at(0).at("replacements").at(0);
    BOOST_TEST(change.at("deletedRegion").dump() ==
               R"({"endColumn":33,"endLine":1,"startColumn":13,"startLine":1})");
    BOOST_TEST(change.at("insertedContent").at("text") == "[B](https://b.org/x)");
    BOOST_TEST(!results[2].at("locations").at(0).at("physicalLocation").contains("region"));
}

BOOST_AUTO_TEST_CASE(sarif_tells_of_every_rule_where_help_is) {
    const auto run = sarif_run(audited());
    const auto& driver = run.at("tool").at("driver");
    BOOST_TEST(driver.at("semanticVersion") == "1.2.3");
    BOOST_TEST(driver.at("rules").size() == all_rules().size());
    for (const auto& rule : driver.at("rules")) {
        BOOST_TEST(rule.at("helpUri").get<std::string>().find(':') != std::string::npos);
        BOOST_TEST(rule.at("fullDescription").at("text").get<std::string>().ends_with("."));
    }
    for (const auto& result : run.at("results")) {
        const auto index = result.at("ruleIndex").get<std::size_t>();
        BOOST_TEST(driver.at("rules").at(index).at("id") == result.at("ruleId"));
    }
}

BOOST_AUTO_TEST_CASE(sarif_keeps_the_gravest_of_more_results_than_are_taken) {
    auto file = audited();
    const auto grave = file.findings[0];
    file.findings.assign(25'100, file.findings[1]);
    file.findings.push_back(grave);
    const auto results = sarif_run(file).at("results");
    BOOST_TEST(results.size() == 25'000U);
    BOOST_TEST(results.at(0).at("ruleId") == "reversed-link");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_stays_json) {
    const auto text = sarif_run(hostile()).at("results").at(0).at("message").at("text").get<std::string>();
    BOOST_TEST(text.find("\uFFFD") != std::string::npos);
    BOOST_TEST(json::parse(rendered("json", hostile())).at("list").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
