#include "core/text/lines.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(lines)

using citegraph::core::LineStarts;

BOOST_AUTO_TEST_CASE(each_line_is_told_with_and_without_its_end) {
    const LineStarts all{"one\r\n\ntwo"};
    BOOST_TEST(all.count() == 3);
    BOOST_TEST(all.with_end(1) == "one\r\n");
    BOOST_TEST(all.line(1) == "one");
    BOOST_TEST(all.line(2).empty());
    BOOST_TEST(all.with_end(2) == "\n");
    BOOST_TEST(all.line(3) == "two");
}

BOOST_AUTO_TEST_CASE(behind_the_last_end_there_is_an_empty_line) {
    const LineStarts all{"one\n"};
    BOOST_TEST(all.count() == 2);
    BOOST_TEST(all.begin(2) == 4U);
    BOOST_TEST(all.line(2).empty());
    BOOST_TEST(LineStarts{}.count() == 1);
}

BOOST_AUTO_TEST_CASE(a_line_that_there_is_not_begins_at_an_end_and_is_empty) {
    const LineStarts all{"one\ntwo"};
    for (const int number : {0, -1, 3, 100}) {
        BOOST_TEST(!all.has(number));
        BOOST_TEST(all.with_end(number).empty());
    }
    BOOST_TEST(all.begin(0) == 0U);
    BOOST_TEST(all.begin(3) == 7U);
}

BOOST_AUTO_TEST_CASE(a_place_leads_back_to_its_offset) {
    const std::string_view text = "a\n\nlong line\nend";
    const LineStarts all{text};
    for (std::size_t offset = 0; offset <= text.size(); ++offset) {
        const auto [line, column] = all.place(offset);
        BOOST_TEST(all.begin(line) + static_cast<std::size_t>(column) - 1 == offset);
    }
}

BOOST_AUTO_TEST_SUITE_END()
