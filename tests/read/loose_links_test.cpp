#include "read/list/finish.hpp"

#include "read/markdown/document.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tuple>

BOOST_AUTO_TEST_SUITE(loose_links)

using namespace citegraph;
namespace data = boost::unit_test::data;

using Link = std::tuple<const char*, const char*, const char*, const char*, bool>;

// A text, what of it is a link, its label, its address, and whether it is written the wrong way.
BOOST_DATA_TEST_CASE(
    a_link_that_markdown_does_not_see_is_found_in_its_place,
    data::make(std::vector<Link>{
        {"see https://a.org/b.", "https://a.org/b", "https://a.org/b", "https://a.org/b", false},
        {"(https://a.org/b_(c))", "https://a.org/b_(c)", "https://a.org/b_(c)", "https://a.org/b_(c)", false},
        {"at www.a.org/b, or", "www.a.org/b", "www.a.org/b", "www.a.org/b", false},
        {"x (B)[https://a.org/b] y", "(B)[https://a.org/b]", "B", "https://a.org/b", true},
        {"x [B] (https://a.org/b) y", "[B] (https://a.org/b)", "B", "https://a.org/b", true},
        {"x [B](https://a.org/b c) y", "[B](https://a.org/b c)", "B", "https://a.org/b", true},
        {"［文］（https://a.org/b）、", "［文］（https://a.org/b）", "文", "https://a.org/b", true},
        {"[B](https://a.org/b", "[B](https://a.org/b", "B", "https://a.org/b", true},
    }),
    text, whole, label, url, malformed) {
    const auto all = read::loose_links(text);
    BOOST_REQUIRE_EQUAL(all.size(), 1U);
    const auto& one = all.front();
    BOOST_TEST(std::string_view{text}.substr(one.begin, one.end - one.begin) == whole);
    BOOST_TEST(one.label == label);
    BOOST_TEST(one.url == url);
    BOOST_TEST(one.malformed == malformed);
}

BOOST_AUTO_TEST_CASE(links_of_a_text_do_not_overlap) {
    const std::string text = "https://a.org/b (C)[https://c.org/d] [E](https://e.org/f g) https://h.org/";
    std::size_t done = 0;
    const auto all = read::loose_links(text);
    BOOST_TEST(all.size() == 4U);
    for (const auto& one : all) {
        BOOST_TEST(one.begin >= done);
        BOOST_TEST(one.end > one.begin);
        done = one.end;
    }
}

BOOST_AUTO_TEST_CASE(words_hold_no_links) {
    BOOST_TEST(read::loose_links("the hyperhttps://x and http:// and w w w. and (a)[b]").empty());
    BOOST_TEST(read::loose_links("").empty());
}

BOOST_AUTO_TEST_CASE(a_front_matter_ends_with_its_closing_line) {
    BOOST_TEST(read::front_matter("---\ntitle: A\n---\n# B\n") == 16U);
    BOOST_TEST(read::front_matter("---\r\ntitle: A\r\n...\r\n# B\n") == 19U);
    BOOST_TEST(read::front_matter("---\n\nA rule, then text.\n---\n") == 0U);
    BOOST_TEST(read::front_matter("---\nnever closed\n") == 0U);
    BOOST_TEST(read::front_matter("# A\n---\nb\n---\n") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
