#include "audit/list/written.hpp"

#include "../lists.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tuple>

BOOST_AUTO_TEST_SUITE(links)

using namespace citegraph;
using auditing::list_text;
using auditing::WrittenLink;
namespace data = boost::unit_test::data;

namespace {

std::vector<std::string> urls(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& link : list_text(text).links) out.emplace_back(link.url);
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(links_of_every_form_are_found_with_the_places_of_their_bytes) {
    const std::string text =
        "[a](https://a.org/x_(y) \"title\") ![p](b.png) <https://c.org/1> see https://d.org/z.\n\n"
        "<a href='https://e.org/'>e *e*</a>\n\n[ref]: https://f.org/r\n";
    const auto list = list_text(text);
    BOOST_TEST(urls(text) == (Texts{"https://a.org/x_(y)", "b.png", "https://c.org/1", "https://d.org/z",
                                    "https://e.org/", "https://f.org/r"}),
               boost::test_tools::per_element());
    BOOST_TEST(list.links[0].label == "a");
    BOOST_TEST(list.links[4].label == "e *e*");
    BOOST_TEST(list.links[4].whole == "<a href='https://e.org/'>e *e*</a>");
    BOOST_TEST((list.links[1].form == WrittenLink::Form::picture));
    BOOST_TEST((list.links[5].form == WrittenLink::Form::definition));
}

BOOST_AUTO_TEST_CASE(code_comments_and_front_matter_hold_no_links) {
    BOOST_TEST(urls("---\nurl: https://a.org/1\n---\n```\n[a](https://a.org/2)\n```\n`[b](https://b.org/)` "
                    "`` ` [c](https://c.org/)``\n\n<!-- [d](https://d.org/)\n\n(e)[https://e.org/] -->\n"
                    "~~~ md\nhttps://f.org/f\n~~~\n<pre>\nhttps://g.org/g\n</pre>\n")
                   .empty());
}

BOOST_AUTO_TEST_CASE(a_picture_in_a_link_is_one_beside_it) {
    BOOST_TEST(urls("[![stars](https://img.org/s)](https://a.org/b)") ==
                   (Texts{"https://a.org/b", "https://img.org/s"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_address_that_is_its_own_label_is_one_link) {
    BOOST_TEST(urls("[https://a.org/b](https://a.org/b)") == (Texts{"https://a.org/b"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_link_to_www_arxiv_is_found_where_it_stands_and_mended) {
    const std::string text =
        "# List\n\n- [A](https://arxiv.org/abs/2303.06865)\n- [B](https://www.arxiv.org/abs/2309.06180)\n";
    const auto all = found("arxiv-www", text);
    BOOST_REQUIRE_EQUAL(all.size(), 1U);
    BOOST_TEST(all[0].line == 4);
    BOOST_TEST(all[0].column == 15);
    BOOST_TEST(all[0].rule == "arxiv-www");
    BOOST_TEST(all[0].file == "list.md");
    BOOST_TEST(text.substr(all[0].fix->begin, all[0].fix->end - all[0].fix->begin) == "www.");
}

using Mended = std::tuple<const char*, const char*, const char*>;

// A rule, a text that it mends, and what it makes of it.
BOOST_DATA_TEST_CASE(what_is_surely_meant_is_mended,
                     data::make(std::vector<Mended>{
                         {"reversed-link", "- Systems | (Stanford)[https://a.edu/fall/]\n",
                          "- Systems | [Stanford](https://a.edu/fall/)\n"},
                         {"malformed-link", "- [A] (https://a.org/b) x\n", "- [A](https://a.org/b) x\n"},
                         {"malformed-link", "- ［文］（https://a.org/b）\n", "- [文](https://a.org/b)\n"},
                         {"malformed-link", "- [A](https://a.org/b\n", "- [A](https://a.org/b)\n"},
                         {"tracking-parameter", "- [A](https://a.org/b?fbclid=1&page=2#c)\n",
                          "- [A](https://a.org/b?page=2#c)\n"},
                         {"tracking-parameter", "- [A](https://a.org/b?utm_source=x)\n",
                          "- [A](https://a.org/b)\n"},
                         {"arxiv-version-pinned", "- [A](https://arxiv.org/pdf/2309.10285v1.pdf)\n",
                          "- [A](https://arxiv.org/pdf/2309.10285.pdf)\n"},
                         {"arxiv-version-pinned", "- https://arxiv.org/abs/hep-th/9711200v12\n",
                          "- https://arxiv.org/abs/hep-th/9711200\n"},
                     }),
                     rule, text, wanted) {
    const auto all = found(rule, text);
    BOOST_REQUIRE_EQUAL(all.size(), 1U);
    BOOST_TEST(mended(text, all) == wanted);
}

using Ruled = std::tuple<const char*, const char*>;

BOOST_DATA_TEST_CASE(what_leads_nowhere_is_told_and_left,
                     data::make(std::vector<Ruled>{
                         {"empty-link", "- [A]()\n"},
                         {"malformed-link", "- [A](https://a.org/b c)\n"},
                         {"malformed-link", "- [A](https://a.org/b and words\n"},
                         {"reversed-link", "- (A)[https://a.org/`b`]\n"},
                         {"broken-address", "- [A](https:/a.org/b)\n"},
                         {"broken-address", "- [A](https://https://a.org/b)\n"},
                         {"broken-address", "- [A](github.com/owner/name)\n"},
                         {"broken-address", "- [A]([https://a.org/b])\n"},
                         {"broken-address", "- [A](https://arxiv.org/abs/2313.00001)\n"},
                         {"not-an-address", "- [A](javascript:alert(1))\n"},
                     }),
                     rule, text) {
    const auto all = found(rule, text);
    BOOST_REQUIRE_EQUAL(all.size(), 1U);
    BOOST_TEST(!all[0].fix.has_value());
}

BOOST_DATA_TEST_CASE(what_is_right_is_left_alone,
                     data::make(std::vector<Ruled>{
                         {"reversed-link", "- A (B) [C](https://c.org/d)\n"},
                         {"malformed-link", "- [x] done: [A](https://a.org/b%20c)\n"},
                         {"tracking-parameter", "- [A](https://github.com/o/n/tree?ref=main)\n"},
                         {"tracking-parameter", "- [A](https://a.org/utm_source=b)\n"},
                         {"arxiv-www", "- [A](https://a.org/?to=https://www.arxiv.org/abs/2301.00001)\n"},
                         {"arxiv-version-pinned", "- [A](https://arxiv.org/abs/2301.00001)\n"},
                         {"broken-address", "- [A](https://web.archive.org/web/2020/http://a.org/)\n"},
                         {"broken-address", "- [A](docs/notes.md) [B](https://arxiv.org/list/cs.LG/new)\n"},
                         {"not-an-address", "- [A](mailto:a@b.org)\n"},
                         {"dead-anchor", "```\n[A](#nothing)\n```\n"},
                     }),
                     rule, text) {
    BOOST_TEST(found(rule, text).empty());
}

BOOST_AUTO_TEST_CASE(a_pdf_is_named_where_the_list_links_abstracts) {
    const auto text = plain_entries(12) +
                      "- [B](https://arxiv.org/pdf/2302.00001v2.pdf#page=2)\n"
                      "- [C](https://arxiv.org/abs/2302.00002) [[PDF](https://arxiv.org/pdf/2302.00002)]\n";
    const auto all = found("arxiv-pdf", text);
    BOOST_TEST(lines_of(all) == std::vector{13}, boost::test_tools::per_element());
    BOOST_TEST(mended(text, all).find("[B](https://arxiv.org/abs/2302.00001v2#page=2)") != std::string::npos);
    BOOST_TEST(found("arxiv-pdf", "- [B](https://arxiv.org/pdf/2302.00001)\n").empty());
}

BOOST_AUTO_TEST_CASE(rules_on_lists_say_nothing_of_bibliographies) {
    const std::string text = "@misc{a, title={A}, url={https://www.arxiv.org/abs/2303.06865}}\n";
    const auto reading = reader_for("a.bib")->read(text, "a.bib");
    BOOST_TEST(findings_of({.file = "a.bib", .text = text, .reading = &reading}, {rule_named("arxiv-www"), 1})
                   .empty());
}

BOOST_AUTO_TEST_SUITE_END()
