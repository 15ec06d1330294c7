#include "citegraph/graphs/node_table.hpp"
#include "graphs/graphs.hpp"
#include "graphs/publication_dates.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>

using namespace citegraph;
using namespace citegraph::graphs;
namespace data = boost::unit_test::data;

namespace citegraph {

std::ostream& operator<<(std::ostream& out, const Day& day) {
    return out << day.year << '-' << day.month << '-' << day.day;
}
std::ostream& operator<<(std::ostream& out, const PackedDay& day) {
    return out << day.day();
}

}  // namespace citegraph

namespace {

/// Days of all kinds, ascending.
const std::vector<Day> ascending_days{{-4'000'000, 0, 0}, {-17000, 0, 0}, {-44, 3, 15},       {-44, 12, 31},
                                      {-1, 0, 0},         {-1, 12, 31},   {1, 0, 0},          {1, 1, 0},
                                      {1, 1, 1},          {1999, 12, 0},  {2024, 0, 0},       {2024, 1, 0},
                                      {2024, 1, 1},       {2024, 1, 31},  {2024, 2, 0},       {2024, 2, 29},
                                      {2024, 3, 1},       {9999, 12, 31}, {4'000'000, 12, 31}};

}  // namespace

BOOST_AUTO_TEST_SUITE(node_table)

BOOST_DATA_TEST_CASE(a_day_survives_packing, data::make(ascending_days), day) {
    BOOST_TEST(PackedDay{day}.day() == day);
    BOOST_TEST(PackedDay{day}.known());
}

BOOST_AUTO_TEST_CASE(packed_days_compare_as_days) {
    for (std::size_t i = 0; i + 1 < ascending_days.size(); ++i)
        BOOST_TEST(PackedDay{ascending_days[i]} < PackedDay{ascending_days[i + 1]});
}

BOOST_AUTO_TEST_CASE(a_day_without_year_is_not_known) {
    BOOST_TEST(!PackedDay{}.known());
    BOOST_TEST(!(PackedDay{{0, 3, 1}}.known()));
    BOOST_TEST(PackedDay{}.day() == Day{});
}

BOOST_AUTO_TEST_CASE(a_year_beyond_four_million_becomes_the_last_that_fits) {
    BOOST_TEST((PackedDay{{999'999'999, 5, 6}}.day()) == (Day{4'194'303, 5, 6}));
    BOOST_TEST((PackedDay{{-999'999'999, 5, 6}}.day()) == (Day{-4'194'303, 5, 6}));
}

BOOST_AUTO_TEST_CASE(years_go_on_evenly_through_months_and_across_the_year_that_is_not_there) {
    const auto years = [](int year, int month, int day) { return PackedDay{{year, month, day}}.years(); };
    BOOST_TEST(years(2024, 0, 0) == 2024.5);
    BOOST_TEST(years(2024, 1, 1) == 2024.0);
    BOOST_TEST(std::abs(years(2024, 7, 0) - 2024.54) < 0.01);
    BOOST_TEST(years(1, 1, 1) - years(-1, 1, 1) == 1.0, "1 BC is the year before AD 1");
    BOOST_TEST(years(-44, 3, 15) < years(-44, 3, 16));
    for (const int month : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) {
        BOOST_TEST(years(2023, month, 31) < years(2023, month + 1, 1));
        BOOST_TEST(years(2023, month, 0) < years(2023, month, 31));
    }
    BOOST_TEST(years(2023, 12, 31) < years(2024, 1, 1));
}

BOOST_AUTO_TEST_CASE(surely_later_is_what_is_later_whatever_is_not_known) {
    const auto later = [](const Day& day, const Day& other) {
        return surely_later(PackedDay{day}, PackedDay{other});
    };
    BOOST_TEST(later({2018, 0, 0}, {2017, 12, 31}));
    BOOST_TEST(later({2017, 6, 0}, {2017, 5, 31}));
    BOOST_TEST(later({2017, 6, 2}, {2017, 6, 1}));
    for (const auto& [day, other] : {std::pair{Day{2017, 6, 1}, Day{2017, 6, 1}},
                                     {{2017, 6, 0}, {2017, 0, 0}},
                                     {{2017, 0, 0}, {2017, 6, 0}},
                                     {{2017, 6, 2}, {2017, 6, 0}},
                                     {{2017, 5, 0}, {2017, 6, 0}},
                                     {{}, {2017, 0, 0}},
                                     {{}, {-44, 3, 15}},
                                     {{2017, 0, 0}, {}}})
        BOOST_TEST(!later(day, other), day << " is not surely later than " << other);
}

BOOST_AUTO_TEST_CASE(publication_order_sorts_as_days_compare_and_keeps_ties) {
    Dice dice{3};
    std::vector<PackedDay> dates;
    for (int i = 0; i < 500; ++i)
        dates.emplace_back(ascending_days[dice.below(static_cast<Vertex>(ascending_days.size()))]);
    for (int i = 0; i < 500; i += 7) dates[static_cast<std::size_t>(i)] = {};
    std::vector<Vertex> wanted(dates.size());
    for (Vertex v = 0; v < wanted.size(); ++v) wanted[v] = v;
    std::ranges::stable_sort(wanted, {}, [&](Vertex v) { return std::pair{!dates[v].known(), dates[v]}; });
    BOOST_TEST(publication_order(dates) == wanted, boost::test_tools::per_element());
    BOOST_TEST(publication_order({}).empty());
}

BOOST_AUTO_TEST_CASE(texts_stand_side_by_side) {
    const Texts texts{std::vector<std::string>{"a", "", "Grüße"}};
    BOOST_TEST(texts.size() == 3u);
    BOOST_TEST(texts[0] == "a");
    BOOST_TEST(texts[1] == "");
    BOOST_TEST(texts[2] == "Grüße");
    BOOST_TEST(Texts{}.empty());
    BOOST_TEST(TextColumn{}.finished().empty());
}

BOOST_AUTO_TEST_CASE(a_table_says_nothing_of_columns_that_it_does_not_have) {
    const NodeTable none;
    BOOST_TEST(none.id(3) == "");
    BOOST_TEST(none.title(3) == "");
    BOOST_TEST(!none.date(3).known());
    NodeTable ids;
    ids.ids = Texts{std::vector<std::string>{"x"}};
    BOOST_TEST(ids.key(0) == "x", "an id stands for a key");
}

BOOST_AUTO_TEST_SUITE_END()
