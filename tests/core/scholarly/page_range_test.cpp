#include "core/scholarly/page_range.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(page_ranges)

using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string pages, first, last;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.pages;
}

const std::vector<Row> ranges{
    {"611-626", "611", "626"},   {"611–626", "611", "626"}, {"611--626", "611", "626"},
    {"117 - 135", "117", "135"}, {"A-1–A-9", "A-1", "A-9"}, {"A-1--A-9", "A-1", "A-9"},
    {"e7-e12", "e7", "e12"},     {"1–--- 8", "1", "--- 8"},
};

const std::vector<std::string> others{"",      "7",     "e1000100", "1-5, 7-9", "1-5; 7-9", "A-1-A-9",
                                      "1–5–9", "1---5", "7-",       "-7",       "-",        "1-3--5--7"};

// Pages that make no range with 1 before them.
const std::vector<std::string> last_pages{"", "5, 7", "4–5", "- 4–5", " 5"};

// However they are written, and as CSL wants them.
const std::vector<std::pair<std::string, std::string>> written{
    {"611--626", "611-626"}, {"611 – 626", "611-626"},    {"611 - 626", "611-626"},
    {"611—626", "611-626"},  {"1,3,5--7+", "1, 3, 5-7+"}, {"12:1--12:20", "12:1-12:20"},
    {"A-1--A-9", "A-1–A-9"}, {"A-1 - A-9", "A-1–A-9"},    {"A-12", "A-12"},
    {"S1‐S4", "S1-S4"},      {"e1000100", "e1000100"},    {"", ""},
    {"1 --- 27", "1-27"},    {"xii--xv", "xii-xv"},       {"- 5", "- 5"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_range_is_split_at_its_one_widest_dash, data::make(ranges), row) {
    const auto range = split_pages(row.pages);
    BOOST_REQUIRE(range.has_value());
    BOOST_TEST(range->first == row.first);
    BOOST_TEST(range->last == row.last);
}

BOOST_DATA_TEST_CASE(what_is_joined_is_split_again, data::make(ranges), row) {
    const PageRange range{row.first, row.last};
    const auto pages = join_pages(range);
    BOOST_REQUIRE(pages.has_value());
    BOOST_TEST((split_pages(*pages) == range));
}

BOOST_DATA_TEST_CASE(what_is_not_two_pages_is_no_range, data::make(others), pages) {
    BOOST_TEST(!split_pages(pages));
}

BOOST_DATA_TEST_CASE(pages_that_no_dash_tells_apart_are_not_joined, data::make(last_pages), last) {
    BOOST_TEST(!join_pages({"1", last}));
}

BOOST_AUTO_TEST_CASE(a_hyphen_of_its_own_makes_the_dash_wider) {
    BOOST_TEST(join_pages({"611", "626"}).value_or("") == "611-626");
    BOOST_TEST(join_pages({"A-1", "A-9"}).value_or("") == "A-1–A-9");
}

BOOST_AUTO_TEST_CASE(a_range_has_one_dash_however_its_source_writes_it) {
    for (const auto& [pages, right] : written) {
        BOOST_TEST(normal_pages(pages) == right);
        BOOST_TEST(normal_pages(right) == right, "once is enough");
    }
}

BOOST_AUTO_TEST_SUITE_END()
