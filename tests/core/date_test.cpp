#include "citegraph/date.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <vector>

BOOST_AUTO_TEST_SUITE(date)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    const char* text;
    Date date;
    const char* written;  ///< by edtf
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.text;
}

const std::vector<Row> dates{
    {"2020-05-12", {.begin = {2020, 5, 12}}, "2020-05-12"},
    {"2020-05", {.begin = {2020, 5, 0}}, "2020-05"},
    {"2020", {.begin = {2020, 0, 0}}, "2020"},
    {" 0712 ", {.begin = {712, 0, 0}}, "0712"},
    {"2004-04-05T14:34:00Z", {.begin = {2004, 4, 5}}, "2004-04-05"},
    {"0000", {.begin = {-1, 0, 0}}, "0000"},
    {"-0043-03-15", {.begin = {-44, 3, 15}}, "-0043-03-15"},
    {"y-123456789", {.begin = {-123456790, 0, 0}}, "y-123456789"},
    {"Y17000", {.begin = {17000, 0, 0}}, "y17000"},
    {"2010/2012", {.begin = {2010, 0, 0}, .end = Day{2012, 0, 0}}, "2010/2012"},
    {"1999-12/2000-01-07", {.begin = {1999, 12, 0}, .end = Day{2000, 1, 7}}, "1999-12/2000-01-07"},
    {"2010/..", {.begin = {2010, 0, 0}, .end = Day{}}, "2010/.."},
    {"2010/", {.begin = {2010, 0, 0}, .end = Day{}}, "2010/.."},
    {"2010/open", {.begin = {2010, 0, 0}, .end = Day{}}, "2010/.."},
    {"../2010", {.begin = {}, .end = Day{2010, 0, 0}}, "../2010"},
    {"unknown/2010", {.begin = {}, .end = Day{2010, 0, 0}}, "../2010"},
    {"2020-21", {.begin = {2020, 0, 0}, .season = 1}, "2020-21"},
    {"2020-24?", {.begin = {2020, 0, 0}, .season = 4, .uncertain = true}, "2020-24?"},
    {"1920?", {.begin = {1920, 0, 0}, .uncertain = true}, "1920?"},
    {"1920-03~", {.begin = {1920, 3, 0}, .circa = true}, "1920-03~"},
    {"1920%", {.begin = {1920, 0, 0}, .circa = true, .uncertain = true}, "1920%"},
    {"1920?~", {.begin = {1920, 0, 0}, .circa = true, .uncertain = true}, "1920%"},
    {"1920~/1925", {.begin = {1920, 0, 0}, .end = Day{1925, 0, 0}, .circa = true}, "1920~/1925~"},
    {"199X", {.begin = {1990, 0, 0}, .end = Day{1999, 0, 0}}, "1990/1999"},
    {"19uu", {.begin = {1900, 0, 0}, .end = Day{1999, 0, 0}}, "1900/1999"},
    {"-004X", {.begin = {-50, 0, 0}, .end = Day{-41, 0, 0}}, "-0049/-0040"},
    {"2004-06-XX", {.begin = {2004, 6, 0}}, "2004-06"},
    {"2004-XX-XX", {.begin = {2004, 0, 0}}, "2004"},
};

struct Pair {
    const char *from, *to;
};

std::ostream& operator<<(std::ostream& out, const Pair& row) {
    return out << row.from;
}

const std::vector<Pair> days{
    {"2024", "2024"},
    {"2024-02", "2024-02"},
    {"2024-02-29", "2024-02-29"},
    {"2024-02-29T10:00:00Z", "2024-02-29"},
    {"2023-02-29", ""},
    {"2024-13", ""},
    {"2024-00-01", ""},
    {"24", ""},
    {"20240102", ""},
    {"", ""},
    {"abcd", ""},
    {"2024-1-2", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(days_are_read_and_written, data::make(days), row) {
    const auto day = parse_day(row.from);
    BOOST_TEST((day ? to_string(*day) : "") == row.to);
}

BOOST_DATA_TEST_CASE(a_date_in_edtf_is_read_and_written, data::make(dates), row) {
    const auto date = parse_edtf(row.text);
    BOOST_REQUIRE(date.has_value());
    BOOST_TEST((*date == row.date), edtf(*date));
    BOOST_TEST(edtf(row.date) == row.written);
    BOOST_TEST((parse_edtf(edtf(row.date)) == row.date));
}

BOOST_DATA_TEST_CASE(what_is_no_date_in_edtf_is_none,
                     data::make({"",
                                 "/",
                                 "..",
                                 "../..",
                                 "99",
                                 "20205",
                                 "2020-13",
                                 "2020-00",
                                 "2020-02-30",
                                 "1900-02-29",
                                 "2020-5",
                                 "2020-25",
                                 "in press",
                                 "1995--1997",
                                 "2010/2012/2014",
                                 "2020-05-12-01",
                                 "-",
                                 "y",
                                 "y12",
                                 "y99999999999",
                                 "XXXX",
                                 "?",
                                 "-2020-",
                                 "2020/2021-21"}),
                     text) {
    BOOST_TEST(!parse_edtf(text).has_value());
}

BOOST_AUTO_TEST_CASE(every_day_is_read_as_it_is_written) {
    for (int year = -12'000; year < 12'000; year += 7)
        for (const auto& day : {Day{year, 0, 0}, Day{year, 2, 0}, Day{year, 2, 28}})
            if (year != 0) BOOST_TEST((parse_day(to_string(day)) == day), to_string(day));
}

BOOST_AUTO_TEST_CASE(words_alone_are_no_date) {
    BOOST_TEST(edtf({.literal = "13th century"}).empty());
    BOOST_TEST(edtf({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
