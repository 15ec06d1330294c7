// Web of Science's plain text.
#include "citegraph/reader.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(web_of_science)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

Reading read(const std::string& records) {
    return reader_for("x.ciw")->read("FN Clarivate Analytics Web of Science\nVR 1.0\n" + records + "EF",
                                     "x.ciw");
}

Paper only(const std::string& lines) {
    const auto reading = read(lines + "ER\n\n");
    BOOST_REQUIRE(reading.papers.size() == 1u);
    BOOST_TEST(reading.problems.empty());
    return reading.papers.front();
}

const std::string article =
    "PT J\nAU Ash, A\n   Elm, B\nAF Ash, Anna\n   Elm, Bo, Jr.\nCA Forest Grp\nTI On the growth of trees and "
    "of\n   leaves\n"
    "SO JOURNAL OF TREES\nLA English\nDT Article\nDE bark; leaf\nAB We looked.\nSN 1234-5678\nEI "
    "2234-5678\nJ9 J TREES\n"
    "JI J. Trees\nPD MAR 26\nPY 2013\nVL 12\nIS 3\nBP 1342\nEP 1350\nDI 10.1000/t.1\nUT WOS:1\nTC 7\n"
    "CR Oak C, 2001, J TREES, V1, P9, DOI 10.1000/OLD\n   Fir D, 1999, THESIS U OSLO\n   Ash A, 2010, J "
    "TREES, V9, P77\n";
const std::string older = "PT J\nAU Ash, A\nTI Bark\nSO JOURNAL OF TREES\nPY 2010\nVL 9\nBP 77\nER\n";

struct Row {
    std::string publication, document, type;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.publication << " " << row.document;
}

const std::vector<Row> types{
    {"J", "Article", "article-journal"},
    {"J", "Article; Proceedings Paper", "article-journal"},
    {"J", "Book Review", "review-book"},
    {"C", "Proceedings Paper", "paper-conference"},
    {"S", "Article; Proceedings Paper", "paper-conference"},
    {"B", "Article; Book Chapter", "chapter"},
    {"B", "Book", "book"},
    {"P", "", "patent"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(an_article_has_all_that_its_tags_say) {
    const auto paper = only(article);
    BOOST_TEST(field_of(paper, "title") == "On the growth of trees and of leaves");
    BOOST_TEST(field_of(paper, "container-title") == "JOURNAL OF TREES");
    BOOST_TEST(field_of(paper, "container-title-short") == "J. Trees");
    BOOST_TEST(field_of(paper, "page") == "1342-1350");
    BOOST_TEST(field_of(paper, "ISSN") == "1234-5678");
    BOOST_TEST(field_of(paper, "DOI") == "10.1000/t.1");
    BOOST_TEST(field_of(paper, "keyword") == "bark, leaf");
    BOOST_TEST(edtf(paper.dates.at("issued")) == "2013-03-26");
    BOOST_REQUIRE(authors_of(paper).size() == 3u);
    BOOST_TEST((authors_of(paper)[0] == Name{.family = "Ash", .given = "Anna"}));
    BOOST_TEST(authors_of(paper)[1].family == "Elm");
    BOOST_TEST(authors_of(paper)[2].literal == "Forest Grp");
    BOOST_TEST(paper.foreign.empty());
}

BOOST_DATA_TEST_CASE(the_type_is_that_of_the_publication_and_the_document, data::make(types), row) {
    BOOST_TEST(only("PT " + row.publication + "\nDT " + row.document + "\nTI T\n").type == row.type);
}

BOOST_AUTO_TEST_CASE(a_number_stands_for_pages_that_an_article_has_not) {
    BOOST_TEST(field_of(only("PT J\nTI T\nAR 77201\n"), "number") == "77201");
}

BOOST_AUTO_TEST_CASE(what_a_record_cites_is_known_by_its_doi_its_line_or_the_record_itself) {
    const auto reading = read(article + "ER\n\n" + older);
    BOOST_REQUIRE(reading.references.size() == 2u);
    BOOST_TEST(reading.references[1].empty());
    const auto& cited = reading.references[0];
    BOOST_REQUIRE(cited.size() == 3u);
    BOOST_TEST(to_string(cited[0].id()) == "doi:10.1000/old");
    BOOST_TEST(cited[0].year.value_or(0) == 2001);
    BOOST_TEST(cited[1].title == "Fir D, 1999, THESIS U OSLO");
    BOOST_TEST((cited[2].ids == reading.papers[1].ids), "a record of the file needs no DOI");
}

BOOST_AUTO_TEST_CASE(the_same_line_is_the_same_work_in_every_record) {
    const auto with = [](const std::string& line) { return "PT J\nTI T\nCR " + line + "\nER\n"; };
    const auto reading = read(with("Fir D, 1999, THESIS U OSLO") + with("FIR D, 1999, Thesis U Oslo"));
    BOOST_TEST((reading.references[0][0].ids == reading.references[1][0].ids));
}

BOOST_AUTO_TEST_CASE(it_is_known_by_its_first_line) {
    BOOST_TEST(reader_of("FN Thomson Reuters Web of Knowledge\nVR 1.0\nPT J\n")->name == "wos");
    BOOST_TEST(reader_for("savedrecs.txt", "FN Clarivate\nVR 1.0\nPT J\n")->name == "wos");
    BOOST_TEST(reader_of("PT J\nAU Ash, A\nTI T\nER\n")->name == "wos");
    BOOST_TEST(reader_for("notes.txt", "FNORD\nPT or not\n")->name != "wos");
}

BOOST_AUTO_TEST_SUITE_END()
