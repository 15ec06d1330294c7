#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(ris)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

Reading read(const std::string& text) {
    return reader_for("x.ris")->read(text, "x.ris");
}

Paper only(const std::string& text) {
    const auto reading = read(text);
    BOOST_REQUIRE(reading.papers.size() == 1u);
    return reading.papers.front();
}

const std::string article =
    "TY  - JOUR\r\nID  - kwon23\r\nAU  - Kwon, Woosuk\r\nA1  - van der Maaten, "
    "Laurens\r\nAU  - King, Martin Luther, Jr.\r\n"
    "AU  - BigScience Workshop\r\nT1  - Efficient memory\r\nmanagement\r\nJF  "
    "- Journal of Tests\r\nJO  - J. Tests\r\n"
    "Y1  - 2023/10/23/\r\nVL  - 5\r\nIS  - 2\r\nSP  - 611\r\nEP  - 626\r\nSN  "
    "- 1234-5678\r\nDO  - 10.1000/x\r\n"
    "L1  - a.pdf\r\nKW  - one\r\nKW  - two\r\nN2  - An abstract.\r\nY2  - "
    "2024///Winter\r\nER  - \r\n";

struct Row {
    std::string what, text, variable, value;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.what;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_article_has_all_that_its_tags_say) {
    const auto paper = only(article);
    BOOST_TEST(paper.type == "article-journal");
    BOOST_TEST(paper.key == "kwon23");
    BOOST_TEST(field_of(paper, "title") == "Efficient memory management");
    BOOST_TEST(field_of(paper, "container-title") == "Journal of Tests");
    BOOST_TEST(field_of(paper, "container-title-short") == "J. Tests");
    BOOST_TEST(field_of(paper, "page") == "611-626");
    BOOST_TEST(field_of(paper, "ISSN") == "1234-5678");
    BOOST_TEST(field_of(paper, "keyword") == "one, two");
    BOOST_TEST(field_of(paper, "abstract") == "An abstract.");
    BOOST_TEST(paper.foreign.at("L1") == "a.pdf");
    BOOST_TEST((paper.dates.at("issued").begin == Day{2023, 10, 23}));
    BOOST_TEST(paper.dates.at("accessed").season == 4);
}

BOOST_AUTO_TEST_CASE(names_are_family_given_suffix_or_a_body) {
    const auto authors = authors_of(only(article));
    BOOST_REQUIRE(authors.size() == 4u);
    BOOST_TEST(authors[0].family == "Kwon");
    BOOST_TEST(authors[1].particle == "van der");
    BOOST_TEST(authors[2].suffix == "Jr.");
    BOOST_TEST(authors[3].literal == "BigScience Workshop");
}

BOOST_AUTO_TEST_CASE(names_in_one_line_are_as_many_as_there_are) {
    const auto paper = only("TY  - JOUR\nAU  - Roe, Jane; D&#8217;Angelo, Ann;\nAU  - Roe & Sons\nER  - \n");
    const std::vector<Name> names{{.family = "Roe", .given = "Jane"},
                                  {.family = "D’Angelo", .given = "Ann"},
                                  {.literal = "Roe & Sons"}};
    BOOST_CHECK(paper.names.at("author") == names);
}

BOOST_DATA_TEST_CASE(
    a_wild_line_is_understood,
    data::make(std::vector<Row>{
        {"byte order mark", "\xEF\xBB\xBFTY  - JOUR\nTI  - T\nER  - \n", "title", "T"},
        {"no ER", "TY  - JOUR\nTI  - T\n", "title", "T"},
        {"no space behind the hyphen at the end", "TY  - JOUR\nTI  - T\nER  -", "title", "T"},
        {"one space", "TY - JOUR\nTI - T\nER - \n", "title", "T"},
        {"carriage returns alone", "TY  - JOUR\rTI  - T\rER  - \r", "title", "T"},
        {"no TY", "TI  - T\nER  - \n", "title", "T"},
        {"a book's BT", "TY  - BOOK\nBT  - T\nER  - \n", "title", "T"},
        {"an ISBN", "TY  - BOOK\nSN  - 978-3-16-148410-0\nER  - \n", "ISBN", "978-3-16-148410-0"},
        {"the number of a report", "TY  - RPRT\nSN  - TR-17\nER  - \n", "number", "TR-17"},
        {"prose with a hyphen", "TY  - JOUR\nAB  - one\nAB -test\nER  - \n", "abstract", "one AB -test"},
        {"the last page alone is kept", "TY  - JOUR\nTI  - T\nEP  - 7\nER  - \n", "page", ""},
    }),
    row) {
    BOOST_TEST(field_of(only(row.text), row.variable) == row.value);
}

BOOST_AUTO_TEST_CASE(a_record_without_end_and_text_that_is_no_record_are_problems) {
    const auto reading = read("hello\nTY  - JOUR\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \n");
    BOOST_TEST(reading.papers.size() == 2u);
    BOOST_REQUIRE(reading.problems.size() == 2u);
    BOOST_TEST(to_string(reading.problems[0]) == "x.ris:1: no RIS: hello");
    BOOST_TEST(to_string(reading.problems[1]) == "x.ris:2: a record without ER");
}

BOOST_AUTO_TEST_CASE(identifiers_name_the_paper_and_else_its_title_or_place) {
    BOOST_TEST(to_string(only(article).id()) == "doi:10.1000/x");
    BOOST_TEST(to_string(only("TY  - JOUR\nUR  - https://arxiv.org/abs/2309.06180v2\nER  - \n").id()) ==
               "arxiv:2309.06180");
    BOOST_TEST(to_string(only("TY  - JOUR\nTI  - On Growth\nER  - \n").id()) == "title:on growth");
    BOOST_TEST(to_string(only("\nTY  - JOUR\nER  - \n").id()) == "title:x ris 2");
}

BOOST_AUTO_TEST_CASE(an_entry_has_the_identifiers_of_its_record) {
    const auto entry = read(article).entries.at(0);
    BOOST_REQUIRE(entry.identifiers.size() == 1u);
    BOOST_TEST(to_string(entry.identifiers[0].id) == "doi:10.1000/x");
    BOOST_TEST(entry.url.value_or("") == "https://doi.org/10.1000/x");
}

BOOST_AUTO_TEST_CASE(text_that_is_no_record_is_shown_in_whole_characters) {
    std::string text = "x";
    for (int i = 0; i < 100; ++i) text += "é";
    const auto message = read(text + "\n").problems.at(0).message;
    BOOST_TEST(!first_invalid_utf8(message));
    BOOST_TEST(message.ends_with("é…"));
}

BOOST_AUTO_TEST_CASE(nothing_is_nothing) {
    BOOST_TEST(read("").papers.empty());
    BOOST_TEST(read("\r\n\r\n").problems.empty());
}

BOOST_AUTO_TEST_SUITE_END()
