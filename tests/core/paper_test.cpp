#include "citegraph/paper.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(papers)

using namespace citegraph;

namespace {

Paper paper_of(const char* arxiv, std::vector<Name> authors, Day issued) {
    Paper paper;
    paper.ids.push_back(*Identifier::make(Scheme::arxiv, arxiv));
    paper.fields["title"] = "Orca: A Distributed Serving System";
    if (!authors.empty()) paper.names["author"] = std::move(authors);
    if (issued.year != 0) paper.dates["issued"].begin = issued;
    return paper;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_label_is_the_name_in_the_title_or_authors_and_year) {
    const Name yu{.family = "Yu", .given = "Gyeong-In"}, jeong{.family = "Jeong", .given = "Joo"};
    BOOST_TEST(short_label(paper_of("2309.06180", {yu}, {2022, 7, 0})) == "Orca 2022");
    const auto label = [&](std::vector<Name> authors, Day issued) {
        auto paper = paper_of("2309.06180", std::move(authors), issued);
        paper.fields["title"] = "Efficiently scaling inference: on transformers";
        return short_label(paper);
    };
    BOOST_TEST(label({yu}, {2022, 7, 0}) == "Yu 2022");
    BOOST_TEST(label({yu, jeong}, {2022, 0, 0}) == "Yu & Jeong 2022");
    BOOST_TEST(label({yu, jeong, yu}, {}) == "Yu et al. 2023");
    BOOST_TEST(label({}, {2022, 0, 0}) == "Efficiently scaling inf… 2022");
}

BOOST_AUTO_TEST_CASE(an_arxiv_id_tells_the_month) {
    BOOST_TEST((day_of(paper_of("2309.06180", {}, {})) == Day{2023, 9, 0}));
    BOOST_TEST((day_of(paper_of("hep-th/9711200", {}, {})) == Day{1997, 11, 0}));
    BOOST_TEST((day_of(paper_of("2309.06180", {}, {2024, 1, 2})) == Day{2024, 1, 2}));
}

BOOST_AUTO_TEST_CASE(a_day_of_issue_comes_before_one_of_submission_and_both_before_an_id) {
    auto paper = paper_of("2309.06180", {}, {});
    paper.dates["submitted"].begin = {2023, 9, 12};
    BOOST_TEST((day_of(paper) == Day{2023, 9, 12}));
    paper.dates["issued"].begin = {2024, 0, 0};
    BOOST_TEST((day_of(paper) == Day{2024, 0, 0}));
    BOOST_TEST(year_of(paper).value_or(0) == 2024);
    paper.dates["issued"] = {.literal = "in press"};
    BOOST_TEST(year_of(paper).value_or(0) == 2023);
}

BOOST_AUTO_TEST_CASE(of_a_paper_without_dates_and_names_nothing_is_made_up) {
    const Paper nothing;
    BOOST_TEST(!year_of(nothing));
    BOOST_TEST((day_of(nothing) == Day{}));
    BOOST_TEST(title_of(nothing).empty());
    BOOST_TEST(field_of(nothing, "DOI").empty());
    BOOST_TEST(authors_of(nothing).empty());
    BOOST_TEST(short_label(nothing).empty());
}

BOOST_AUTO_TEST_CASE(a_long_label_is_cut) {
    const Name body{.literal = "The Very Large Collaboration of Many Institutes"};
    auto paper = paper_of("2309.06180", {body}, {2022, 0, 0});
    paper.fields["title"] = "A title whose first words go on for too long: a subtitle";
    BOOST_TEST(short_label(paper) == "The Very Large Collabor… 2022");
}

BOOST_AUTO_TEST_SUITE_END()
