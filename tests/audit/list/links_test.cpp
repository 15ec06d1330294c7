#include "citegraph/audit.hpp"

#include <boost/test/unit_test.hpp>

using namespace citegraph;

BOOST_AUTO_TEST_SUITE(links)

BOOST_AUTO_TEST_CASE(a_link_to_www_arxiv_is_found_where_it_stands_and_mended) {
    const std::string text =
        "# List\n\n- [A](https://arxiv.org/abs/2303.06865)\n- [B](https://www.arxiv.org/abs/2309.06180)\n";
    const auto found = rule_named("arxiv-www")->check({.file = "list.md", .text = text});
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].line == 4);
    BOOST_TEST(found[0].column == 15);
    BOOST_TEST(text.substr(found[0].fix->begin, found[0].fix->end - found[0].fix->begin) == "www.");
}

BOOST_AUTO_TEST_SUITE_END()
