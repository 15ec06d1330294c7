// Lists of many shapes, and what is written for each of them: nothing of a shape is known beforehand.
#include "edit/style.hpp"

#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

#include <tuple>
#include <utility>

namespace citegraph::edit {
namespace {

/// Written for the end of the list.
std::string written(const std::string& text, const Material& paper) {
    const auto listing = listing_of(text);
    BOOST_REQUIRE(!listing.entries.empty());
    return ListStyle{listing}.entry_of(paper, {listing.entries.back().section, listing.entries.size()});
}

Material paper_of(const std::string& title, const std::string& venue, Day day,
                  const std::vector<std::string>& authors) {
    auto out = published("2205.00010", title, venue, day);
    for (const auto& author : authors) out.authors.push_back(parse_name(author));
    return out;
}

BOOST_AUTO_TEST_SUITE(shapes)

BOOST_AUTO_TEST_CASE(rows_of_a_table) {
    const std::string list =
        "# Rivers\n\n"
        "| Paper | Venue | Year |\n| --- | --- | --- |\n"
        "| [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001) | SOSP | 2021 |\n"
        "| [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002) | OSDI | 2021 |\n"
        "| [Forecasting Rain from Radar Pictures](https://arxiv.org/abs/2105.00003) | NSDI | 2022 |\n"
        "| [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005) | SOSP | 2023 |\n";
    BOOST_TEST(written(list, paper_of("Small Pipes under Big Roads", "OSDI", {2023, 7, 0}, {})) ==
               "| [Small Pipes under Big Roads](https://arxiv.org/abs/2205.00010) | OSDI | 2023 |\n");
}

BOOST_AUTO_TEST_CASE(quoted_titles_with_venue_and_month_in_italics) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "* \"Holding Back the Spring Flood\", *SOSP, Oct 2021*. [[Paper](https://arxiv.org/abs/2101.00001)]\n"
        "* \"Dams That Learn from Storms\", *OSDI, Jul 2021*. [[Paper](https://arxiv.org/abs/2103.00002)]\n"
        "* \"Forecasting Rain from Radar Pictures\", *arXiv, May 2021*. "
        "[[Paper](https://arxiv.org/abs/2105.00003)]\n"
        "* \"Cheap Sensors for Rising Water\", *NSDI, Apr 2022*. "
        "[[Paper](https://arxiv.org/abs/2202.00005)]\n";
    BOOST_TEST(
        written(list, paper_of("Small Pipes under Big Roads", "OSDI", {2023, 7, 0}, {"Di Marsh"})) ==
        "* \"Small Pipes under Big Roads\", *OSDI, Jul 2023*. [[Paper](https://arxiv.org/abs/2205.00010)]\n");
    BOOST_TEST(written(list, preprint("2205.00010", "Small Pipes under Big Roads", {2022, 5, 0})) ==
               "* \"Small Pipes under Big Roads\", *arXiv, May 2022*. "
               "[[Paper](https://arxiv.org/abs/2205.00010)]\n");
}

BOOST_AUTO_TEST_CASE(the_venue_is_the_link_and_stands_first) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "- [[SOSP2021](https://arxiv.org/abs/2101.00001)] Holding Back the Spring Flood\n"
        "- [[OSDI2021](https://arxiv.org/abs/2103.00002)] Dams That Learn from Storms\n"
        "- [[NSDI2022](https://arxiv.org/abs/2105.00003)] Forecasting Rain from Radar Pictures\n"
        "- [[SOSP2023](https://arxiv.org/abs/2202.00005)] Cheap Sensors for Rising Water\n"
        "- [[OSDI2022](https://arxiv.org/abs/2203.00005)] Sensing the Rising Water of Rivers\n";
    BOOST_TEST(written(list, paper_of("Small Pipes under Big Roads", "OSDI", {2023, 7, 0}, {"Di Marsh"})) ==
               "- [[OSDI2023](https://arxiv.org/abs/2205.00010)] Small Pipes under Big Roads\n");
}

