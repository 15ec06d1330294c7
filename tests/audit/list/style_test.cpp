#include "../lists.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tuple>

BOOST_AUTO_TEST_SUITE(style)

using namespace citegraph;
namespace data = boost::unit_test::data;

using Mended = std::tuple<const char*, const char*, const char*>;

// A rule, an entry beside fifteen that are written alike, and how it is written when it is mended.
BOOST_DATA_TEST_CASE(an_entry_is_written_as_the_others_are,
                     data::make(std::vector<Mended>{
                         {"style-bullet", "* [B](https://b.org/b): A Paper on Things | SOSP' 24",
                          "- [B](https://b.org/b): A Paper on Things | SOSP' 24"},
                         {"style-colon", "- [B](https://b.org/b) : A Paper on Things | SOSP' 24",
                          "- [B](https://b.org/b): A Paper on Things | SOSP' 24"},
                         {"style-colon", "- [B](https://b.org/b):A Paper on Things | SOSP' 24",
                          "- [B](https://b.org/b): A Paper on Things | SOSP' 24"},
                         {"style-bar", "- [B](https://b.org/b): A Paper on Things| SOSP' 24",
                          "- [B](https://b.org/b): A Paper on Things | SOSP' 24"},
                         {"fullwidth-bar", "- [B](https://b.org/b): A Paper on Things ｜ SOSP' 24",
                          "- [B](https://b.org/b): A Paper on Things | SOSP' 24"},
                         {"style-venue", "- [B](https://b.org/b): A Paper on Things | OSDI '24",
                          "- [B](https://b.org/b): A Paper on Things | OSDI' 24"},
                     }),
                     rule, entry, wanted) {
    const auto text = plain_entries(15) + entry + "\n";
    const auto all = found(rule, text);
    BOOST_REQUIRE_EQUAL(all.size(), 1U);
    BOOST_TEST(all[0].line == 16);
    BOOST_TEST(all[0].entry.value() == 15U);
    BOOST_TEST(mended(text, all) == plain_entries(15) + wanted + "\n");
}

BOOST_AUTO_TEST_CASE(what_a_list_does_half_of_the_time_is_no_habit) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
        const auto number = std::to_string(20000 + i);
        text += "- [A" + number + "](https://arxiv.org/abs/2301." + number + ")" + (i % 2 ? " : " : ": ") +
                "A Paper on Things\n";
    }
    BOOST_TEST(found("style-colon", text).empty());
}

BOOST_AUTO_TEST_CASE(a_section_may_have_a_habit_of_its_own) {
    std::string text = "# L\n## A\n" + plain_entries(60) + "## B\n";
    for (int i = 0; i < 6; ++i)
        text += "* [B](https://b.org/" + std::to_string(i) + "): A Paper on Things | SOSP' 24\n";
    BOOST_TEST(found("style-bullet", text).size() == 6U);  // six are too few to be one
    for (int i = 6; i < 12; ++i)
        text += "* [B](https://b.org/" + std::to_string(i) + "): A Paper on Things | SOSP' 24\n";
    BOOST_TEST(found("style-bullet", text).empty());
}

BOOST_AUTO_TEST_CASE(a_year_of_four_digits_is_told_of_and_left) {
    const auto all =
        found("style-venue", plain_entries(15) + "- [B](https://b.org/b): A Paper on Things | OSDI 2024\n");
    BOOST_REQUIRE_EQUAL(all.size(), 1U);
    BOOST_TEST(!all[0].fix.has_value());
}

BOOST_AUTO_TEST_CASE(a_name_that_is_set_off_otherwise_is_told_of_and_left) {
    const auto text = plain_entries(15) + "- [B:](https://b.org/b) A Paper on Things | SOSP' 24\n" +
                      "- [Ring](https://b.org/c) with Blocks for Long Context | SOSP' 24\n";
    const auto all = found("style-name", text);
    BOOST_TEST(lines_of(all) == (std::vector{16, 17}), boost::test_tools::per_element());
    BOOST_TEST(!all[0].fix.has_value());  // the label of a link is part of what is read
}

BOOST_AUTO_TEST_CASE(a_name_is_said_once) {
    const auto text = plain_entries(3) +
                      "- [Sage](https://s.org/s): SAGE: Attention in Four Bits | SOSP' 24\n" +
                      "- [Sage](https://s.org/t): Sagely Attending | SOSP' 24\n";
    BOOST_TEST(lines_of(found("name-repeated", text)) == std::vector{4}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_hyphen_that_does_not_break_is_told_of) {
    const auto text = plain_entries(12) + "- [A Wafer\u2011Scale System](https://w.org/w) | SOSP' 24\n";
    const auto all = found("nonbreaking-hyphen", text);
    BOOST_TEST(lines_of(all) == std::vector{13}, boost::test_tools::per_element());
    BOOST_TEST(!all[0].fix.has_value());  // a title is its author's
}

BOOST_AUTO_TEST_SUITE_END()
