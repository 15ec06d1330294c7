#include "audit/list/written.hpp"

#include "../lists.hpp"
#include "citegraph/text.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <tuple>

using namespace citegraph;
using auditing::list_text;
using auditing::WrittenLink;
namespace data = boost::unit_test::data;

namespace citegraph::auditing {
std::ostream& operator<<(std::ostream& out, WrittenLink::Form form) {
    return out << static_cast<int>(form);
}
}  // namespace citegraph::auditing

namespace {

using Texts = std::vector<std::string>;

/// "2:Words" for each heading.
Texts headings(std::string_view text) {
    Texts out;
    for (const auto& one : list_text(text).headings)
        out.push_back(std::to_string(one.level) + ":" + std::string{one.words});
    return out;
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(blocks)

BOOST_AUTO_TEST_CASE(headings_of_markdown_and_html_are_found_in_order) {
    BOOST_TEST(
        headings("# A #\n\nB\n===\n\nC\nd\n---\n### \n#No\n<h2 id=x>E <b>f</b></h2>\n- ## G\n####### no\n") ==
            (Texts{"1:A", "1:B", "2:C\nd", "3:", "2:E <b>f</b>", "2:G"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_rule_below_an_item_or_nothing_makes_no_heading) {
    BOOST_TEST(headings("- item\n---\n\n---\ntext\n\n---\n| a |\n---\n").empty());
}

BOOST_AUTO_TEST_CASE(headings_in_code_and_comments_are_none) {
    BOOST_TEST(headings("```sh\n# A\n```\n<!--\n# B\n-->\n- ~~~\n  # C\n  ~~~\n---\n").empty());
}

BOOST_AUTO_TEST_CASE(a_fence_ends_with_one_as_long) {
    BOOST_TEST(headings("````\n```\n# A\n````\n# B\n") == Texts{"1:B"}, boost::test_tools::per_element());
    BOOST_TEST(headings("``` a`b\n# B\n") == Texts{"1:B"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_comment_that_never_ends_is_text) {
    BOOST_TEST(headings("<!-- a\n# B\n") == Texts{"1:B"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_stands_beside_a_comment_is_text) {
    const auto list =
        list_text("a <!-- [x](https://x.org/) --> [b](https://b.org/) <!-- c\nd --> [e](https://e.org/)\n");
    BOOST_REQUIRE_EQUAL(list.links.size(), 2U);
    BOOST_TEST(list.links[0].url == "https://b.org/");
    BOOST_TEST(list.links[1].url == "https://e.org/");
}

BOOST_AUTO_TEST_CASE(places_count_from_one_in_bytes) {
    const auto list = list_text("é\r\n[a](https://a.org/)");
    const auto place = list.lines.place(list.offset(list.links[0].whole));
    BOOST_TEST(place.line == 2);
    BOOST_TEST(place.column == 1);
    BOOST_TEST(list.lines.line(1) == "é");
    BOOST_TEST(list.lines.line(3).empty());
    BOOST_TEST(list.lines.line(0).empty());
    BOOST_TEST(list.links_on(1, 2).empty());
    BOOST_TEST(list.links_on(2, 3).size() == 1U);
    BOOST_TEST(list.links_on(2, 99).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_fix_is_cut_down_to_the_bytes_that_differ) {
    const auto list = list_text("abcdef\n");
    const auto fix = [&](std::string by) {
        return *list.finding(list.text.substr(1, 4), "", std::move(by)).fix;
    };
    BOOST_TEST((fix("bXde") == Fix{2, 3, "X"}));
    BOOST_TEST((fix("bde") == Fix{2, 3, ""}));
    BOOST_TEST((fix("bcXde") == Fix{3, 3, "X"}));
    BOOST_TEST((fix("") == Fix{1, 5, ""}));
    BOOST_TEST((fix("bcde") == Fix{5, 5, ""}));
}

using Form = std::tuple<const char*, WrittenLink::Form, const char*, const char*>;

// A text, and the form, label and address of the one link in it.
BOOST_DATA_TEST_CASE(a_link_has_a_form,
                     data::make(std::vector<Form>{
                         {"[a [b] c](u \"t\")", WrittenLink::Form::markdown, "a [b] c", "u"},
                         {"[a]( <u v> )", WrittenLink::Form::markdown, "a", "u v"},
                         {"[a](u\n'two\nlines')", WrittenLink::Form::markdown, "a", "u"},
                         {"\\[x](y) [a](u_\\)_v)", WrittenLink::Form::markdown, "a", "u_\\)_v"},
                         {"![a](u)", WrittenLink::Form::picture, "a", "u"},
                         {"<img alt=a src='u'>", WrittenLink::Form::picture, "a", "u"},
                         {"<a class=\"x\" href=u >a</a>", WrittenLink::Form::html, "a", "u"},
                         {"  [a]: https://u.org/ 't'", WrittenLink::Form::definition, "a", "https://u.org/"},
                         {"(see https://u.org/a_(b)).", WrittenLink::Form::bare, "", "https://u.org/a_(b)"},
                         {"(a)[https://u.org/]", WrittenLink::Form::reversed, "a", "https://u.org/"},
                         {"[a] (https://u.org/)", WrittenLink::Form::apart, "a", "https://u.org/"},
                         {"[a](https://u.org/ b)", WrittenLink::Form::spaced, "a", "https://u.org/"},
                         {"[a](https://u.org/", WrittenLink::Form::unclosed, "a", "https://u.org/"},
                         {"［a］（https://u.org/）", WrittenLink::Form::wide, "a", "https://u.org/"},
                     }),
                     text, form, label, url) {
    const auto list = list_text(text);
    BOOST_REQUIRE_EQUAL(list.links.size(), 1U);
    BOOST_TEST((list.links[0].form == form));
    BOOST_TEST(list.links[0].label == label);
    BOOST_TEST(list.links[0].url == url);
}

// Texts that cost a careless scan quadratic time; each is read whole, and every byte is where it was.
BOOST_DATA_TEST_CASE(hostile_texts_are_read,
                     data::make(std::vector<std::string>{
                         repeated("[", 40'000),
                         repeated("![", 40'000),
                         repeated("[a](", 20'000),
                         repeated("[a](b \"", 20'000),
                         repeated("<a href='", 20'000),
                         repeated("<!--", 20'000),
                         repeated("`a``b", 20'000),
                         repeated("](", 40'000),
                         repeated("\\", 40'001),
                         repeated("(a)[https://u.org/", 5'000),
                         repeated("<", 40'000),
                         repeated("# <h1>\n", 10'000),
                         repeated("https://", 20'000),
                         repeated("[a](#b)\n", 5'000),
                         repeated("> - ", 20'000),
                         std::string("\0\xFF[a](\xC3\x28)\0", 10),
                         "---\n" + repeated("a\n", 20'000),
                         repeated("## a\n", 10'000),
                         repeated("| (a)[https://u.org/] ｜ b", 3'000),
                     }),
                     text) {
    const auto list = list_text(text);
    for (const auto& link : list.links) {
        const auto at = list.offset(link.whole);
        BOOST_REQUIRE(at + link.whole.size() <= text.size());
        BOOST_REQUIRE(text.compare(at, link.whole.size(), link.whole) == 0);
    }
    for (const auto& one : found("dead-anchor", valid_utf8(text))) BOOST_REQUIRE(one.line > 0);
}

BOOST_AUTO_TEST_CASE(an_empty_list_has_nothing_wrong) {
    for (const auto& rule : all_rules()) BOOST_TEST(found(rule.name, "").empty());
    for (const auto& rule : all_rules()) BOOST_TEST(found(rule.name, "\n\n").empty());
}

BOOST_AUTO_TEST_CASE(a_sound_list_has_nothing_wrong) {
    const auto text = "# Papers\n\n- [Serving](#serving)\n\n## Serving\n" + plain_entries(40);
    for (const auto& rule : all_rules())
        for (const auto& one : found(rule.name, text))
            BOOST_TEST(one.message.empty(), one.rule << ": " << one.message);
}

BOOST_AUTO_TEST_CASE(lines_that_end_as_on_windows_are_mended_in_place) {
    std::string text =
        plain_entries(15) + "- [B](https://www.arxiv.org/abs/2301.00001v2): A Paper| SOSP' 23\n";
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 2)) text.insert(at, 1, '\r');
    auto all = found("arxiv-www", text);
    BOOST_REQUIRE_EQUAL(all.size(), 1U);
    const auto after = mended(text, all);
    BOOST_TEST(after.size() == text.size() - 4);
    BOOST_TEST(after.ends_with("| SOSP' 23\r\n"));
    BOOST_TEST(lines_of(found("style-bar", text)) == std::vector{16}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_finding_within_an_entry_belongs_to_it) {
    const auto text = "[top](#nothing)\n\n" + plain_entries(3) +
                      "  - code: https://www.arxiv.org/abs/2301.00009\n\n## B\n" +
                      "see https://www.arxiv.org/abs/2301.00010\n";
    const auto all = found("arxiv-www", text);
    BOOST_REQUIRE_EQUAL(all.size(), 2U);
    BOOST_TEST(all[0].entry.value() == 2U);
    BOOST_TEST(!all[1].entry.has_value());
    BOOST_TEST(!found("dead-anchor", text).front().entry.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