BOOST_AUTO_TEST_CASE(three_lines_with_bold_titles_and_names) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "**Holding Back the Spring Flood** <br>\nAda Brook, Ben Ford, Cy Lake <br>\n"
        "[SOSP 2021](https://arxiv.org/abs/2101.00001)\n\n"
        "**Dams That Learn from Storms** <br>\nDi Marsh, Ed Pool <br>\n[OSDI "
        "2021](https://arxiv.org/abs/2103.00002)\n\n"
        "**Forecasting Rain from Radar Pictures** <br>\nFlo Spring, Gus Well, Hal Weir <br>\n"
        "[NSDI 2022](https://arxiv.org/abs/2105.00003)\n\n"
        "**Cheap Sensors for Rising Water** <br>\nIda Bank, Jo Cove, Kim Pond <br>\n"
        "[SOSP 2023](https://arxiv.org/abs/2202.00005)\n";
    BOOST_TEST(written(list, paper_of("Small Pipes under Big Roads", "OSDI", {2023, 7, 0},
                                      {"Lee Rill", "Mo Shore"})) ==
               "**Small Pipes under Big Roads** <br>\nLee Rill, Mo Shore <br>\n"
               "[OSDI 2023](https://arxiv.org/abs/2205.00010)\n");
}

BOOST_AUTO_TEST_CASE(names_before_and_a_full_stop_behind_the_venue) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "- [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001) - Ada Brook, Ben Ford, and Cy "
        "Lake. SOSP 2021.\n"
        "- [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002) - Di Marsh, Ed Pool, and Flo "
        "Spring. OSDI 2021.\n"
        "- [Forecasting Rain from Radar Pictures](https://arxiv.org/abs/2105.00003) - Gus Well, Hal Weir, "
        "and Ida Bank. NSDI "
        "2022.\n"
        "- [Cheap Sensors for Rising Water](https://arxiv.org/abs/2202.00005) - Jo Cove, Kim Pond, and Lee "
        "Rill. SOSP 2023.\n";
    BOOST_TEST(written(list, paper_of("Small Pipes under Big Roads", "OSDI", {2023, 7, 0},
                                      {"Mo Shore", "Nan Tarn"})) ==
               "- [Small Pipes under Big Roads](https://arxiv.org/abs/2205.00010) - Mo Shore and Nan Tarn. "
               "OSDI 2023.\n");
}

BOOST_AUTO_TEST_CASE(a_venue_in_bold_brackets_and_a_link_of_its_own) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "- Holding Back the Spring Flood | **[SOSP' 21]** |[`[pdf]`](https://arxiv.org/pdf/2101.00001.pdf)\n"
        "- Dams That Learn from Storms | **[OSDI' 21]** |[`[pdf]`](https://arxiv.org/pdf/2103.00002.pdf)\n"
        "- Forecasting Rain from Radar Pictures | **[NSDI' 22]** "
        "|[`[pdf]`](https://arxiv.org/pdf/2105.00003.pdf)\n"
        "- Cheap Sensors for Rising Water | **[SOSP' 23]** |[`[pdf]`](https://arxiv.org/pdf/2202.00005.pdf)\n"
        "- Sensing the Rising Water of Rivers | **[OSDI' 22]** "
        "|[`[pdf]`](https://arxiv.org/pdf/2203.00005.pdf)\n";
    BOOST_TEST(
        written(list, paper_of("Small Pipes under Big Roads", "OSDI", {2023, 7, 0}, {})) ==
        "- Small Pipes under Big Roads | **[OSDI' 23]** |[`[pdf]`](https://arxiv.org/pdf/2205.00010.pdf)\n");
}

BOOST_AUTO_TEST_CASE(dates_in_brackets_behind_reports) {
    const std::string list =
        "# Rivers\n\n## Reports\n\n"
        "- [Weir 1: A Report on Dams](https://arxiv.org/abs/2101.00001) - (Jan 2021)\n"
        "- [Levee Technical Report](https://arxiv.org/abs/2103.00002) - (Mar 2021)\n"
        "- [Sluice Technical Report](https://arxiv.org/abs/2105.00003) - (May 2021)\n"
        "- [Gauge Technical Report](https://arxiv.org/abs/2202.00005) - (Feb 2022)\n";
    BOOST_TEST(written(list, preprint("2205.00010", "Culvert Technical Report", {2022, 5, 9})) ==
               "- [Culvert Technical Report](https://arxiv.org/abs/2205.00010) - (May 2022)\n");
}

