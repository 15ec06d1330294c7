#include "drive.hpp"

#include "sources/crossref/record.hpp"
#include "sources/wire/replies.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(crossref_record)

using namespace citegraph;
using namespace citegraph::test;
using sources::Json;

namespace {

sources::CrossrefRecord record_of(Json work) {
    work["DOI"] = "10.1145/3600006.3613165";
    return *sources::read_crossref(work, "2026-11-22");
}

Paper paper_of(Json work) {
    return record_of(std::move(work)).paper;
}

Json array(std::initializer_list<Json> values) {
    return Json(Json::array_t(values));
}

Json dates(Json parts) {
    return {{"date-parts", std::move(parts)}};
}

struct Row {
    Json work;
    std::string expected;
};

void check(const std::string& field, const std::vector<Row>& rows) {
    for (const auto& [work, expected] : rows)
        BOOST_TEST(field_of(paper_of(work), field) == expected, field << " of " << work.dump());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_type_of_crossref_becomes_one_of_csl) {
    const std::vector<std::pair<Json, std::string>> rows{{"proceedings-article", "paper-conference"},
                                                         {"journal-article", "article-journal"},
                                                         {"book-chapter", "chapter"},
                                                         {"posted-content", "article"},
                                                         {"monograph", "book"},
                                                         {"dissertation", "thesis"},
                                                         {"dataset", "dataset"},
                                                         {"report", "report"},
                                                         {"standard", "standard"},
                                                         {"peer-review", "review"},
                                                         {"something-new", "document"},
                                                         {nullptr, "document"}};
    for (const auto& [type, expected] : rows) BOOST_TEST(paper_of({{"type", type}}).type == expected);
}

BOOST_AUTO_TEST_CASE(a_title_is_joined_with_the_subtitle_that_it_lacks) {
    check(
        "title",
        {{{{"title", array({"Orca"})}}, "Orca"},
         {{{"title", array({"Orca"})}, {"subtitle", array({"A Serving System"})}}, "Orca: A Serving System"},
         {{{"title", array({"Orca: a serving system"})}, {"subtitle", array({"A Serving System"})}},
          "Orca: a serving system"},
         {{{"title", array({"Orca:"})}, {"subtitle", array({"A System"})}}, "Orca: A System"},
         {{{"title", array({nullptr, "", "Second"})}}, "Second"},
         {{{"title", "Not in an array"}}, "Not in an array"},
         {{{"title", Json::array()}, {"subtitle", array({"Alone"})}}, "Alone"},
         {{{"title", nullptr}}, ""},
         {{{"title", 7}}, ""}});
}

BOOST_AUTO_TEST_CASE(markup_and_entities_are_removed_however_they_were_deposited) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"<i>In situ</i> H<sub>2</sub>O", "In situ H2O"},
        {"Systems &amp;amp; Networks", "Systems & Networks"},
        {"&lt;i&gt;De novo&lt;/i&gt; design", "De novo design"},
        {"p < q and q > r", "p < q and q > r"},
        {"if a <b and c> d", "if a <b and c> d"},
        {"<span class=\"x\">A</span>\n   B", "A B"},
        {"<mml:math xmlns:mml=\"http://x\"><mml:mi>k</mml:mi></mml:math>-means", "k-means"},
        {"<jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One. Two."},
        {"a <", "a <"},
        {"<unknown>x</unknown>", "<unknown>x</unknown>"},
        {"", ""}};
    for (const auto& [text, expected] : rows) BOOST_TEST(sources::record_text(text) == expected);
}

BOOST_AUTO_TEST_CASE(an_abstract_loses_its_heading) {
    check("abstract",
          {{{{"abstract", "<jats:title>Abstract</jats:title><jats:p>We show.</jats:p>"}}, "We show."},
           {{{"abstract", "<jats:p>Abstract algebra.</jats:p>"}}, "Abstract algebra."},
           {{{"abstract", nullptr}}, ""}});
}

BOOST_AUTO_TEST_CASE(the_container_of_a_paper_is_the_volume_and_not_its_series) {
    const Json lecture_notes = array({"Lecture Notes in Computer Science", "Computer Vision – ECCV 2020"});
    check("container-title", {{{{"container-title", array({"Proceedings of SOSP"})}}, "Proceedings of SOSP"},
                              {{{"container-title", lecture_notes}}, "Computer Vision – ECCV 2020"},
                              {{{"container-title", array({"Lecture Notes in Computer Science"})}},
                               "Lecture Notes in Computer Science"},
                              {{{"container-title", Json::array()}}, ""}});
    check("collection-title", {{{{"container-title", lecture_notes}}, "Lecture Notes in Computer Science"}});
    const Json journal{{"type", "journal-article"},
                       {"container-title", array({"J. Tests", "Journal of Tests"})}};
    check("container-title", {{journal, "J. Tests"}});
}

