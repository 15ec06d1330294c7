// Where the entries of a list stand in its bytes, and what each stretch of them says.
#include "edit/listing.hpp"

#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_CASE(names_stand_before_a_colon) {
    BOOST_TEST(name_and_rest("Weir: Holding Back").first == "Weir");
    BOOST_TEST(name_and_rest("Weir: Holding Back").second == "Holding Back");
    BOOST_TEST(name_and_rest("At 10:30 it rains").first.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
