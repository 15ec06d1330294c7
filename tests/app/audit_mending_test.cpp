#include "app/audit/audit.hpp"

#include "app/io/files.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(audit_mending_file)

using namespace citegraph;
using namespace citegraph::app;

namespace {

const std::string list =
    "# L\n\n- A | (B)[https://b.org/x]\n- [C](https://www.arxiv.org/pdf/2301.00001v2?fbclid=1): A Paper on "
    "Things\n";
const std::string mended_list =
    "# L\n\n- A | [B](https://b.org/x)\n- [C](https://arxiv.org/pdf/2301.00001): A Paper on Things\n";

/// An audit that asks nobody.
AuditOptions options(const std::string& file) {
    AuditOptions out;
    out.ask.input.inputs = {file};
    out.ask.offline = true;
    out.ask.console.quiet = true;
    return out;
}

std::vector<std::string> rules_of(const AuditRun& run) {
    std::vector<std::string> out;
    for (const auto& one : run.files.front().findings) out.push_back(one.rule);
    std::ranges::sort(out);
    return out;
}

bool has(const std::vector<std::string>& rules, const std::string& rule) {
    return std::ranges::find(rules, rule) != rules.end();
}

struct Listed {
    Listed() { BOOST_REQUIRE(write_file(file, list)); }
    AuditRun run(const AuditOptions& with) {
        Console console{with.ask.console};
        auto out = audit(with, console);
        BOOST_REQUIRE(out);
        return *std::move(out);
    }
    TemporaryFolder folder;
    std::string file = (folder.folder / "list.md").string();
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(audit_mending, Listed)

BOOST_AUTO_TEST_CASE(an_audit_changes_no_file_unless_it_is_asked_to) {
    BOOST_TEST(has(rules_of(run(options(file))), "reversed-link"));
    BOOST_TEST(*read_file(file) == list);
}

BOOST_AUTO_TEST_CASE(what_is_certain_is_mended_and_told_of_no_more) {
    auto with = options(file);
    with.mends = true;
    const auto first = run(with);
    BOOST_TEST(*read_file(file) == mended_list);
    BOOST_TEST(!has(rules_of(first), "reversed-link"));
    BOOST_TEST(!has(rules_of(first), "arxiv-www"));
    BOOST_TEST(run(with).changes.empty());
    BOOST_TEST(*read_file(file) == mended_list);
}

BOOST_AUTO_TEST_CASE(a_diff_shows_what_would_be_mended) {
    auto with = options(file);
    with.shows_changes = true;
    const auto shown = run(with);
    BOOST_TEST(shown.changes.find("\n-- A | (B)[https://b.org/x]\n") != std::string::npos);
    BOOST_TEST(shown.changes.find("\n+- A | [B](https://b.org/x)\n") != std::string::npos);
    BOOST_TEST(*read_file(file) == list);
    BOOST_TEST((shown.exit == Exit::findings));
}

BOOST_AUTO_TEST_CASE(what_a_comment_lets_be_is_neither_told_nor_mended) {
    const auto text = "<!-- citegraph-disable reversed-link -->\n" + list;
    BOOST_REQUIRE(write_file(file, text));
    auto with = options(file);
    with.mends = true;
    BOOST_TEST(!has(rules_of(run(with)), "reversed-link"));
    BOOST_TEST(read_file(file)->find("(B)[https://b.org/x]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_baseline_is_written_once_and_then_used) {
    auto with = options(file);
    with.baseline = (folder.folder / "known.json").string();
    BOOST_TEST(run(with).files.front().findings.empty());
    const auto known = *read_file(with.baseline);
    BOOST_REQUIRE(write_file(file, list + "- D | (E)[https://e.org/x]\n"));
    BOOST_TEST(rules_of(run(with)) == (std::vector<std::string>{"reversed-link"}),
               boost::test_tools::per_element());
    BOOST_TEST(*read_file(with.baseline) == known);
    with.renews_baseline = true;
    BOOST_TEST(run(with).files.front().findings.empty());
    BOOST_TEST(*read_file(with.baseline) != known);
}

BOOST_AUTO_TEST_CASE(what_a_baseline_lets_be_is_not_mended) {
    auto with = options(file);
    with.baseline = (folder.folder / "known.json").string();
    run(with);
    with.mends = true;
    BOOST_TEST(run(with).changes.empty());
    BOOST_TEST(*read_file(file) == list);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_baseline_is_refused_by_its_name) {
    auto with = options(file);
    with.baseline = (folder.folder / "known.json").string();
    BOOST_REQUIRE(write_file(with.baseline, "[]"));
    Console console{with.ask.console};
    const auto refused = audit(with, console);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().message.find("known.json") != std::string::npos);
    BOOST_TEST(*read_file(with.baseline) == "[]");
}

BOOST_AUTO_TEST_CASE(standard_input_is_not_mended) {
    auto with = options("-");
    with.ask.input.from = "markdown";
    with.mends = true;
    std::vector<Audited> files(1);
    files[0].file = "-";
    files[0].text = list;
    files[0].findings = {{.rule = "style-bar", .fix = Fix{0, 0, "# "}}};
    Console console{with.ask.console};
    BOOST_TEST(!mend(files, with, console));
    with.mends = false;  // but what would be is shown
    const auto shown = mend(files, with, console);
    BOOST_REQUIRE(shown);
    BOOST_TEST(shown->find("+# # L") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
