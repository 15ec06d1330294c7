#include "exporters/map/scene.hpp"
#include "networks.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(scenes)

using namespace citegraph;
using namespace citegraph::exporters;
namespace data = boost::unit_test::data;

namespace {

/// Papers of the months after January 2020, each of which cites those before it at these distances.
Library chained(std::size_t papers, const std::vector<std::size_t>& back) {
    Library library;
    for (std::size_t i = 0; i < papers; ++i) {
        const auto number = std::to_string(10001 + i);
        const auto key = "p" + std::to_string(i);
        library.papers.push_back(
            by(paper({"doi:10.1000/" + number}, key, "article", {{"title", "Work" + number}}), {},
               {2020 + static_cast<int>(i / 12), 1 + static_cast<int>(i % 12), 1}));
        for (const auto step : back)
            if (step <= i)
                library.citations.push_back(
                    {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i - step), ""});
    }
    return library;
}

/// Each paper of a library in a section, in turn.
Library in_sections(Library library, std::size_t sections) {
    for (std::size_t i = 0; i < library.papers.size(); ++i) {
        Resolution stands;
        stands.paper = i;
        stands.entry.section = {"List", "Section " + std::to_string(i % sections)};
        library.entries.push_back(std::move(stands));
    }
    return library;
}

/// Works outside, of which work i is cited by the first i + 1 papers.
Library with_stubs(Library library, std::size_t stubs) {
    const auto papers = static_cast<std::uint32_t>(library.papers.size());
    for (std::uint32_t i = 0; i < stubs; ++i) {
        library.stubs.push_back({{*Identifier::parse("arxiv:1706.0000" + std::to_string(i + 1))},
                                 "Outside" + std::to_string(i),
                                 2018});
        for (std::uint32_t citing = 0; citing <= i; ++citing)
            library.citations.push_back({citing, papers + i, ""});
    }
    std::ranges::sort(library.citations, {}, [](const Citation& citation) {
        return std::pair{citation.citing, citation.cited};
    });
    return library;
}

Scene scene(const Library& library, const Picture& picture = {}) {
    const Viewed viewed{library};
    auto view = viewed.view({"citations"});
    view.picture = picture;
    return scene_of(view);
}

}  // namespace

BOOST_AUTO_TEST_CASE(citations_that_longer_chains_stand_for_are_left_out_and_counted) {
    const auto made = scene(chained(6, {1, 2}));
    BOOST_TEST(made.citations == 9u);
    BOOST_TEST(made.kept == 5u);
    BOOST_TEST(made.is_reduced);
    BOOST_TEST(how_to_read(made, Picture::Direction::citation) ==
               "Left is older, right is newer. A curve runs from a paper to one it builds on (5 of 9 "
               "citations: those "
               "implied by others are left out).");
}

BOOST_AUTO_TEST_CASE(all_citations_of_a_cycle_are_drawn) {
    auto library = chained(3, {1});
    library.citations = {{0, 1, ""}, {0, 2, ""}, {1, 2, ""}, {2, 0, ""}};
    const auto made = scene(library);
    BOOST_TEST(made.kept == 4u);
    BOOST_TEST(
        how_to_read(made, Picture::Direction::influence) ==
        "Left is older, right is newer. A curve runs from a paper to one that builds on it: 4 citations.");
}

BOOST_AUTO_TEST_CASE(each_paper_of_a_large_graph_keeps_its_two_strongest_references) {
    const auto made = scene(chained(3001, {1, 2, 3, 3000}));
    BOOST_TEST(!made.is_reduced);
    BOOST_TEST(made.kept == 1u + 2999u * 2);
    const auto last = made.shown.references(3000);  // of 0, 2997, 2998 and 2999, cited 4, 3, 2 times and once
    BOOST_TEST(std::vector(last.begin(), last.end()) == (std::vector<Vertex>{0, 2997}),
               boost::test_tools::per_element());
    BOOST_TEST(how_to_read(made, Picture::Direction::citation)
                   .ends_with("of each paper the two that lead to the most important)."));
}

