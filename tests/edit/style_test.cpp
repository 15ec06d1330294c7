// New entries are written as the list writes its own.
#include "edit/style.hpp"

#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::edit {
namespace {

/// Written for the end of a section.
std::string written(const std::string& text, const Material& paper, const std::string& section) {
    const auto listing = listing_of(text);
    for (std::size_t i = 0; i < listing.sections.size(); ++i)
        if (name_of(listing.sections[i]) == section)
            return ListStyle{listing}.entry_of(paper, {i, listing.sections[i].entries.back() + 1});
    return "no such section";
}

BOOST_AUTO_TEST_SUITE(style)

BOOST_AUTO_TEST_CASE(a_name_is_linked_and_the_rest_follows_a_colon) {
    BOOST_TEST(
        written(small_list, preprint("2205.00010", "Culvert: Small Pipes under Big Roads"), "Droughts") ==
        "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads\n");
}

BOOST_AUTO_TEST_CASE(a_title_without_a_name_is_linked_whole) {
    BOOST_TEST(written(small_list, preprint("2205.00010", "Mapping Springs with Drones"), "Floods") ==
               "- [Mapping Springs with Drones](https://arxiv.org/abs/2205.00010)\n");
}

BOOST_AUTO_TEST_CASE(a_venue_is_spelled_as_the_list_spells_it) {
    const auto paper =
        published("2205.00010", "Culvert: Small Pipes under Big Roads",
                  "Proceedings of the 29th Symposium on Operating Systems Principles", {2023, 10, 0});
    BOOST_TEST(written(small_list, paper, "Floods") ==
               "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads | SOSP' 23\n");
}

BOOST_AUTO_TEST_CASE(a_venue_that_the_list_has_not_yet_is_cut_short_like_its_others) {
    const auto paper = published("2205.00010", "Culvert: Small Pipes under Big Roads",
                                 "Proceedings of the European Conference on Computer Systems", {2024, 4, 0});
    BOOST_TEST(written(small_list, paper, "Floods") ==
               "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads | EuroSys' 24\n");
}

BOOST_AUTO_TEST_CASE(an_affiliation_is_said_where_it_is_known_and_the_list_says_such) {
    auto paper = preprint("2205.00010", "Culvert: Small Pipes under Big Roads");
    paper.affiliation = "Wageningen";
    BOOST_TEST(written(small_list, paper, "Floods") ==
               "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads | Wageningen\n");
}

BOOST_AUTO_TEST_CASE(a_blog_is_written_as_the_list_writes_its_blogs) {
    Material blog;
    blog.title = "Where the water went";
    blog.url = "https://rivers.example/posts/where";
    BOOST_TEST(written(small_list, blog, "Blogs") ==
               "- [Where the water went](https://rivers.example/posts/where)\n");
}

BOOST_AUTO_TEST_CASE(markup_in_a_record_is_words) {
    const auto text = written(
        small_list, preprint("2205.00010", "<img src=x> [Here](javascript:x) `and` | there"), "Floods");
    BOOST_TEST(text ==
               "- [&lt;img src=x> \\[Here\\](javascript:x) \\`and\\` \\| "
               "there](https://arxiv.org/abs/2205.00010)\n");
}

BOOST_AUTO_TEST_CASE(an_address_that_no_reader_may_be_sent_to_is_not_written) {
    Material blog;
    blog.title = "Where the water went";
    blog.url = "javascript:alert(1)";
    BOOST_TEST(written(small_list, blog, "Blogs").find("javascript") == std::string::npos);
}

const std::string numbered =
    "# L\n\n## A\n\n"
    "1. **Holding Back the Spring Flood.** SIGMOD 2020. [paper](https://arxiv.org/pdf/2001.00001.pdf)\n\n"
    "    *Ada Brook, Ben Ford, Cy Lake.*\n\n"
    "2. **Dams That Learn from Storms.** arXiv 2020. [paper](https://arxiv.org/pdf/2003.00002.pdf)\n\n"
    "    *Di Marsh, Ed Pool.*\n\n"
    "3. **Forecasting Rain from Radar Pictures.** VLDB 2021. "
    "[paper](https://arxiv.org/pdf/2105.00003.pdf)\n\n"
    "    *Flo Spring, Gus Well, Hal Weir.*\n\n"
    "4. **Sensing the Rising Water of Rivers.** SIGMOD 2021. "
    "[paper](https://arxiv.org/pdf/2106.00004.pdf)\n\n"
    "    *Ida Bank, Jo Cove.*\n";

BOOST_AUTO_TEST_CASE(an_entry_of_two_paragraphs_is_written_in_two) {
    auto paper = published("2205.00010", "Small Pipes under Big Roads", "VLDB", {2022, 8, 0});
    paper.authors = {parse_name("Kim Pond"), parse_name("Lee Rill")};
    BOOST_TEST(
        written(numbered, paper, "A") ==
        "5. **Small Pipes under Big Roads.** VLDB 2022. [paper](https://arxiv.org/pdf/2205.00010.pdf)\n\n"
        "    *Kim Pond, Lee Rill.*\n");
}

BOOST_AUTO_TEST_CASE(a_list_that_names_preprint_servers_names_them) {
    auto paper = preprint("2205.00010", "Small Pipes under Big Roads");
    paper.authors = {parse_name("Kim Pond")};
    BOOST_TEST(
        written(numbered, paper, "A") ==
        "5. **Small Pipes under Big Roads.** arXiv 2022. [paper](https://arxiv.org/pdf/2205.00010.pdf)\n\n"
        "    *Kim Pond.*\n");
}

BOOST_AUTO_TEST_CASE(what_the_record_lacks_is_left_out_with_its_marks) {
    BOOST_TEST(
        written(numbered, published("2205.00010", "Small Pipes under Big Roads", "VLDB", {2022, 8, 0}), "A")
            .find("**Small Pipes under Big Roads.** VLDB 2022. [paper]") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
