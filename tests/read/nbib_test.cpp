// PubMed's format.
#include "citegraph/reader.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(nbib)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

Reading read(const std::string& text) {
    return reader_for("x.nbib")->read(text, "x.nbib");
}

Paper only(const std::string& text) {
    const auto reading = read("PMID- 101\n" + text);
    BOOST_REQUIRE(reading.papers.size() == 1u);
    return reading.papers.front();
}

const std::string article =
    "PMID- 101\nOWN - NLM\nIS  - 1234-5678 (Print)\nVI  - 12\nIP  - 3\nDP  - 2013 Mar 26\n"
    "TI  - On the growth of trees, and of leaves in\n      temperate woods.\nPG  - 1342-50\n"
    "LID - 10.1000/t.1 [doi]\nAB  - We looked.\nFAU - Ash, Anna\nAU  - Ash A\nCN  - Forest Group\n"
    "LA  - eng\nPT  - Journal Article\nPT  - Retracted Publication\nTA  - J Trees\n"
    "JT  - Journal of trees\nPMC - PMC77\nOT  - bark\nOT  - leaf\nGR  - 5/NIH\n"
    "SO  - J Trees. 2013 Mar 26;12(3):1342-50.\n";

struct Row {
    std::string line, variable, right;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.line;
}

const std::vector<Row> fields{
    {"TI  - [The tree].", "title", "The tree"},
    {"TI  - Why trees?", "title", "Why trees?"},
    {"TT  - Der Baum.", "original-title", "Der Baum"},
    {"PG  - 1342-50", "page", "1342-1350"},
    {"PG  - S12-S19", "page", "S12-S19"},
    {"PG  - e7", "page", "e7"},
    {"TA  - J Trees", "container-title", "J Trees"},
    {"AID - 10.1000/t.1 [doi]", "DOI", "10.1000/t.1"},
    {"AID - S1 [pii]", "DOI", ""},
    {"PMC - PMC77 [available on 2020-01-01]", "PMCID", "PMC77"},
    {"LA  - ger", "language", "de"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(an_article_has_all_that_its_tags_say) {
    const auto paper = only(article.substr(10));
    BOOST_TEST(paper.type == "article-journal");
    BOOST_TEST(field_of(paper, "title") == "On the growth of trees, and of leaves in temperate woods");
    BOOST_TEST(field_of(paper, "container-title") == "Journal of trees");
    BOOST_TEST(field_of(paper, "container-title-short") == "J Trees");
    BOOST_TEST(field_of(paper, "page") == "1342-1350");
    BOOST_TEST(field_of(paper, "ISSN") == "1234-5678");
    BOOST_TEST(field_of(paper, "keyword") == "bark, leaf");
    BOOST_TEST(field_of(paper, "PMID") == "101");
    BOOST_TEST(edtf(paper.dates.at("issued")) == "2013-03-26");
    BOOST_REQUIRE(authors_of(paper).size() == 2u);
    BOOST_TEST((authors_of(paper)[0] == Name{.family = "Ash", .given = "Anna"}));
    BOOST_TEST(authors_of(paper)[1].literal == "Forest Group");
    BOOST_REQUIRE(paper.notices.size() == 1u);
    BOOST_TEST((paper.notices[0].kind == EditorialNotice::Kind::retraction));
    BOOST_TEST(paper.foreign.size() == 1u, "what the library notes for itself is none of it");
    BOOST_TEST(paper.foreign.at("GR") == "5/NIH");
}

BOOST_DATA_TEST_CASE(a_line_is_the_variable_that_its_tag_says, data::make(fields), row) {
    BOOST_TEST(field_of(only(row.line), row.variable) == row.right);
}

BOOST_AUTO_TEST_CASE(without_full_names_the_short_ones_count) {
    const auto authors = authors_of(only("AU  - van Ash AB Jr\nAU  - Elm\n"));
    BOOST_REQUIRE(authors.size() == 2u);
    BOOST_TEST((authors[0] == Name{.family = "van Ash", .given = "AB", .suffix = "Jr"}));
    BOOST_TEST(authors[1].literal == "Elm");
}

BOOST_AUTO_TEST_CASE(a_book_and_its_chapters_are_told_apart) {
    const auto book = only("BTI - The Book of Trees.\nPT  - Book\n");
    BOOST_TEST(book.type == "book");
    BOOST_TEST(field_of(book, "title") == "The Book of Trees");
    const auto chapter = only("TI  - Bark.\nBTI - The Book of Trees.\nPT  - Book Chapter\n");
    BOOST_TEST(chapter.type == "chapter");
    BOOST_TEST(field_of(chapter, "container-title") == "The Book of Trees");
}

BOOST_AUTO_TEST_CASE(records_begin_with_their_number_and_stray_lines_are_said) {
    const auto reading = read("stray\r\n\r\nPMID- 1\r\nTI  - A.\r\n\r\nPMID- 2\r\nTI  - B.\r\n");
    BOOST_REQUIRE(reading.papers.size() == 2u);
    BOOST_TEST(reading.entries[1].line == 6);
    BOOST_REQUIRE(reading.problems.size() == 1u);
    BOOST_TEST(reading.problems[0].line == 1);
}

BOOST_AUTO_TEST_CASE(it_is_known_by_its_first_line) {
    BOOST_TEST(reader_of("\n\nPMID- 1\nTI  - A.\n")->name == "nbib");
    BOOST_TEST(reader_for("pubmed.txt", "PMID- 1\nTI  - A.\n")->name == "nbib");
    BOOST_TEST(reader_for("notes.txt", "PMID: 1\n")->name != "nbib");
}

BOOST_AUTO_TEST_SUITE_END()
