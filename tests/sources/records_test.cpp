#include "drive.hpp"

#include "sources/semantic_scholar/record.hpp"
#include "sources/wire/replies.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(records_of_services)

using namespace citegraph;
using namespace citegraph::test;
using nlohmann::json;

namespace {

Paper paper_of(json item) {
    item["paperId"] = std::string(40, 'b');
    return (*sources::read_batch(json::array({std::move(item)}).dump(), "2026-11-22"))[0]->paper;
}

}  // namespace

BOOST_AUTO_TEST_CASE(arxiv_as_a_venue_is_a_preprint_and_no_container) {
    for (const auto* venue : {"arXiv.org", "ArXiv", "CoRR", ""}) {
        const auto paper = paper_of({{"externalIds", {{"ArXiv", "2309.06180"}}},
                                     {"title", "T"},
                                     {"venue", venue},
                                     {"journal", {{"name", "ArXiv"}, {"volume", "abs/2309.06180"}}},
                                     {"publicationTypes", {"JournalArticle"}},
                                     {"year", 2023},
                                     {"publicationDate", "2023-09-12"}});
        BOOST_TEST(paper.type == "article");
        BOOST_TEST(field_of(paper, "container-title").empty());
        BOOST_TEST(field_of(paper, "volume").empty());
        BOOST_TEST((paper.dates.at("issued").begin == Day{2023, 9, 12}));
    }
}

BOOST_AUTO_TEST_CASE(a_published_version_keeps_the_year_but_not_the_day_of_the_preprint) {
    const auto paper =
        paper_of({{"externalIds", {{"ArXiv", "2309.06180"}, {"DOI", "10.1145/3600006.3613165"}}},
                  {"venue", "Symposium on Operating Systems Principles"},
                  {"publicationVenue",
                   {{"name", "Symposium on Operating Systems Principles"}, {"type", "conference"}}},
                  {"publicationTypes", {"JournalArticle"}},
                  {"year", 2023},
                  {"publicationDate", "2023-09-12"}});
    BOOST_TEST(paper.type == "paper-conference");
    BOOST_TEST(field_of(paper, "container-title") == "Symposium on Operating Systems Principles");
    BOOST_TEST(field_of(paper, "DOI") == "10.1145/3600006.3613165");
    BOOST_TEST((paper.dates.at("issued").begin == Day{2023, 0, 0}));
    BOOST_TEST(paper.origin.at("container-title").source == "semantic_scholar");
}

BOOST_AUTO_TEST_CASE(a_journal_article_has_volume_and_tidy_pages) {
    const auto paper =
        paper_of({{"externalIds", {{"DOI", "10.1/x"}}},
                  {"venue", "J. Test."},
                  {"journal", {{"name", "Journal of Tests"}, {"volume", "12"}, {"pages", "116 - 135"}}},
                  {"publicationTypes", {"JournalArticle"}},
                  {"publicationDate", "1999-05-01"},
                  {"year", 1999}});
    BOOST_TEST(paper.type == "article-journal");
    BOOST_TEST(field_of(paper, "page") == "116-135");
    BOOST_TEST(field_of(paper, "volume") == "12");
    BOOST_TEST((paper.dates.at("issued").begin == Day{1999, 5, 1}));
}

BOOST_AUTO_TEST_CASE(the_arxiv_doi_is_the_arxiv_id) {
    const auto paper = paper_of({{"externalIds", {{"DOI", "10.48550/arXiv.2309.06180"}}}});
    BOOST_TEST((paper.id() == id("arxiv:2309.06180")));
    BOOST_TEST(field_of(paper, "DOI").empty());
}

BOOST_AUTO_TEST_CASE(texts_are_cleaned_of_entities_tags_and_control_bytes) {
    using sources::record_text;
    BOOST_TEST(record_text("Experimental &amp; Empirical") == "Experimental & Empirical");
    BOOST_TEST(record_text("a &lt; b &#x2013; c &#233; &unknown; AT&T") == "a < b – c é &unknown; AT&T");
    BOOST_TEST(record_text("It\xC2\x92s  fine\n") == "It’s fine");
    BOOST_TEST(record_text("H<sub>2</sub>O <i>in situ</i>, 1 < 2 > 0") == "H2O in situ, 1 < 2 > 0");
    BOOST_TEST(record_text("\xFF") == "\xEF\xBF\xBD");
    BOOST_TEST(record_text("&#0;&#xD800;&#99999999999;").find('\0') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cited_work_without_any_id_is_known_by_its_title) {
    const auto page = *sources::read_reference_page(
        R"({"offset":0,"data":[{"citedPaper":{"paperId":null,"title":"Unheld Work"}},{"citedPaper":{"paperId":null,"title":null}},{"citedPaper":null},7]})");
    BOOST_TEST(page.listed == 4u);
    BOOST_TEST(page.references.size() == 1u);
    BOOST_TEST(to_string(page.references[0].id()) == "title:unheld work");
}

BOOST_AUTO_TEST_CASE(bodies_are_told_by_their_first_byte) {
    using enum sources::BodyFormat;
    BOOST_TEST((sources::sniff(" \n[null]") == json));
    BOOST_TEST((sources::sniff("\xEF\xBB\xBF{}") == json));
    BOOST_TEST((sources::sniff("<?xml version='1.0'?>") == xml));
    BOOST_TEST((sources::sniff("<a:feed xmlns:a='x'/>") == xml));
    BOOST_TEST((sources::sniff("<html>") == other));
    BOOST_TEST((sources::sniff("Rate exceeded.") == other));
    BOOST_TEST((sources::sniff("") == other));
}

BOOST_AUTO_TEST_SUITE_END()
