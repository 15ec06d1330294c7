// A paper belongs where its references, its like and its words are.
#include "edit/sections.hpp"

#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::edit {
namespace {

std::vector<SectionGuess> guesses(const Material& paper, const PaperTies& ties = {}) {
    const auto listing = listing_of(small_list);
    return SectionRanking{listing}.rank(paper, ties);
}

std::string first(const Material& paper, const PaperTies& ties = {}) {
    const auto listing = listing_of(small_list);
    return name_of(listing.sections[SectionRanking{listing}.rank(paper, ties).front().section]);
}

BOOST_AUTO_TEST_SUITE(sections)

BOOST_AUTO_TEST_CASE(titles_like_its_own_draw_a_paper) {
    BOOST_TEST(first(preprint("2205.00010", "Digging for Groundwater in Dry Summers")) == "Droughts");
    BOOST_TEST(first(preprint("2205.00010", "Holding Back Storms with Dams")) == "Floods");
}

BOOST_AUTO_TEST_CASE(a_word_of_the_heading_does_too) {
    const auto all = guesses(preprint("2205.00010", "Droughts beyond Memory"));
    BOOST_TEST(all.front().reasons.front() == "its heading says drought");
}

BOOST_AUTO_TEST_CASE(citations_weigh_more_than_words) {
    BOOST_TEST(first(preprint("2205.00010", "Holding Back Storms with Dams"), {{5, 6, 7}, {8}}) ==
               "Droughts");
}

BOOST_AUTO_TEST_CASE(both_directions_are_told_as_reasons) {
    const auto all = guesses(preprint("2205.00010", "Xylem"), {{5, 6}, {8}});
    BOOST_REQUIRE(all.front().reasons.size() >= 2U);
    BOOST_TEST(all.front().reasons[0] == "cites 2 of its papers, of 2 that it cites of the list");
    BOOST_TEST(all.front().reasons[1] == "is cited by 1 of its papers");
}

BOOST_AUTO_TEST_CASE(a_page_stands_with_pages) {
    Material blog;
    blog.title = "Xylem";
    blog.url = "https://rivers.example/posts/xylem";
    BOOST_TEST(first(blog) == "Blogs");
}

BOOST_AUTO_TEST_CASE(probabilities_sum_to_one_and_fall) {
    const auto all = guesses(preprint("2205.00010", "Groundwater"));
    double sum = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        sum += all[i].probability;
        if (i > 0) BOOST_TEST(all[i].probability <= all[i - 1].probability);
    }
    BOOST_TEST(sum == 1, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(an_entry_that_does_not_count_draws_nobody) {
    const auto listing = listing_of(small_list);
    const SectionRanking ranking{listing};
    const auto paper = preprint("2205.00010", "Opening Gates before the Wave Arrives");
    BOOST_TEST(ranking.rank(paper, {}).front().probability > ranking.rank(paper, {}, 3).front().probability);
}

BOOST_AUTO_TEST_CASE(sections_are_named_by_their_heading_or_a_part_of_their_path) {
    const auto listing = listing_of(
        "# L\n## Serving\n### Edge\n- [Small Pipes under Big Roads](https://arxiv.org/abs/2101.00001)\n"
        "## Edge cases\n- [Mapping Springs with Drones](https://arxiv.org/abs/2102.00001)\n"
        "### Serving at night\n- [Ice on the Upper Lakes](https://arxiv.org/abs/2103.00001)\n");
    const auto named = [&](const char* text) {
        std::string out;
        for (const auto section : sections_named(listing, text, {}))
            out += name_of(listing.sections[section]) + "; ";
        return out;
    };
    BOOST_TEST(named("edge") == "Serving › Edge; ");
    BOOST_TEST(named("Serving › Edge") == "Serving › Edge; ");
    BOOST_TEST(named("at night") == "Edge cases › Serving at night; ");
    BOOST_TEST(named("cases") == "Edge cases; Edge cases › Serving at night; ");
    BOOST_TEST(named("glaciers").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
