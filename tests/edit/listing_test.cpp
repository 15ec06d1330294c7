// Where the entries of a list stand in its bytes, and what each stretch of them says.
#include "edit/listing.hpp"

#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace citegraph::edit {
namespace {

std::vector<std::string> said(const Listing& listing, const ListedEntry& entry, Slot slot) {
    std::vector<std::string> out;
    for (const auto& stretch : entry.stretches)
        if (stretch.slot == slot) out.emplace_back(listing.of(stretch));
    return out;
}

using Texts = std::vector<std::string>;

std::string bytes_of(const Listing& listing, std::size_t entry) {
    const auto& one = listing.entries.at(entry);
    return listing.text.substr(one.begin, one.end - one.begin);
}

BOOST_AUTO_TEST_SUITE(listing)

BOOST_AUTO_TEST_CASE(sections_hold_their_entries_in_order) {
    const auto list = listing_of(small_list);
    BOOST_REQUIRE_EQUAL(list.entries.size(), 12U);
    Texts names;
    for (const auto& section : list.sections)
        if (!section.entries.empty()) names.push_back(name_of(section));
    BOOST_TEST(names == (Texts{"Floods", "Droughts", "Blogs"}), boost::test_tools::per_element());
    BOOST_TEST(bytes_of(list, 5) ==
               "- [Well](https://arxiv.org/abs/2102.00006): Digging Deeper for Groundwater\n");
}

BOOST_AUTO_TEST_CASE(each_word_of_an_entry_is_found_in_its_bytes) {
    const auto list = listing_of(small_list);
    const auto& entry = list.entries.front();
    BOOST_TEST(said(list, entry, Slot::name) == Texts{"Weir"}, boost::test_tools::per_element());
    BOOST_TEST(said(list, entry, Slot::rest) == Texts{"Holding Back the Spring Flood"},
               boost::test_tools::per_element());
    BOOST_TEST(said(list, entry, Slot::url) == Texts{"https://arxiv.org/abs/2101.00001"},
               boost::test_tools::per_element());
    BOOST_TEST(said(list, entry, Slot::venue) == Texts{"SOSP"}, boost::test_tools::per_element());
    BOOST_TEST(said(list, entry, Slot::year) == Texts{"21"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_title_without_a_name_is_whole) {
    const auto list = listing_of(small_list);
    BOOST_TEST(said(list, list.entries[2], Slot::title) == Texts{"Forecasting Rain from Radar Pictures"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_continues_an_entry_belongs_to_its_bytes) {
    const auto list = listing_of(
        "# L\n## A\n"
        "- [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001)\n"
        "  - a note nested below\n\n"
        "- [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002)\n"
        "- [Forecasting Rain from Radar](https://arxiv.org/abs/2105.00003)\n");
    BOOST_TEST(
        bytes_of(list, 0) ==
        "- [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001)\n  - a note nested below\n");
}

BOOST_AUTO_TEST_CASE(line_ends_of_windows_stay_as_they_are) {
    const auto list = listing_of(
        "# L\r\n## A\r\n"
        "- [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001)\r\n"
        "- [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002)\r\n");
    BOOST_REQUIRE_EQUAL(list.entries.size(), 2U);
    BOOST_TEST(bytes_of(list, 1) == "- [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002)\r\n");
}

BOOST_AUTO_TEST_CASE(links_to_code_are_remarks_with_their_words) {
    const auto list = listing_of(
        "# L\n## A\n"
        "- [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001) "
        "[[Code](https://github.com/a/b)]\n"
        "- [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002)\n");
    BOOST_TEST(said(list, list.entries[0], Slot::note) == Texts{"[Code](https://github.com/a/b)"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_address_that_is_its_own_label_is_found_twice) {
    const auto list = listing_of(
        "# L\n## A\n"
        "- Holding Back the Spring Flood "
        "[https://arxiv.org/abs/2101.00001](https://arxiv.org/abs/2101.00001)\n"
        "- Dams That Learn from Storms "
        "[https://arxiv.org/abs/2103.00002](https://arxiv.org/abs/2103.00002)\n");
    BOOST_REQUIRE_EQUAL(list.entries.size(), 2U);
    BOOST_TEST(said(list, list.entries[0], Slot::url) ==
                   (Texts{"https://arxiv.org/abs/2101.00001", "https://arxiv.org/abs/2101.00001"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_bracket_opened_in_a_venue_is_closed_in_it) {
    const auto list = listing_of(
        "# L\n## A\n"
        "* \"Holding Back the Spring Flood\", *Robotics: Science and Systems (RSS), May 2021*. "
        "[[Paper](https://arxiv.org/abs/2101.00001)]\n"
        "* \"Dams That Learn from Storms\", *Robotics: Science and Systems (RSS), May 2022*. "
        "[[Paper](https://arxiv.org/abs/2103.00002)]\n"
        "* \"Forecasting Rain from Radar\", *SOSP, Oct 2021*. [[Paper](https://arxiv.org/abs/2105.00003)]\n");
    for (const auto& entry : list.entries)
        for (const auto& venue : said(list, entry, Slot::venue))
            BOOST_TEST(std::ranges::count(venue, '(') == std::ranges::count(venue, ')'));
}

BOOST_AUTO_TEST_CASE(an_ordinal_is_the_number_in_front) {
    const auto list = listing_of(
        "# L\n## A\n"
        "12. [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001)\n"
        "13. [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002)\n");
    BOOST_REQUIRE_EQUAL(list.entries.size(), 2U);
    BOOST_TEST(said(list, list.entries[0], Slot::ordinal) == Texts{"12"}, boost::test_tools::per_element());
    BOOST_TEST(said(list, list.entries[1], Slot::ordinal) == Texts{"13"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(empty_sections_are_there_for_who_names_them) {
    const auto list = listing_of(
        "# L\n## A\n- [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001)\n\n## B\n\nNothing "
        "yet.\n");
    Texts names;
    for (const auto& section : list.sections) names.push_back(name_of(section));
    BOOST_TEST(names == (Texts{"A", "B"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(names_stand_before_a_colon) {
    BOOST_TEST(name_and_rest("Weir: Holding Back").first == "Weir");
    BOOST_TEST(name_and_rest("Weir: Holding Back").second == "Holding Back");
    BOOST_TEST(name_and_rest("At 10:30 it rains").first.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
