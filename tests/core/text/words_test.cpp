#include "core/text/words.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

BOOST_AUTO_TEST_SUITE(words)

using citegraph::core::is_one_of;
using citegraph::core::names;

BOOST_AUTO_TEST_CASE(a_word_is_sought_in_a_list_of_words) {
    constexpr std::array<std::string_view, 3> fields{"date", "year", "month"};
    static_assert(is_one_of("date", fields) && is_one_of("month", fields));
    BOOST_TEST(is_one_of(std::string{"year"}, fields));
    for (const auto* other : {"", "day", "Year", "years", "date year"}) BOOST_TEST(!is_one_of(other, fields));
}

BOOST_AUTO_TEST_CASE(a_word_is_sought_among_words_with_spaces_between) {
    static_assert(is_one_of("forum", "forum pdf attachment") &&
                  is_one_of("attachment", "forum pdf attachment"));
    BOOST_TEST(is_one_of("pdf", "forum pdf attachment"));
    BOOST_TEST(is_one_of("pdf", "pdf"));
    for (const auto* other : {"", "for", "orum", "PDF", "pdfs", "forum pdf"})
        BOOST_TEST(!is_one_of(other, "forum pdf attachment"));
    BOOST_TEST(!is_one_of("pdf", ""));
}

BOOST_AUTO_TEST_CASE(rows_have_their_names_in_their_order) {
    struct Row {
        std::string_view name;
        int value;
    };
    const std::vector<std::string> expected{"dot", "bibtex"};
    BOOST_TEST(names(std::vector<Row>{{"dot", 1}, {"bibtex", 2}}) == expected);
    BOOST_TEST(names(std::vector<Row>{}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
