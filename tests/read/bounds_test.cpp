// What the reader of Markdown does not give to the parser.
#include "growth.hpp"
#include "read/lists.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(bounds_of_markdown)

using namespace lists;
using citegraph::test::repeated;

namespace {

const std::string first = "- [First of them](https://arxiv.org/abs/2309.06180)\n";
const std::string last = "- [Last of them](https://arxiv.org/abs/2312.06902)\n";

}  // namespace

BOOST_AUTO_TEST_CASE(front_matter_is_no_list_and_keeps_its_lines) {
    for (const std::string end : {"---", "..."}) {
        const auto reading = read("---\ntitle: x\n" + first + end + "\n" + last);
        BOOST_REQUIRE_EQUAL(reading.entries.size(), 1u);
        BOOST_TEST(reading.entries[0].title == "Last of them");
        BOOST_TEST(reading.entries[0].line == 5);
    }
}

BOOST_AUTO_TEST_CASE(a_rule_or_an_open_end_makes_no_front_matter) {
    BOOST_TEST(read("---\n\n" + first + "\n---\n\n" + last).entries.size() == 2u);
    BOOST_TEST(read(first + "\n---\n\n" + first + "\n---\n" + last).entries.size() == 3u);
    BOOST_TEST(read("---\n" + first).entries.size() == 1u);
}

BOOST_AUTO_TEST_CASE(line_ends_and_a_byte_order_mark_change_nothing) {
    const auto plain = read(first + last);
    auto text = "\xEF\xBB\xBF" + first + last;
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
    BOOST_TEST((read(text).entries == plain.entries));
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_is_too_long_is_said_once_and_costs_only_itself) {
    const auto reading = read(first + "\n" + repeated(std::string(999, 'a') + "\n", 40'000) + "\n" + last);
    BOOST_TEST(reading.entries.size() == 2u);
    BOOST_TEST(reading.entries.back().line == 44);
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 1u);
    BOOST_TEST(to_string(reading.problems[0]).find("32 KiB") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(many_short_paragraphs_are_no_long_one) {
    BOOST_TEST(read(repeated("- " + std::string(100, 'a') + "\n", 200'000)).problems.empty());
}

BOOST_AUTO_TEST_CASE(each_table_of_too_many_columns_is_said) {
    const auto table = [](std::size_t columns) {
        return "|a|\n|" + repeated("-|", 2 * columns) + "\n|b|\n\n";
    };
    const auto reading = read(table(65) + table(60) + table(66));
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 2u);
    BOOST_TEST(reading.problems[0].line == 2);
    BOOST_TEST(reading.problems[1].line == 10);
}

BOOST_AUTO_TEST_SUITE_END()