BOOST_AUTO_TEST_CASE(groups_are_the_sections_of_a_list_that_has_some) {
    const auto made = scene(in_sections(chained(12, {1}), 3));
    BOOST_TEST(made.grouping == "section of the list");
    BOOST_TEST(made.has_lanes);
    BOOST_REQUIRE(made.groups.size() == 3u);
    BOOST_TEST(made.groups[0].name == "Section 0");
    BOOST_TEST(made.groups[0].papers == 4u);
    BOOST_TEST(made.drawing.lanes.size() == 3u);
}

BOOST_DATA_TEST_CASE(groups_are_communities_where_sections_are_none_or_too_many, data::make({1u, 17u, 40u}),
                     sections) {
    auto library = in_sections(chained(80, {1}), sections);
    std::erase_if(library.citations,
                  [](const Citation& citation) { return citation.citing == 40; });  // two chains
    const auto made = scene(library);
    BOOST_TEST(made.grouping == "community");
    BOOST_TEST(made.groups.size() > 1u);
    BOOST_TEST(made.groups.size() <= 8u);
    BOOST_TEST(made.groups[0].name.starts_with("around Work"));
}

BOOST_AUTO_TEST_CASE(whoever_asks_for_sections_or_for_communities_or_for_no_lanes_gets_them) {
    const auto library = in_sections(chained(60, {1}), 40);
    Picture picture;
    picture.lanes = Picture::Lanes::section;
    const auto by_section = scene(library, picture);
    BOOST_TEST(by_section.groups.size() == 8u);
    BOOST_TEST(by_section.groups.back().name == "other sections");
    picture.lanes = Picture::Lanes::community;
    BOOST_TEST(scene(in_sections(library, 2), picture).grouping == "community");
    picture.lanes = Picture::Lanes::none;
    const auto made = scene(library, picture);
    BOOST_TEST(!made.has_lanes);
    BOOST_TEST(made.drawing.lanes.size() == 1u);
}

BOOST_DATA_TEST_CASE(sections_beyond_seven_share_a_lane_and_lose_no_paper, data::make({8u, 9u, 16u}),
                     sections) {
    const auto made = scene(in_sections(chained(64, {1}), sections));
    BOOST_TEST(made.grouping == "section of the list");
    BOOST_REQUIRE(made.groups.size() == 8u);
    BOOST_TEST((made.groups.back().name == "other sections") == (sections > 8));
    std::size_t papers = 0;
    for (const auto& group : made.groups) papers += group.papers;
    BOOST_TEST(papers == 64u);
}

BOOST_AUTO_TEST_CASE(papers_of_one_group_have_no_lane_and_no_grouping) {
    const auto made = scene(chained(4, {1}));
    BOOST_TEST(made.groups.size() == 1u);
    BOOST_TEST(made.grouping.empty());
    BOOST_TEST(!made.has_lanes);
}

BOOST_AUTO_TEST_CASE(ghosts_are_works_outside_that_two_papers_cite_at_least) {
    Picture picture;
    picture.ghosts = 10;
    const auto made = scene(with_stubs(chained(6, {1}), 4), picture);
    BOOST_REQUIRE(made.dots.size() == 6u + 3u);
    BOOST_TEST(made.dots[6].name == "Outside3");
    BOOST_TEST(made.dots[6].ghost == 4u);
    BOOST_TEST(made.dots[6].citers == 4u);
    BOOST_TEST(made.shown.citers(6).size() == 1u);  // for the others, chains stand
    BOOST_TEST(made.citations == 5u);
    BOOST_TEST(made.kept == 5u);
    for (std::size_t ghost = 6; ghost < 9; ++ghost)
        BOOST_TEST(made.drawing.at[ghost].x < made.drawing.at[0].x);
    picture.ghosts = 1;
    BOOST_TEST(scene(with_stubs(chained(6, {1}), 4), picture).dots.size() == 7u);
    BOOST_TEST(scene(with_stubs(chained(6, {1}), 4)).dots.size() == 6u);
}

