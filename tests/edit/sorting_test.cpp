// Entries change places with all their bytes, and nothing else changes.
#include "edit/sorting.hpp"

#include "edit/sections.hpp"
#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace citegraph::edit {
namespace {

std::string sorted(const std::string& text, Order order) {
    const auto listing = listing_of(text);
    std::vector<std::size_t> all(listing.sections.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return with_sorted(listing, ranks_by(listing, order), all);
}

/// The first words of each entry of a list, in its order.
std::string names_in(const std::string& text) {
    std::string out;
    for (const auto& entry : listing_of(text).entries)
        out += (out.empty() ? "" : " ") + entry.entry.title.substr(0, entry.entry.title.find_first_of(": "));
    return out;
}

BOOST_AUTO_TEST_SUITE(sorting)

BOOST_AUTO_TEST_CASE(entries_are_sorted_within_their_sections) {
    BOOST_TEST(names_in(sorted(small_list, Order::title)) ==
               "Forecasting Gauge Levee Sluice Weir Basin Cistern Measuring Well How What Why");
    BOOST_TEST(names_in(sorted(small_list, Order::date_down)) ==
               "Gauge Sluice Forecasting Levee Weir Basin Measuring Cistern Well Why What How");
}

BOOST_AUTO_TEST_CASE(all_bytes_are_still_there) {
    auto before = small_list, after = sorted(small_list, Order::title);
    BOOST_TEST(after != before);
    std::ranges::sort(before);
    std::ranges::sort(after);
    BOOST_TEST(after == before);
}

BOOST_AUTO_TEST_CASE(sorted_twice_is_sorted) {
    const auto once = sorted(small_list, Order::title);
    BOOST_TEST(sorted(once, Order::title) == once);
}

BOOST_AUTO_TEST_CASE(those_of_one_rank_stay_and_those_without_come_last) {
    const auto by_venue = sorted(small_list, Order::venue);
    BOOST_TEST(names_in(by_venue) ==
               "Gauge Forecasting Weir Levee Sluice Cistern Basin Well Measuring Why What How");
}

BOOST_AUTO_TEST_CASE(notes_move_with_their_entry) {
    const std::string list =
        "# L\n## A\n"
        "- [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004)\n"
        "  - opened by hand\n"
        "- [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005)\n"
        "  - sold by weight\n";
    BOOST_TEST(sorted(list, Order::title) ==
               "# L\n## A\n"
               "- [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005)\n"
               "  - sold by weight\n"
               "- [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004)\n"
               "  - opened by hand\n");
}

BOOST_AUTO_TEST_CASE(numbers_stay_where_they_are) {
    const std::string list =
        "# L\n## A\n"
        "1. [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004)\n"
        "2. [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005)\n";
    BOOST_TEST(sorted(list, Order::title) ==
               "# L\n## A\n"
               "1. [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005)\n"
               "2. [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004)\n");
}

BOOST_AUTO_TEST_CASE(a_last_line_without_an_end_stays_without) {
    const std::string list =
        "# L\n## A\n"
        "- [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004)\n"
        "- [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005)";
    BOOST_TEST(sorted(list, Order::title) ==
               "# L\n## A\n"
               "- [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005)\n"
               "- [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004)");
}

BOOST_AUTO_TEST_CASE(nothing_moves_past_prose) {
    const std::string list =
        "# L\n## A\n"
        "- [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004)\n\n"
        "What follows is of another kind and was found by others.\n\n"
        "- [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005)\n";
    BOOST_TEST(sorted(list, Order::title) == list);
}

BOOST_AUTO_TEST_CASE(rows_of_a_table_stay_below_its_head) {
    const std::string list =
        "# L\n## A\n\n"
        "| Title | Venue |\n| --- | --- |\n"
        "| [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004) | SOSP 2022 |\n"
        "| [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005) | NSDI 2022 |\n";
    BOOST_TEST(sorted(list, Order::title) ==
               "# L\n## A\n\n"
               "| Title | Venue |\n| --- | --- |\n"
               "| [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005) | NSDI 2022 |\n"
               "| [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004) | SOSP 2022 |\n");
}

BOOST_AUTO_TEST_CASE(only_the_sections_asked_for_are_sorted) {
    const auto listing = listing_of(small_list);
    const auto named = sections_named(listing, "droughts", {});
    BOOST_REQUIRE_EQUAL(named.size(), 1U);
    BOOST_TEST(names_in(with_sorted(listing, ranks_by(listing, Order::title), named)) ==
               "Weir Levee Forecasting Sluice Gauge Basin Cistern Measuring Well Why What How");
}

BOOST_AUTO_TEST_CASE(dates_that_are_not_known_have_no_rank) {
    const auto listing = listing_of(small_list);
    const auto ranks = ranks_by(listing, Order::date_up);
    BOOST_TEST(std::isnan(ranks.back()));
    BOOST_TEST(ranks.front() == 20'210'100);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
