// Papers find their place in a list, and nothing else in it changes.
#include "edit/addition.hpp"

#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::edit {
namespace {

Addition added(const std::string& text, const Material& paper, const std::string& section = {}) {
    const auto listing = listing_of(text);
    return with_added(listing, {{paper, {}}}, section);
}

/// The line that is new, if all others are as they were.
std::string new_line(const std::string& before, const std::string& after) {
    std::size_t front = 0;
    while (front < before.size() && before[front] == after[front]) ++front;
    front = before.rfind('\n', front == 0 ? 0 : front - 1) + 1;
    const auto size = after.size() - before.size();
    const bool is_same = before.substr(0, front) + after.substr(front, size) + before.substr(front) == after;
    return is_same ? after.substr(front, size) : "more than that has changed";
}

BOOST_AUTO_TEST_SUITE(addition)

BOOST_AUTO_TEST_CASE(a_paper_goes_to_the_section_that_is_named) {
    const auto done =
        added(small_list, preprint("2205.00010", "Culvert: Small Pipes under Big Roads"), "droughts");
    BOOST_REQUIRE_EQUAL(done.placed.size(), 1U);
    BOOST_TEST(new_line(small_list, done.after) ==
               "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads\n");
    BOOST_TEST(done.after.find("under Big Roads") > done.after.find("2108.00009"));
    BOOST_TEST(done.after.find("under Big Roads") < done.after.find("## Blogs"));
}

BOOST_AUTO_TEST_CASE(a_paper_goes_where_what_it_cites_stands) {
    const auto listing = listing_of(small_list);
    const auto done =
        with_added(listing, {{preprint("2205.00010", "Culvert: Small Pipes"), {{5, 6, 8}, {}}}}, {});
    BOOST_REQUIRE_EQUAL(done.placed.size(), 1U);
    BOOST_TEST(name_of(listing.sections[done.placed[0].section]) == "Droughts");
    BOOST_TEST(done.placed[0].ranking.front().reasons.front() ==
               "cites 3 of its papers, of 3 that it cites of the list");
}

BOOST_AUTO_TEST_CASE(where_nothing_speaks_for_a_section_one_is_asked_for) {
    const auto done = added(small_list, preprint("2205.00010", "Xylem"));
    BOOST_TEST(done.after == small_list);
    BOOST_REQUIRE_EQUAL(done.left_out.size(), 1U);
    BOOST_TEST(done.left_out[0].reason == "no section is sure enough: name one with --section");
    BOOST_TEST(!done.left_out[0].ranking.empty());
}

BOOST_AUTO_TEST_CASE(a_section_that_there_is_not_is_said_to_be_none) {
    const auto done = added(small_list, preprint("2205.00010", "Culvert: Small Pipes"), "Glaciers");
    BOOST_REQUIRE_EQUAL(done.left_out.size(), 1U);
    BOOST_TEST(done.left_out[0].reason == "no section is called 'Glaciers'");
}

BOOST_AUTO_TEST_CASE(what_is_there_already_is_named_by_its_line) {
    const auto by_id = added(small_list, preprint("2104.00007", "Another title by now"), "Floods");
    BOOST_REQUIRE_EQUAL(by_id.left_out.size(), 1U);
    BOOST_TEST(by_id.left_out[0].reason == "is there already: line 12, under Droughts");
    const auto by_title =
        added(small_list,
              published("2209.00099", "Cistern: Storing Winter Rain for Dry Summers", "OSDI", {2021, 7, 0}),
              "Floods");
    BOOST_REQUIRE_EQUAL(by_title.left_out.size(), 1U);
    BOOST_TEST(by_title.left_out[0].is_listed);
}

BOOST_AUTO_TEST_CASE(a_preprint_is_known_by_the_identifiers_of_its_publication) {
    auto paper = preprint("2209.11111", "Retitled since then");
    paper.ids.push_back(*Identifier::make(Scheme::arxiv, "2104.00007"));
    BOOST_TEST(added(small_list, paper, "Floods").left_out.at(0).is_listed);
}

BOOST_AUTO_TEST_CASE(a_batch_is_added_once_each) {
    const auto listing = listing_of(small_list);
    const auto paper = preprint("2205.00010", "Culvert: Small Pipes under Big Roads");
    const auto done = with_added(
        listing, {{paper, {}}, {preprint("2206.00011", "Mapping Springs with Drones"), {}}, {paper, {}}},
        "Floods");
    BOOST_TEST(done.placed.size() == 2U);
    BOOST_REQUIRE_EQUAL(done.left_out.size(), 1U);
    BOOST_TEST(done.left_out[0].reason == "is there already: among those that are added");
    BOOST_TEST(done.after.find("2205.00010") < done.after.find("2206.00011"));
}

const std::string by_year =
    "# L\n\n## 2022\n\n"
    "- [Sluice Gates before the Wave](https://arxiv.org/abs/2207.00004)\n"
    "- [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005)\n\n"
    "## 2021\n\n"
    "- [Forecasting Rain from Radar](https://arxiv.org/abs/2105.00003)\n"
    "- [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002)\n"
    "- [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001)\n"
    "- [Older Waters of the Spring](https://arxiv.org/abs/2012.00000)\n"
    "- [Ice on the Upper Lakes](https://arxiv.org/abs/2011.00000)\n";

BOOST_AUTO_TEST_CASE(of_sections_that_are_years_it_is_that_of_the_paper_and_the_newest_comes_first) {
    const auto done = added(by_year, preprint("2104.00010", "Small Pipes under Big Roads", {2021, 4, 0}));
    BOOST_TEST(new_line(by_year, done.after) ==
               "- [Small Pipes under Big Roads](https://arxiv.org/abs/2104.00010)\n");
    BOOST_TEST(done.after.find("2104.00010") > done.after.find("2105.00003"));
    BOOST_TEST(done.after.find("2104.00010") < done.after.find("2103.00002"));
}

BOOST_AUTO_TEST_CASE(a_last_line_without_its_end_gets_one) {
    const auto open = small_list.substr(0, small_list.size() - 1);
    Material blog;
    blog.title = "Where the water went";
    blog.url = "https://rivers.example/posts/where";
    BOOST_TEST(added(open, blog, "Blogs").after ==
               small_list + "- [Where the water went](https://rivers.example/posts/where)\n");
}

BOOST_AUTO_TEST_CASE(a_list_with_the_line_ends_of_windows_keeps_them) {
    std::string list;
    for (const char c : small_list) list += c == '\n' ? std::string{"\r\n"} : std::string{c};
    const auto done = added(list, preprint("2205.00010", "Culvert: Small Pipes under Big Roads"), "Floods");
    BOOST_TEST(new_line(list, done.after) ==
               "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads\r\n");
}

BOOST_AUTO_TEST_CASE(entries_that_stand_apart_stay_apart) {
    const std::string list =
        "# L\n\n## A\n\n"
        "**Holding Back the Spring Flood**\nAda Brook, Ben Ford\n[SOSP "
        "2021](https://arxiv.org/abs/2101.00001)\n\n"
        "**Dams That Learn from Storms**\nDi Marsh, Ed Pool\n[OSDI "
        "2021](https://arxiv.org/abs/2103.00002)\n\n"
        "**Forecasting Rain from Radar Pictures**\nFlo Spring, Gus Well\n[NSDI "
        "2022](https://arxiv.org/abs/2105.00003)\n";
    auto paper = published("2205.00010", "Small Pipes under Big Roads", "OSDI", {2023, 7, 0});
    paper.authors = {parse_name("Kim Pond"), parse_name("Lee Rill")};
    BOOST_TEST(added(list, paper, "A").after == list +
                                                    "\n**Small Pipes under Big Roads**\nKim Pond, Lee Rill\n"
                                                    "[OSDI 2023](https://arxiv.org/abs/2205.00010)\n");
}

BOOST_AUTO_TEST_CASE(a_section_without_entries_gets_its_first) {
    const auto list = small_list + "\n## Glaciers\n";
    const auto done = added(list, preprint("2205.00010", "Moraine: Stones That Glaciers Carry"), "Glaciers");
    BOOST_TEST(done.after.starts_with(list));
    BOOST_TEST(
        done.after.ends_with("- [Moraine](https://arxiv.org/abs/2205.00010): Stones That Glaciers Carry\n"));
}

BOOST_AUTO_TEST_CASE(papers_for_one_place_stand_in_the_order_of_the_list) {
    const auto listing = listing_of(by_year);
    const auto done = with_added(listing,
                                 {{preprint("2209.00010", "Small Pipes under Big Roads", {2022, 9, 0}), {}},
                                  {preprint("2211.00011", "Mapping Springs with Drones", {2022, 11, 0}), {}}},
                                 "2022");
    BOOST_REQUIRE_EQUAL(done.placed.size(), 2U);
    BOOST_TEST(done.after.find("2211.00011") < done.after.find("2209.00010"));
    BOOST_TEST(done.after.find("2209.00010") < done.after.find("2207.00004"));
}

BOOST_AUTO_TEST_CASE(a_paper_without_a_title_is_left_out) {
    const auto done = added(small_list, preprint("2205.00010", ""), "Floods");
    BOOST_REQUIRE_EQUAL(done.left_out.size(), 1U);
    BOOST_TEST(done.left_out[0].reason == "its title is not known");
    BOOST_TEST(!done.left_out[0].is_listed);
}

BOOST_AUTO_TEST_CASE(the_line_and_the_order_of_each_place_are_told) {
    const auto done = added(by_year, preprint("2104.00010", "Small Pipes under Big Roads", {2021, 4, 0}));
    BOOST_REQUIRE_EQUAL(done.placed.size(), 1U);
    BOOST_TEST(done.placed[0].line == 11);
    BOOST_TEST(name_of(done.placed[0].order) == "by date, the newest first");
    BOOST_TEST(done.placed[0].text == "- [Small Pipes under Big Roads](https://arxiv.org/abs/2104.00010)\n");
}

BOOST_AUTO_TEST_CASE(a_work_is_found_on_a_list_without_adding_it) {
    const auto listing = listing_of(small_list);
    BOOST_TEST(place_on(listing, preprint("2202.00005", "Whatever it is called")) == "line 8, under Floods");
    Material by_title;
    by_title.title = "CISTERN: storing winter rain for dry summers";
    BOOST_TEST(place_on(listing, by_title) == "line 12, under Droughts");
    BOOST_TEST(place_on(listing, preprint("2205.00010", "Culvert: Small Pipes under Big Roads")).empty());
}

BOOST_AUTO_TEST_CASE(a_name_alone_is_not_taken_for_a_work_of_that_name) {
    Material paper;
    paper.title = "Weir";
    BOOST_TEST(place_on(listing_of(small_list), paper).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
