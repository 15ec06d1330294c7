#include "audit/list/written.hpp"

#include "../lists.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tuple>

BOOST_AUTO_TEST_SUITE(sections)

using namespace citegraph;
using auditing::anchor_of;
namespace data = boost::unit_test::data;
using Lines = std::vector<int>;

using Anchor = std::tuple<const char*, const char*>;

// A heading, and the anchor that GitHub gives it.
BOOST_DATA_TEST_CASE(anchors_are_those_of_github,
                     data::make(std::vector<Anchor>{
                         {"LLM Serving", "llm-serving"},
                         {"Fault Tolerance / Straggler Mitigation", "fault-tolerance--straggler-mitigation"},
                         {"System Optimization - Model Co-design", "system-optimization---model-co-design"},
                         {"[ML Systems](mlsystems.md)", "ml-systems"},
                         {"What's new in `C++20`?", "whats-new-in-c20"},
                         {"snake_case and _emphasis_", "snake_case-and-emphasis"},
                         {"Q&amp;A", "qa"},
                         {"3D语义场景补全(3D Semantic)", "3d语义场景补全3d-semantic"},
                         {"ÜBER Straße", "über-straße"},
                         {":rocket: Start", "rocket-start"},
                         {"🚀 Start", "-start"},
                         {"![logo](a.png) Start", "-start"},
                         {"<a name=\"x\"></a>Trends", "trends"},
                     }),
                     words, wanted) {
    BOOST_TEST(anchor_of(words) == wanted);
}

BOOST_AUTO_TEST_CASE(equal_headings_are_numbered) {
    BOOST_TEST(auditing::anchors_of({{1, 2, "A"}, {2, 2, "A"}, {3, 2, "A-1"}, {4, 2, "A"}}) ==
                   (std::vector<std::string>{"a", "a-1", "a-1-1", "a-2"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(headings_of_all_forms_have_anchors) {
    const std::string text =
        "- [a](#one) [b](#two-1) [c](#three) [d](#four) [e](#five) [f](./#six) [g](#user-content-one)\n"
        "- [h](list.md#one) [i](#L12) [j](#readme) [k](#)\n\n"
        "# One #\n\n## Two\n## Two\nThree\n=====\n<h2 align=center>\nFour</h2>\n<a id=\"five\"></a>\n> ## "
        "Six\n";
    BOOST_TEST(found("dead-anchor", text).empty());
}

BOOST_AUTO_TEST_CASE(a_link_to_no_heading_is_dead) {
    const std::string text =
        "- [Post-Training](#post-training)\n- [Serve](#serving)\n\n## Serving\n- **Post-Training**\n";
    const auto all = found("dead-anchor", text);
    BOOST_TEST(lines_of(all) == Lines{1}, boost::test_tools::per_element());
    BOOST_TEST(all[0].column == 3);
    BOOST_TEST(all[0].end_column == 34);
    BOOST_TEST(!all[0].fix.has_value());
}

BOOST_AUTO_TEST_CASE(an_anchor_whose_letters_are_those_of_one_heading_is_mended) {
    const std::string text =
        "- [Sort](#sorting-&-ranking)\n- [Rank](#Ranks)\n\n## Sorting & Ranking\n## Ranks\n";
    BOOST_TEST(mended(text, found("dead-anchor", text)).find("(#sorting--ranking)") != std::string::npos);
    BOOST_TEST(mended(text, found("anchor-case", text)).find("(#ranks)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(contents_stand_in_the_order_of_the_sections) {
    std::string contents, body;
    for (const std::string name : {"a", "b", "c", "d", "e", "f"}) {
        contents += "- [" + name + "](#" + name + ")\n";
        body += "\n## " + name + "\n";
    }
    BOOST_TEST(found("contents-order", contents + body).empty());
    BOOST_TEST(
        lines_of(found("contents-order", "- [f](#f)\n" + contents + body)).empty());  // none stands in order
    const auto moved = "- [b](#b)\n" + contents + body;
    BOOST_TEST(lines_of(found("contents-order", moved)) == Lines{2}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_number_in_a_heading_is_that_of_the_papers_below) {
    BOOST_TEST(found("section-count", "# Papers\n## Serving (12 papers)\n" + plain_entries(12)).empty());
    const auto all =
        found("section-count", "# Papers\n## Serving (11 papers)\n" + plain_entries(12) + "## 2024\n");
    BOOST_TEST(lines_of(all) == Lines{2}, boost::test_tools::per_element());
    BOOST_TEST(all[0].message == "the heading states 11, and below it stand 12");
}

BOOST_AUTO_TEST_CASE(a_stated_order_is_held) {
    const auto entry = [](const std::string& name, const std::string& year) {
        return "- [" + name + ": The Paper of that Name](https://arxiv.org/abs/2001.0" +
               std::to_string(1000 + name[0]) + ") | SOSP " + year + "\n";
    };
    std::string text = "# Papers\nNewest first.\n\n## Serving\n";
    for (char name = 'A'; name <= 'L'; ++name) text += entry(std::string(3, name), "2023");
    BOOST_TEST(found("section-order", text).empty());
    text += entry("MMM", "2024");
    BOOST_TEST(lines_of(found("section-order", text)) == Lines{17}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