BOOST_AUTO_TEST_CASE(links_to_code_are_not_made_up) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "- [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001) "
        "[[Code](https://github.com/a/b)]\n"
        "- [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002) [[Code](https://github.com/c/d)]\n"
        "- [Forecasting Rain from Radar Pictures](https://arxiv.org/abs/2105.00003) "
        "[[Code](https://github.com/e/f)]\n";
    BOOST_TEST(written(list, preprint("2205.00010", "Small Pipes under Big Roads")) ==
               "- [Small Pipes under Big Roads](https://arxiv.org/abs/2205.00010)\n");
}

BOOST_AUTO_TEST_CASE(a_doi_of_another_publisher_takes_no_publishers_host) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "- [Holding Back the Spring Flood](https://dl.acm.org/doi/10.1145/3600006.3613165)\n"
        "- [Dams That Learn from Storms](https://dl.acm.org/doi/10.1145/3600006.3613166)\n"
        "- [Forecasting Rain from Radar Pictures](https://dl.acm.org/doi/10.1145/3600006.3613167)\n";
    Material paper;
    paper.title = "Small Pipes under Big Roads";
    paper.ids = {*Identifier::make(Scheme::doi, "10.1145/3627703.3650074")};
    BOOST_TEST(written(list, paper) ==
               "- [Small Pipes under Big Roads](https://dl.acm.org/doi/10.1145/3627703.3650074)\n");
    paper.ids = {*Identifier::make(Scheme::doi, "10.1038/s41586-021-03819-2")};
    BOOST_TEST(written(list, paper) ==
               "- [Small Pipes under Big Roads](https://doi.org/10.1038/s41586-021-03819-2)\n");
}

BOOST_AUTO_TEST_CASE(where_all_words_are_links_a_work_without_one_is_no_link) {
    Material paper;
    paper.title = "Small Pipes under Big Roads";
    BOOST_TEST(written(small_list.substr(0, small_list.find("## Blogs")), paper) ==
               "- Small Pipes under Big Roads\n");
}

BOOST_AUTO_TEST_CASE(bare_addresses_below_a_title) {
    std::string list = "# Rivers\n\n## Floods\n\n";
    for (const auto& [title, id] : {std::pair{"Holding Back the Spring Flood", "2101.00001"},
                                    {"Dams That Learn from Storms", "2103.00002"},
                                    {"Forecasting Rain from Radar Pictures", "2105.00003"},
                                    {"Cheap Sensors for Rising Water", "2202.00005"}})
        list += std::string{"**"} + title + "**\n\n- Paper: https://arxiv.org/abs/" + id +
                "\n- Code: https://github.com/rivers/" + id + "\n\n";
    BOOST_TEST(written(list, preprint("2205.00010", "Small Pipes under Big Roads")) ==
               "**Small Pipes under Big Roads**\n\n- Paper: https://arxiv.org/abs/2205.00010\n");
}