BOOST_AUTO_TEST_CASE(further_fields_go_to_their_csl_variables) {
    const Json work{{"publisher", "ACM"},
                    {"publisher-location", "New York"},
                    {"volume", "12"},
                    {"issue", "3"},
                    {"short-container-title", array({"SOSP"})},
                    {"event", {{"name", "SOSP '23"}, {"location", "Koblenz"}}},
                    {"ISSN", array({"1234-5678", "8765-4321"})},
                    {"ISBN", array({"http://id.crossref.org/isbn/9781450311670"})},
                    {"language", "en"},
                    {"edition-number", "2"},
                    {"article-number", "15"}};
    const auto paper = paper_of(work);
    const std::vector<std::pair<std::string, std::string>> expected{{"publisher", "ACM"},
                                                                    {"publisher-place", "New York"},
                                                                    {"volume", "12"},
                                                                    {"issue", "3"},
                                                                    {"container-title-short", "SOSP"},
                                                                    {"event-title", "SOSP '23"},
                                                                    {"event-place", "Koblenz"},
                                                                    {"ISSN", "1234-5678"},
                                                                    {"ISBN", "9781450311670"},
                                                                    {"language", "en"},
                                                                    {"edition", "2"},
                                                                    {"DOI", "10.1145/3600006.3613165"}};
    for (const auto& [field, value] : expected) BOOST_TEST(field_of(paper, field) == value);
    BOOST_TEST(paper.foreign.at("article-number") == "15");
    BOOST_TEST(paper.origin.at("publisher").source == "crossref");
    BOOST_TEST(paper.origin.at("article-number").date == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(the_number_of_an_article_stands_for_its_pages) {
    const auto number = [](const char* type, const char* page) {
        return field_of(paper_of({{"type", type}, {"page", page}, {"article-number", "077201"}}), "number");
    };
    BOOST_TEST(number("journal-article", "1-8") == "077201");
    BOOST_TEST(number("proceedings-article", "") == "077201");
    BOOST_TEST(number("journal-article", "077201") == "", "once is enough");
    BOOST_TEST(number("dataset", "") == "", "of all else a number counts something other");
}

BOOST_AUTO_TEST_CASE(the_marks_of_a_title_are_kept) {
    BOOST_TEST(field_of(paper_of({{"title", array({"&lt;i&gt;In situ&lt;/i&gt; H<sub>2</sub>O"})}}),
                        "title") == "<i>In situ</i> H<sub>2</sub>O");
    BOOST_TEST(field_of(paper_of({{"page", "117 – 135"}}), "page") == "117-135");
}

BOOST_AUTO_TEST_CASE(pages_have_one_hyphen_and_no_spaces) {
    check("page", {{{{"page", "611-626"}}, "611-626"},
                   {{{"page", "611–626"}}, "611-626"},
                   {{{"page", "611 - 626"}}, "611-626"},
                   {{{"page", "e1003285"}}, "e1003285"},
                   {{{"page", 611}}, ""}});
}

BOOST_AUTO_TEST_CASE(people_and_bodies_are_told_apart) {
    const auto paper =
        paper_of({{"author", array({{{"given", "Woosuk"}, {"family", "Kwon"}, {"ORCID", "https://x"}},
                                    {{"given", "Laurens"}, {"family", "van der Maaten"}},
                                    {{"given", "Martin"}, {"family", "King"}, {"suffix", "Jr."}},
                                    {{"name", "The BigScience Workshop"}},
                                    {{"family", "Plato"}},
                                    {{"family", "Doe, MD"}, {"given", "J."}},
                                    nullptr,
                                    "Kwon",
                                    {{"family", nullptr}}})},
                  {"editor", array({{{"given", "Ada"}, {"family", "Lovelace"}}})}});
    const std::vector<Name> authors{{.family = "Kwon", .given = "Woosuk"},
                                    {.family = "Maaten", .given = "Laurens", .particle = "van der"},
                                    {.family = "King", .given = "Martin", .suffix = "Jr."},
                                    {.literal = "The BigScience Workshop"},
                                    {.literal = "Plato"},
                                    {.family = "Doe, MD", .given = "J."}};
    BOOST_TEST((paper.names.at("author") == authors));
    BOOST_TEST((paper.names.at("editor") == std::vector<Name>{{.family = "Lovelace", .given = "Ada"}}));
}

BOOST_AUTO_TEST_CASE(the_date_of_issue_is_the_first_that_has_a_year) {
    const std::vector<std::pair<Json, Day>> rows{
        {{{"published-print", dates({{2023, 10}})}, {"issued", dates({{2022}})}}, {2023, 10, 0}},
        {{{"published-print", dates({{nullptr}})}, {"published-online", dates({{2023, 9, 12}})}},
         {2023, 9, 12}},
        {{{"published-print", dates(Json::array())}, {"issued", dates({{2021}})}}, {2021, 0, 0}},
        {{{"issued", dates(array({Json::array()}))}}, {}},
        {{{"issued", dates({{2019, 1, 2, 3, 4}})}}, {2019, 1, 2}},
        {{{"issued", dates(array({array({2018}), array({2020})}))}}, {2018, 0, 0}},
        {{{"issued", dates({{2019, 13, 40}})}}, {2019, 0, 0}},
        {{{"issued", dates({{2019, 2, 30}})}}, {2019, 2, 0}},
        {{{"issued", dates(array({array({"2017"})}))}}, {2017, 0, 0}},
        {{{"issued", dates({{-5}})}}, {}},
        {{{"issued", dates({{18446744073709551615u}})}}, {}},
        {{{"issued", dates({{7}})}}, {}},
        {{{"issued", dates("2019")}}, {}},
        {{{"issued", nullptr}}, {}}};
    for (const auto& [work, expected] : rows) {
        const auto paper = paper_of(work);
        const auto issued = paper.dates.find("issued");
        BOOST_TEST(((issued == paper.dates.end() ? Day{} : issued->second.begin) == expected), work.dump());
    }
}

BOOST_AUTO_TEST_CASE(only_the_relation_of_preprints_is_one_of_the_same_work) {
    const auto ids = [](Json relation) { return paper_of({{"relation", std::move(relation)}}).ids; };
    const auto own = id("doi:10.1145/3600006.3613165");
    const auto to = [](const char* doi) {
        return Json{{"id-type", "doi"}, {"id", doi}, {"asserted-by", "subject"}};
    };
    BOOST_TEST((ids({{"has-preprint", array({to("10.48550/arXiv.2309.06180")})}}) ==
                std::vector{id("arxiv:2309.06180"), own}));
    BOOST_TEST((ids({{"has-preprint", array({to("https://doi.org/10.1101/X.1")})}}) ==
                std::vector{id("doi:10.1101/x.1"), own}));
    BOOST_TEST(
        (ids({{"is-preprint-of", array({to("10.1234/A")})}}) == std::vector{own, id("doi:10.1234/a")}));
    BOOST_TEST((ids({{"is-preprint-of", array({to("10.1234/a"), to("10.1234/b")})}}) == std::vector{own}));
    for (const auto* other :
         {"is-version-of", "is-part-of", "has-review", "is-supplement-to", "is-comment-on"})
        BOOST_TEST((ids({{other, array({to("10.1234/a")})}}) == std::vector{own}), other);
    BOOST_TEST((ids({{"has-preprint", array({nullptr, 7, {{"id", nullptr}}, {{"id", "not a doi"}}})}}) ==
                std::vector{own}));
}

BOOST_AUTO_TEST_CASE(what_updates_a_work_is_noted_with_its_notice) {
    const auto noted = [](const Json& updates) { return paper_of({{"updated-by", updates}}).notices; };
    const auto notices = noted(array(
        {{{"type", "correction"}, {"DOI", "10.1000/c"}},
         {{"type", "new_version"}, {"DOI", "10.1000/v"}},
         {{"type", "Retraction"}, {"DOI", "10.1234/N"}, {"updated", dates(array({array({2021, 3, 9})}))}}}));
    using Kind = EditorialNotice::Kind;
    const Provenance from{"crossref", "2026-11-22"};
    BOOST_REQUIRE(notices.size() == 2u);
    BOOST_TEST((notices[0] == EditorialNotice{Kind::retraction, id("doi:10.1234/n"), {2021, 3, 9}, from}));
    BOOST_TEST((notices[1] == EditorialNotice{Kind::correction, id("doi:10.1000/c"), {}, from}));
    BOOST_TEST((noted(array({{{"type", "withdrawal"}}})) ==
                std::vector{EditorialNotice{Kind::withdrawal, {}, {}, from}}));
    for (const Json& nonsense : {Json(7), Json("retraction"), array({nullptr, 7, Json::object()})})
        BOOST_TEST(noted(nonsense).empty(), nonsense.dump());
}

BOOST_AUTO_TEST_CASE(a_record_that_updates_another_is_a_notice_and_one_that_updates_itself_none) {
    const auto updating = [](const char* doi, const char* type) {
        return record_of({{"update-to", array({{{"type", type}, {"DOI", doi}}})}});
    };
    const auto notice = updating("10.1234/A", "retraction");
    BOOST_REQUIRE(notice.announces.size() == 1u);
    BOOST_TEST((notice.announces[0].work == id("doi:10.1234/a")));
    BOOST_TEST((notice.announces[0].notice.id == notice.doi));
    BOOST_TEST(notice.paper.foreign.at("notice-of") == "doi:10.1234/a");
    const auto own = updating("10.1145/3600006.3613165", "retraction");
    BOOST_TEST(own.announces.empty());
    BOOST_REQUIRE(own.paper.notices.size() == 1u);
    BOOST_TEST((own.paper.notices[0].kind == EditorialNotice::Kind::retraction));
    BOOST_TEST(updating("10.1234/a", "new_edition").announces.empty());
    BOOST_TEST(updating("", "retraction").announces.empty());
}

BOOST_AUTO_TEST_CASE(a_mark_in_a_title_becomes_a_notice) {
    const auto paper = paper_of({{"title", array({"RETRACTED ARTICLE: Deep Nets"})}});
    BOOST_TEST(title_of(paper) == "Deep Nets");
    BOOST_REQUIRE(paper.notices.size() == 1u);
    BOOST_TEST(paper.notices[0].from.source == "crossref");
}

BOOST_AUTO_TEST_CASE(references_are_those_with_an_identifier) {
    const auto record = record_of(
        {{"reference-count", 6},
         {"reference",
          array({{{"key", "1"}, {"DOI", "10.1145/ABC"}, {"article-title", "A <i>b</i>"}, {"year", "2017a"}},
                 {{"DOI", "10.48550/arXiv.1706.03762"}},
                 {{"unstructured", "Kaplan. Scaling Laws. arXiv:2001.08361v2 [cs.LG]."}},
                 {{"journal-title", "arXiv preprint arXiv:2005.14165."}, {"year", 2020}},
                 {{"unstructured", "A book, 1999."}},
                 nullptr})}});
    const std::vector<Stub> expected{{{id("doi:10.1145/abc")}, "A b", 2017},
                                     {{id("arxiv:1706.03762")}, "", {}},
                                     {{id("arxiv:2001.08361")}, "", {}},
                                     {{id("arxiv:2005.14165")}, "", {}}};
    BOOST_TEST((record.references == expected));
    BOOST_TEST((record.completeness == ReferenceList::State::complete));
    BOOST_TEST((record.paper.references.state == ReferenceList::State::complete));
    BOOST_TEST(*record.paper.counts.references == 6);
}

BOOST_AUTO_TEST_CASE(a_list_is_complete_only_if_it_is_there_and_as_long_as_it_says) {
    using enum ReferenceList::State;
    const Json one = array({{{"DOI", "10.1145/a"}}});
    BOOST_TEST((record_of({{"reference", one}}).completeness == complete));
    BOOST_TEST((record_of({{"reference", one}, {"reference-count", 2}}).completeness == truncated));
    BOOST_TEST((record_of({{"reference-count", 2}}).completeness == unknown));
    BOOST_TEST((record_of({{"reference", nullptr}, {"reference-count", 2}}).completeness == unknown));
    BOOST_TEST((record_of({{"reference", Json::array()}}).completeness == unknown));
}

BOOST_AUTO_TEST_CASE(counts_are_numbers_or_unknown) {
    const auto counts = paper_of({{"is-referenced-by-count", 120}, {"reference-count", "12"}}).counts;
    BOOST_TEST(*counts.citations == 120);
    BOOST_TEST(!counts.references);
    BOOST_TEST(counts.from.source == "crossref");
    BOOST_TEST(!paper_of({{"is-referenced-by-count", -1}}).counts.citations);
}

BOOST_AUTO_TEST_SUITE_END()
