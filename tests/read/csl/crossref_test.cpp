// What Crossref and doi.org hand out as CSL-JSON.
#include "citegraph/reader.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(crossref_as_csl)

using namespace citegraph;

namespace {

Paper only(const std::string& text) {
    const auto reading = reader_for("x.json")->read(text, "x.json");
    BOOST_REQUIRE(reading.papers.size() == 1u);
    BOOST_TEST(reading.problems.empty());
    return reading.papers.front();
}

const std::string work =
    R"({"indexed":{"date-parts":[[2020,1,1]]},"DOI":"10.1000/abc","type":"journal-article","title":["On <i>trees</i> &amp; ice"],)"
    R"("subtitle":["A study"],"container-title":["Journal of Trees"],"short-container-title":["J. Trees"],"article-number":"0123",)"
    R"("author":[{"given":"Ann","family":"Ash","sequence":"first","affiliation":[]},{"name":"Tree Group"}],"source":"Crossref",)"
    R"("issued":{"date-parts":[[2019]]},"published-print":{"date-parts":[[2019,5]]},"ISSN":["1234-5678","2234-5678"],)"
    R"("event":{"name":"TREES 19","location":"Oslo"},"license":[{"URL":"x"}],"score":1.5})";

}  // namespace

BOOST_AUTO_TEST_CASE(a_work_of_crossref_is_an_item) {
    const auto paper = only("[" + work + "]");
    BOOST_TEST(paper.type == "article-journal");
    BOOST_TEST(field_of(paper, "title") == "On <i>trees</i> & ice: A study");
    BOOST_TEST(field_of(paper, "container-title") == "Journal of Trees");
    BOOST_TEST(field_of(paper, "container-title-short") == "J. Trees");
    BOOST_TEST(field_of(paper, "number") == "0123");
    BOOST_TEST(field_of(paper, "ISSN") == "1234-5678");
    BOOST_TEST(field_of(paper, "event-title") == "TREES 19");
    BOOST_TEST((paper.dates.at("issued").begin == Day{2019, 5, 0}));
    BOOST_TEST(paper.dates.size() == 1u);
    BOOST_TEST((authors_of(paper).at(0) == Name{.family = "Ash", .given = "Ann"}));
    BOOST_TEST(authors_of(paper).at(1).literal == "Tree Group");
    BOOST_TEST(paper.foreign.empty(), "what is Crossref's business is left out");
}

BOOST_AUTO_TEST_CASE(the_answer_around_it_is_opened) {
    const auto bare = only(work);
    BOOST_TEST((only(R"({"status":"ok","message-type":"work","message":)" + work + "}") == bare));
    BOOST_TEST((only(R"({"status":"ok","message":{"facets":{},"items":[)" + work + "]}}") == bare));
}

BOOST_AUTO_TEST_CASE(an_item_of_csl_is_none_of_crossref) {
    const auto paper = only(R"({"id":"a","type":"book","title":"T","source":"Library","x":"y"})");
    BOOST_TEST(field_of(paper, "source") == "Library");
    BOOST_TEST(paper.foreign.at("x") == "y");
}

BOOST_AUTO_TEST_SUITE_END()
