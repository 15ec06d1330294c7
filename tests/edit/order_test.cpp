// The order of a list is measured from it.
#include "edit/order.hpp"

#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::edit {
namespace {

/// A list with one section whose entries are papers of these arXiv ids.
std::string list_of(const std::vector<std::string>& ids) {
    static const std::vector<std::string> titles{
        "Holding Back the Spring Flood", "Dams That Learn from Storms",    "Forecasting Rain from Radar",
        "Sluice Gates before the Wave",  "Cheap Sensors for Rising Water", "Ice on the Upper Lakes",
        "Mapping Springs with Drones",   "Small Pipes under Big Roads"};
    std::string out = "# L\n\n## A\n\n";
    for (std::size_t i = 0; i < ids.size(); ++i)
        out += "- [" + titles[i] + "](https://arxiv.org/abs/" + ids[i] + ")\n";
    return out;
}

Order order(const std::string& text) {
    const auto listing = listing_of(text);
    return order_of(listing, listing.entries.front().section);
}

std::size_t place(const std::string& text, Order by, const Material& paper) {
    const auto listing = listing_of(text);
    return place_in(listing, listing.entries.front().section, by, key_of(paper));
}

const std::vector<std::string> rising{"2101.00001", "2103.00001", "2105.00001",
                                      "2107.00001", "2109.00001", "2111.00001"};

BOOST_AUTO_TEST_SUITE(order_of_a_list)

BOOST_AUTO_TEST_CASE(dates_that_rise_are_an_order) {
    BOOST_CHECK(order(list_of(rising)) == Order::date_up);
    BOOST_CHECK(order(list_of({rising.rbegin(), rising.rend()})) == Order::date_down);
}

BOOST_AUTO_TEST_CASE(dates_in_a_mess_are_none) {
    BOOST_CHECK(order(list_of({"2105.00001", "2101.00001", "2111.00001", "2103.00001", "2109.00001",
                               "2107.00001"})) == Order::appended);
}

BOOST_AUTO_TEST_CASE(titles_in_the_order_of_the_alphabet_are_one) {
    const auto text = std::string{"# L\n\n## A\n\n"} +
                      "- [Abundant Water](https://arxiv.org/abs/2105.00001)\n"
                      "- [Bridges over Streams](https://arxiv.org/abs/2101.00001)\n"
                      "- [Canals of the North](https://arxiv.org/abs/2111.00001)\n"
                      "- [Deltas and their Birds](https://arxiv.org/abs/2103.00001)\n"
                      "- [Estuaries in Winter](https://arxiv.org/abs/2109.00001)\n";
    BOOST_CHECK(order(text) == Order::title);
}

BOOST_AUTO_TEST_CASE(a_short_section_is_as_the_rest_of_the_list) {
    const auto text =
        list_of(rising) + "\n## B\n\n- [A Paper on its own Waters](https://arxiv.org/abs/2104.00001)\n";
    const auto listing = listing_of(text);
    BOOST_CHECK(order_of(listing, listing.entries.back().section) == Order::date_up);
}

BOOST_AUTO_TEST_CASE(a_paper_goes_behind_those_of_its_month_and_before_later_ones) {
    const auto text = list_of(rising);
    BOOST_TEST(place(text, Order::date_up, preprint("2105.00009", "New Waters", {2021, 5, 0})) == 3U);
    BOOST_TEST(place(text, Order::date_up, preprint("2001.00009", "Old Waters", {2020, 1, 0})) == 0U);
    BOOST_TEST(place(text, Order::date_up, preprint("2301.00009", "Late Waters", {2023, 1, 0})) == 6U);
}

BOOST_AUTO_TEST_CASE(where_the_newest_stand_first_it_goes_before_those_of_its_month) {
    const auto text = list_of({rising.rbegin(), rising.rend()});
    BOOST_TEST(place(text, Order::date_down, preprint("2105.00009", "New Waters", {2021, 5, 0})) == 3U);
    BOOST_TEST(place(text, Order::date_down, preprint("2301.00009", "Late Waters", {2023, 1, 0})) == 0U);
}

BOOST_AUTO_TEST_CASE(one_entry_out_of_order_does_not_draw_a_paper_away) {
    const auto text =
        list_of({"2112.00001", "2101.00001", "2103.00001", "2105.00001", "2107.00001", "2109.00001"});
    BOOST_TEST(place(text, Order::date_up, preprint("2104.00009", "New Waters", {2021, 4, 0})) == 3U);
}

BOOST_AUTO_TEST_CASE(without_an_order_it_goes_to_the_end) {
    BOOST_TEST(place(list_of(rising), Order::appended, preprint("2001.00009", "Old Waters", {2020, 1, 0})) ==
               6U);
}

BOOST_AUTO_TEST_CASE(what_is_less_precise_is_not_before_nor_behind) {
    const SortKey year{{2021, 0, 0}, "a", ""}, month{{2021, 5, 0}, "b", ""}, later{{2022, 1, 0}, "c", ""};
    BOOST_TEST(!comes_before(Order::date_up, year, month).has_value());
    BOOST_TEST(comes_before(Order::date_up, year, later).value());
    BOOST_TEST(!comes_before(Order::date_down, year, later).value());
    BOOST_TEST(!comes_before(Order::appended, year, later).has_value());
}

BOOST_AUTO_TEST_CASE(an_entry_is_dated_by_what_it_says_then_by_its_identifier) {
    Entry entry;
    entry.title = "Weir: Holding Back";
    entry.venue = Venue{"SOSP", 2021};
    BOOST_CHECK((key_of(entry).date == Day{2021, 0, 0}));
    entry.identifiers = {{*Identifier::make(Scheme::arxiv, "2103.00001"), {}}};
    BOOST_CHECK((key_of(entry).date == Day{2021, 3, 0}));
    entry.date = "2021-10";
    BOOST_CHECK((key_of(entry).date == Day{2021, 10, 0}));
    BOOST_TEST(key_of(entry).venue == "sosp");
}

BOOST_AUTO_TEST_CASE(identifiers_from_before_2007_date_an_entry_too) {
    Entry entry;
    entry.identifiers = {{*Identifier::make(Scheme::arxiv, "hep-th/9901001"), {}}};
    BOOST_CHECK((key_of(entry).date == Day{1999, 1, 0}));
    entry.identifiers = {{*Identifier::make(Scheme::arxiv, "math.GT/0612123"), {}}};
    BOOST_CHECK((key_of(entry).date == Day{2006, 12, 0}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