BOOST_AUTO_TEST_CASE(lines_of_which_nothing_is_known_go_with_their_labels) {
    std::string list = "# Rivers\n\n## Floods\n\n";
    for (const auto& [title, id, key, gist] :
         {std::tuple{"Holding Back the Spring Flood", "2101.00001", "dams, storms",
                     "Dams hold back what melts in spring."},
          {"Dams That Learn from Storms", "2103.00002", "learning",
           "Every storm teaches the next gate when to open."},
          {"Forecasting Rain from Radar Pictures", "2105.00003", "radar, rain",
           "Clouds are told apart by their echo."},
          {"Cheap Sensors for Rising Water", "2202.00005", "sensors",
           "A float and a wire are all that is needed."}})
        list += std::string{"- ["} + title + "](https://arxiv.org/abs/" + id + ")\n    - Key: " + key +
                "\n    - TLDR: " + gist + "\n";
    BOOST_TEST(written(list, preprint("2205.00010", "Small Pipes under Big Roads")) ==
               "- [Small Pipes under Big Roads](https://arxiv.org/abs/2205.00010)\n");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_said_twice_is_said_twice) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "* **Weir**: \"Weir: Holding Back the Spring Flood\", *SOSP, Oct 2021*. "
        "[[Paper](https://arxiv.org/abs/2101.00001)]\n"
        "* **Levee**: \"Levee: Dams That Learn from Storms\", *OSDI, Jul 2021*. "
        "[[Paper](https://arxiv.org/abs/2103.00002)]\n"
        "* **Sluice**: \"Sluice: Opening Gates before the Wave\", *NSDI, Apr 2022*. "
        "[[Paper](https://arxiv.org/abs/2107.00004)]\n"
        "* **Gauge**: \"Gauge: Cheap Sensors for Rising Water\", *SOSP, Oct 2023*. "
        "[[Paper](https://arxiv.org/abs/2202.00005)]\n";
    BOOST_TEST(written(list, paper_of("Culvert: Small Pipes under Big Roads", "OSDI", {2023, 7, 0}, {})) ==
               "* **Culvert**: \"Culvert: Small Pipes under Big Roads\", *OSDI, Jul 2023*. "
               "[[Paper](https://arxiv.org/abs/2205.00010)]\n");
}

BOOST_AUTO_TEST_CASE(a_list_that_numbers_all_entries_alike_goes_on_so) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "1. [Holding Back the Spring Flood](https://arxiv.org/abs/2101.00001)\n"
        "1. [Dams That Learn from Storms](https://arxiv.org/abs/2103.00002)\n"
        "1. [Forecasting Rain from Radar Pictures](https://arxiv.org/abs/2105.00003)\n";
    BOOST_TEST(written(list, preprint("2205.00010", "Small Pipes under Big Roads")) ==
               "1. [Small Pipes under Big Roads](https://arxiv.org/abs/2205.00010)\n");
}

BOOST_AUTO_TEST_CASE(a_list_of_files_links_to_files) {
    const std::string list =
        "# Rivers\n\n## Floods\n\n"
        "- [Holding Back the Spring Flood](https://arxiv.org/pdf/2101.00001.pdf)\n"
        "- [Dams That Learn from Storms](https://arxiv.org/pdf/2103.00002.pdf)\n"
        "- [Forecasting Rain from Radar Pictures](https://arxiv.org/pdf/2105.00003.pdf)\n";
    BOOST_TEST(written(list, preprint("2205.00010", "Small Pipes under Big Roads")) ==
               "- [Small Pipes under Big Roads](https://arxiv.org/pdf/2205.00010.pdf)\n");
}

BOOST_AUTO_TEST_CASE(what_stands_near_counts_more_than_what_stands_far) {
    std::string list = "# Rivers\n\n## Floods\n\n";
    const std::vector<std::string> titles{"Holding Back the Spring Flood", "Dams That Learn from Storms",
                                          "Forecasting Rain from Radar Pictures",
                                          "Cheap Sensors for Rising Water"};
    for (std::size_t i = 0; i < titles.size(); ++i)
        list +=
            "- [" + titles[i] + "](https://arxiv.org/abs/2101.0000" + std::to_string(i) + ") | SOSP' 21\n";
    list += "\n## Droughts\n\n";
    for (const auto* line :
         {"- [Digging Deeper for Groundwater](https://arxiv.org/abs/2102.00006) (OSDI 2021)\n",
          "- [Storing Winter Rain for Dry Summers](https://arxiv.org/abs/2104.00007) (OSDI 2021)\n",
          "- [Measuring Soil Moisture from Orbit](https://arxiv.org/abs/2106.00008) (NSDI 2021)\n"})
        list += line;
    BOOST_TEST(written(list, paper_of("Small Pipes under Big Roads", "OSDI", {2023, 7, 0}, {})) ==
               "- [Small Pipes under Big Roads](https://arxiv.org/abs/2205.00010) (OSDI 2023)\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
