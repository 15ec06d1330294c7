#include "app/compare/comparison.hpp"

#include "papers.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

using namespace citegraph;
using namespace citegraph::app;

namespace citegraph::app {

std::ostream& operator<<(std::ostream& out, const ListChange& change) {
    return out << static_cast<int>(change.became) << ' ' << change.id << " '" << change.title << "': '"
               << change.before << "' -> '" << change.after << "'";
}

}  // namespace citegraph::app

namespace {

/// A list with a paper in each section.
Version version(std::vector<Paper> papers, const std::vector<std::vector<std::string>>& sections = {}) {
    Version out;
    for (std::size_t place = 0; place < papers.size(); ++place) {
        Resolution resolution;
        resolution.paper = place;
        if (place < sections.size()) resolution.entry.section = sections[place];
        out.library.entries.push_back(std::move(resolution));
    }
    out.library.papers = std::move(papers);
    return out;
}

Paper titled(const std::string& id, const std::string& title) {
    return paper({id}, "key", "article", {{"title", title}});
}

const auto orca = titled("arxiv:2201.00001", "Orca: batching for transformers");
const auto heron = titled("arxiv:2201.00002", "Heron: a cache for long contexts");
const auto stork = titled("arxiv:2201.00003", "Stork: delivering models to the edge");

/// The only change.
ListChange change(const Version& before, const Version& after) {
    const auto all = changes(before, after);
    BOOST_TEST_REQUIRE(all.size() == 1u);
    return all.front();
}

/// How one paper changed into another.
ListChange change(const Paper& before, const Paper& after) {
    return change(version({before}), version({after}));
}

std::string said(const ListChange& change) {
    return change.before + " -> " + change.after;
}

Paper published_at(Paper paper, const std::string& venue) {
    paper.manifestations.push_back({Manifestation::Kind::published, venue, {}, {}, "crossref"});
    return paper;
}

Paper with_notice(Paper paper, EditorialNotice::Kind kind) {
    paper.notices.push_back({kind, {}, {}, {}});
    return paper;
}

/// Five papers of which each stands where `ranks` says.
Version standing(std::vector<std::size_t> ranks) {
    auto out = version(
        {orca, heron, stork, titled("arxiv:2201.00004", "Ibis"), titled("arxiv:2201.00005", "Crane")});
    out.rank = std::move(ranks);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(a_list_differs_in_nothing_from_itself) {
    const auto list = version({orca, heron}, {{"Serving"}, {"Caches"}});
    BOOST_TEST(changes(list, list).empty());
}

BOOST_AUTO_TEST_CASE(the_order_of_a_list_is_no_change) {
    BOOST_TEST(changes(version({orca, heron}), version({heron, orca})).empty());
}

BOOST_AUTO_TEST_CASE(two_empty_lists_are_equal) {
    BOOST_TEST(changes({}, {}).empty());
}

BOOST_AUTO_TEST_CASE(a_new_paper_is_told_with_its_section) {
    const auto found = change(version({orca}), version({orca, stork}, {{}, {"Edge", "Delivery"}}));
    BOOST_TEST((found.became == Became::added));
    BOOST_TEST(found.id == "arxiv:2201.00003");
    BOOST_TEST(found.after == "Edge / Delivery");
}

BOOST_AUTO_TEST_CASE(a_paper_that_left_is_told_with_where_it_stood) {
    const auto found = change(version({orca, stork}, {{}, {"Edge"}}), version({orca}));
    BOOST_TEST((found.became == Became::removed));
    BOOST_TEST(found.title == "Stork: delivering models to the edge");
    BOOST_TEST(found.before == "Edge");
}

BOOST_AUTO_TEST_CASE(a_paper_under_another_heading_has_moved) {
    const auto found = change(version({orca}, {{"Serving"}}), version({orca}, {{"Serving", "Batching"}}));
    BOOST_TEST((found.became == Became::moved));
    BOOST_TEST(said(found) == "Serving -> Serving / Batching");
}

BOOST_AUTO_TEST_CASE(a_title_under_another_identifier_is_the_same_paper) {
    const auto found = change(orca, titled("doi:10.1145/1.2", "ORCA: Batching for Transformers"));
    BOOST_TEST((found.became == Became::reidentified));
    BOOST_TEST(said(found) == "arxiv:2201.00001 -> doi:10.1145/1.2");
}

BOOST_AUTO_TEST_CASE(one_more_identifier_is_no_other_one) {
    const auto both = paper({"doi:10.1145/1.2", "arxiv:2201.00001"}, "key", "article",
                            {{"title", "Orca: batching for transformers"}});
    BOOST_TEST(changes(version({orca}), version({both})).empty());
}

BOOST_AUTO_TEST_CASE(an_identifier_tells_more_than_a_title) {
    // Heron took the title of Orca; by their identifiers each stays what it was.
    const auto renamed = titled("arxiv:2201.00002", "Orca: batching for transformers");
    const auto all =
        changes(version({orca, heron}), version({renamed, titled("arxiv:2201.00001", "Orca, revised")}));
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST((all[0].became == Became::retitled && all[1].became == Became::retitled));
    BOOST_TEST(all[0].before == "Heron: a cache for long contexts");
}

BOOST_AUTO_TEST_CASE(two_papers_of_one_title_are_paired_once) {
    const auto twin = titled("arxiv:2201.00009", "Orca: batching for transformers");
    const auto found = change(version({orca}), version({orca, twin}));
    BOOST_TEST((found.became == Became::added));
    BOOST_TEST(found.id == "arxiv:2201.00009");
}

BOOST_AUTO_TEST_CASE(a_preprint_that_appeared_is_newly_published) {
    const auto found = change(orca, published_at(orca, "OSDI"));
    BOOST_TEST((found.became == Became::published));
    BOOST_TEST(found.after == "OSDI");
}

BOOST_AUTO_TEST_CASE(what_was_published_before_is_not_news) {
    BOOST_TEST(
        changes(version({published_at(orca, "OSDI")}), version({published_at(orca, "Proc. OSDI")})).empty());
}

BOOST_AUTO_TEST_CASE(capitals_make_no_other_title) {
    BOOST_TEST(
        changes(version({orca}), version({titled("arxiv:2201.00001", "ORCA: Batching for Transformers")}))
            .empty());
}

BOOST_AUTO_TEST_CASE(a_retraction_is_told_and_a_correction_is_not) {
    using Kind = EditorialNotice::Kind;
    BOOST_TEST((change(orca, with_notice(orca, Kind::retraction)).became == Became::retracted));
    BOOST_TEST(change(orca, with_notice(orca, Kind::withdrawal)).after == "withdrawal");
    BOOST_TEST(changes(version({orca}), version({with_notice(orca, Kind::correction)})).empty());
}

BOOST_AUTO_TEST_CASE(a_move_by_three_ranks_is_told) {
    const auto found = change(standing({0, 1, 2, 3, 4}), standing({3, 0, 1, 2, 4}));
    BOOST_TEST((found.became == Became::ranked));
    BOOST_TEST(found.id == "arxiv:2201.00001");
    BOOST_TEST(said(found) == "1 -> 4");
}

BOOST_AUTO_TEST_CASE(ranks_are_those_among_the_papers_of_both) {
    auto after = standing({5, 6, 7, 8, 9});
    for (std::size_t place = 0; place < 5; ++place) {
        after.library.papers.push_back(
            titled("arxiv:2305.0000" + std::to_string(place), "New " + std::to_string(place)));
        after.rank.push_back(place);
    }
    for (const auto& each : changes(standing({0, 1, 2, 3, 4}), after))
        BOOST_TEST((each.became == Became::added));
}

BOOST_AUTO_TEST_CASE(kinds_stand_in_one_order_and_papers_in_that_of_the_list) {
    const auto all = changes(version({orca}, {{"A"}}), version({stork, orca, heron}, {{"A"}, {"B"}, {"A"}}));
    BOOST_TEST_REQUIRE(all.size() == 3u);
    BOOST_TEST(all[0].id == "arxiv:2201.00003");
    BOOST_TEST(all[1].id == "arxiv:2201.00002");
    BOOST_TEST((all[2].became == Became::moved));
}

BOOST_AUTO_TEST_CASE(a_text_has_a_head_for_each_kind) {
    const auto text = changes_as(".txt", changes(version({orca}), version({stork}, {{"Edge"}})));
    BOOST_TEST(text ==
               "Added (1)\n  Stork: delivering models to the edge  arxiv:2201.00003\n      in Edge\n\n"
               "Removed (1)\n  Orca: batching for transformers  arxiv:2201.00001\n");
}

BOOST_AUTO_TEST_CASE(release_notes_link_papers_and_have_no_markup_of_titles) {
    const auto sly = titled("arxiv:2201.00003", "Stork](evil) <b>*now*</b>");
    const auto text = changes_as(".md", changes({}, version({sly})));
    BOOST_TEST(
        text ==
        "## Added\n\n- [Stork\\](evil) \\<b\\>\\*now\\*\\</b\\>](<https://arxiv.org/abs/2201.00003>)\n");
}

BOOST_AUTO_TEST_CASE(what_steers_a_terminal_is_left_out) {
    const auto sly = titled("arxiv:2201.00003", "Stork\x1b[2J\nforged line");
    const auto text = changes_as(".txt", changes({}, version({sly})));
    BOOST_TEST(text.find('\x1b') == std::string::npos);
    BOOST_TEST(text.find("\nforged") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_has_every_kind_also_without_any) {
    const auto json = nlohmann::json::parse(changes_as(".json", changes({}, version({orca}, {{"Serving"}}))));
    BOOST_TEST(json["schema"] == 1);
    BOOST_TEST(json["added"][0]["section"] == "Serving");
    for (const auto* kind :
         {"removed", "moved", "reidentified", "published", "retitled", "retracted", "ranked"})
        BOOST_TEST(json[kind].empty());
}

BOOST_AUTO_TEST_SUITE_END()
