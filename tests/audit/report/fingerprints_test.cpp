#include "audit/report/fingerprints.hpp"

#include "../lists.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(fingerprints)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

Audited audited(const std::string& text) {
    Audited out;
    out.file = "list.md";
    out.text = text;
    out.reading = reader_for("list.md")->read(text, out.file);
    out.findings = findings_of({.file = out.file, .text = out.text, .reading = &out.reading}, all_rules());
    return out;
}

const std::string broken =
    "- A | (B)[https://b.org/x]\n- A | (B)[https://b.org/x]\n- C | (D)[https://d.org/x]\n";

std::vector<int> left(const std::string& text, bool is_bibliography = false) {
    std::vector<Finding> all;
    for (int line = 1; line <= 6; ++line) all.push_back({.rule = "reversed-link", .line = line});
    all.push_back({.rule = "reversed-link", .line = 0});
    return lines_of(auditing::without_disabled(all, text, is_bibliography));
}

}  // namespace

BOOST_AUTO_TEST_CASE(findings_are_told_apart_also_on_equal_lines) {
    const auto prints = auditing::fingerprints_of(audited(broken));
    BOOST_REQUIRE_EQUAL(prints.size(), 3U);
    BOOST_TEST(std::set<std::string>(prints.begin(), prints.end()).size() == 3U);
}

BOOST_AUTO_TEST_CASE(lines_above_and_spaces_change_no_fingerprint) {
    std::string above;
    for (int i = 0; i < 20; ++i) above += "Words that stand above.\n";
    const auto before = auditing::fingerprints_of(audited(broken));
    BOOST_TEST(auditing::fingerprints_of(audited(above + "\n" + broken)) == before,
               boost::test_tools::per_element());
    BOOST_TEST(auditing::fingerprints_of(audited("  " + broken)) == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_baseline_leaves_out_what_it_has_and_nothing_else) {
    const auto known = auditing::baseline_of({audited(broken)});
    auto rest =
        auditing::without_known({audited("New\n\n" + broken + "- E | (F)[https://f.org/x]\n")}, known);
    BOOST_REQUIRE(rest);
    BOOST_TEST(lines_of(rest->front().findings) == std::vector{6}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_third_of_what_a_baseline_has_twice_is_new) {
    const auto line = broken.substr(0, broken.find('\n') + 1);
    const auto known = auditing::baseline_of({audited(line + line)});
    auto rest = auditing::without_known({audited(line + line + line)}, known);
    BOOST_REQUIRE(rest);
    BOOST_TEST(lines_of(rest->front().findings) == std::vector{3}, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(what_is_no_baseline_is_refused,
                     data::make({"", "[]", "{\"schema\":2,\"findings\":[]}",
                                 "{\"schema\":1,\"findings\":[{}]}", "{\"schema\":1,\"findings\":[7]}",
                                 "{\"schema\":1}"}),
                     text) {
    BOOST_TEST(!auditing::without_known({audited(broken)}, text));
}

BOOST_AUTO_TEST_CASE(comments_let_findings_be) {
    using Lines = std::vector<int>;
    const auto check = [](const std::string& text, const Lines& wanted) {
        BOOST_TEST(left(text) == wanted, boost::test_tools::per_element());
    };
    check("a\nb\n", {1, 2, 3, 4, 5, 6, 0});
    check("a\n<!-- citegraph-disable reversed-link -->\nc\n", {1, 0});
    check("a\n<!-- citegraph-disable -->\nc\n<!-- citegraph-enable -->\n", {1, 4, 5, 6, 0});
    check("a\n<!-- citegraph-disable style-bar -->\n", {1, 2, 3, 4, 5, 6, 0});
    check("a\n<!--citegraph-disable-next-line style-bar reversed-link-->\n", {1, 2, 4, 5, 6, 0});
    check("a\nb <!-- citegraph-disable-line reversed-link -->\n", {1, 3, 4, 5, 6, 0});
    check("a\nb\n<!-- citegraph-disable-file reversed-link -->\n", {});
    check("<!-- citegraph-disable reversed-link -->\n<!-- citegraph-enable style-bar -->\n", {0});
    check("<!-- citegraph-disable -->\n<!-- citegraph-enable -->\n\n\n<!-- citegraph-disable -->\n",
          {2, 3, 4, 0});
    check("% citegraph-disable\n<!-- citegraph-disables -->\n<!-- disable -->\n", {1, 2, 3, 4, 5, 6, 0});
}

BOOST_AUTO_TEST_CASE(a_bibliography_lets_findings_be_behind_a_percent_sign) {
    BOOST_TEST(left("a\n  % citegraph-disable reversed-link\n", true) == (std::vector{1, 0}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(fixes_change_their_bytes_alone) {
    const std::vector<Finding> findings{{.fix = Fix{4, 6, "X"}},
                                        {.fix = Fix{1, 2, ""}},
                                        {.fix = Fix{5, 7, "no"}},
                                        {.fix = Fix{1, 2, ""}},
                                        {.fix = Fix{9, 99, "no"}},
                                        {.fix = Fix{8, 8, "+"}},
                                        {}};
    BOOST_TEST(fixed("abcdefghi", findings) == "acdXgh+i");
    BOOST_TEST(fixed("abc", {}) == "abc");
}

BOOST_AUTO_TEST_CASE(what_is_mended_is_not_found_again) {
    const auto before =
        audited("# L\n\n" + plain_entries(15) + broken +
                "- [Z](https://www.arxiv.org/pdf/2301.99999v3?fbclid=1) : A Paper on Things| SOSP '24\n");
    auto text = before.text;
    for (int round = 0; round < 3; ++round) text = fixed(text, audited(text).findings);
    for (const auto& one : audited(text).findings)
        BOOST_TEST(!one.fix.has_value(), one.rule << ": " << one.message);
    BOOST_TEST(text.ends_with("- [Z](https://arxiv.org/abs/2301.99999): A Paper on Things | SOSP' 24\n"));
}

BOOST_AUTO_TEST_SUITE_END()