BOOST_AUTO_TEST_CASE(a_paper_stands_where_it_first_appeared) {
    auto library = chained(2, {});
    auto& paper = library.papers[1];
    paper.ids.insert(paper.ids.begin(), *Identifier::parse("arxiv:1907.00001"));
    paper.manifestations = {{Manifestation::Kind::published, "V", {}, {2021, 0, 0}, "x"},
                            {Manifestation::Kind::preprint, "arXiv", {}, {2019, 0, 0}, "x"}};
    const Viewed viewed{library};
    const auto days = first_appearances(viewed.view({}));
    BOOST_TEST(to_string(days[viewed.graph.vertex[1]].day()) == "2019-07");
    paper.dates["submitted"].begin = {2019, 7, 4};
    const Viewed again{library};
    BOOST_TEST(to_string(first_appearances(again.view({}))[again.graph.vertex[1]].day()) == "2019-07-04");
}

BOOST_AUTO_TEST_CASE(the_more_important_a_paper_the_larger_its_dot_and_the_earlier_its_label) {
    const auto made = scene(chained(40, {1, 2, 3}));
    const auto first = std::ranges::find(made.dots, 0u, &Dot::priority);
    for (const auto& dot : made.dots) BOOST_TEST(dot.radius <= first->radius);
    BOOST_TEST(first->label.bold);
    for (const auto& dot : made.dots) BOOST_TEST(dot.label.size >= 11);
}

BOOST_AUTO_TEST_CASE(a_graph_without_dates_is_drawn_by_force) {
    Library library;
    library.papers = {untold("One"), untold("Two")};
    library.papers[1].key = "other";
    library.citations = {{1, 0, ""}};
    const auto made = scene(library);
    BOOST_TEST(made.layout == "force");
    BOOST_TEST(made.drawing.years.empty());
    BOOST_TEST(how_to_read(made, Picture::Direction::citation) ==
               "A curve runs from a paper to one it builds on: 1 citation.");
}

BOOST_AUTO_TEST_CASE(a_ghost_stands_in_the_lane_of_most_that_cite_it) {
    auto library = in_sections(with_stubs(chained(6, {1}), 4), 2);
    for (auto& citation : library.citations)
        if (citation.cited >= 6) citation.citing = citation.citing / 2 * 2 + 1;  // to odd papers: Section 1
    std::ranges::sort(library.citations, {}, [](const Citation& citation) {
        return std::pair{citation.citing, citation.cited};
    });
    Picture picture;
    picture.ghosts = 1;
    const auto made = scene(library, picture);
    BOOST_REQUIRE(made.dots.size() == 7u);
    BOOST_TEST(made.groups[made.dots[6].group].name == "Section 1");
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_said) {
    BOOST_TEST(how_to_read(scene({}), {}) == "There is no paper to show.");
    BOOST_TEST(how_to_read(scene(chained(3, {})), {}) == "No citation among these papers is known.");
}

BOOST_DATA_TEST_CASE(labels_of_a_large_map_lie_on_no_other,
                     data::make({std::string{"time"}, std::string{"force"}}), layout) {
    Picture picture;
    picture.layout = layout;
    const auto made = scene(chained(800, {1, 7, 90}), picture);
    std::vector<const Dot*> shown;
    for (const auto& dot : made.dots)
        if (dot.label.width > 0) shown.push_back(&dot);
    BOOST_TEST(shown.size() > 5u);
    for (const auto* some : shown)
        for (const auto* other : shown)
            BOOST_TEST((some == other || some->label.left >= other->label.left + other->label.width ||
                        other->label.left >= some->label.left + some->label.width ||
                        std::abs(some->at.y - other->at.y) >= 11));
}

BOOST_AUTO_TEST_SUITE_END()
