// Records in the form in which all else knows them.
#include "core/record/normal_record.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(normal_records)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string variable, written, right;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.variable << " " << row.written;
}

const std::vector<Row> values{
    {"title", "Trees &amp;\n  <em>leaves</em>", "Trees & <i>leaves</i>"},
    {"publisher", " Root &amp; Sons ", "Root & Sons"},
    {"DOI", "https://doi.org/10.1000/ABC", "10.1000/ABC"},
    {"DOI", "10.1000/1520(1987)115&lt;1606:x&gt;2.0;2", "10.1000/1520(1987)115<1606:x>2.0;2"},
    {"URL", "https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2"},
    {"page", "12 - 19", "12-19"},
    {"abstract", "One.\n\nTwo.", "One.\n\nTwo."},
    {"title", "&#160;", "\u00A0"},
    {"title", "On <span class=\"nocase\">GPU <i>a</i></span>  <b>b</b>",
     "On <span class=\"nocase\">GPU <i>a</i></span> <b>b</b>"},
    {"title", "<i>A</i> &lt; <em>b</em>", "<i>A</i> < <i>b</i>"},
};

/// A record with that note.
Paper noted(const std::string& note) {
    Paper paper;
    paper.fields["note"] = note;
    return with_extra_read(std::move(paper));
}

}  // namespace

BOOST_DATA_TEST_CASE(a_value_has_one_form_whoever_wrote_it, data::make(values), row) {
    Paper paper;
    paper.fields[row.variable] = row.written;
    paper = normal_record(std::move(paper));
    BOOST_TEST(field_of(paper, row.variable) == row.right);
    BOOST_TEST((normal_record(paper) == paper), "twice is once");
}

BOOST_AUTO_TEST_CASE(names_have_neither_entities_nor_markup) {
    Paper paper;
    paper.names["author"] = {{.family = "O&#39;Brien", .given = "<i>Flann</i>"},
                             {.literal = "R&amp;D  Group"}};
    paper = normal_record(std::move(paper));
    BOOST_TEST((paper.names["author"][0] == Name{.family = "O'Brien", .given = "Flann"}));
    BOOST_TEST(paper.names["author"][1].literal == "R&D Group");
}

BOOST_AUTO_TEST_CASE(words_that_say_a_date_are_that_date) {
    Paper paper;
    paper.dates = {{"issued", {.literal = "3 May 2020"}}, {"accessed", {.literal = "in spring"}}};
    paper.dates["original-date"] = {.begin = {1999, 0, 0}, .literal = "3 May 2020"};
    paper = normal_record(std::move(paper));
    BOOST_TEST(edtf(paper.dates["issued"]) == "2020-05-03");
    BOOST_TEST(paper.dates["issued"].literal.empty());
    BOOST_TEST(paper.dates["accessed"].literal == "in spring");
    BOOST_TEST(paper.dates["original-date"].literal == "3 May 2020", "beside a date they are its words");
}

BOOST_AUTO_TEST_CASE(the_first_lines_of_a_note_may_be_variables) {
    const auto paper = noted(
        "PMID: 11\nPMCID: PMC22\n\nOriginal Date: 4 July 1931\ntranslator: Doe || Jane\n"
        "event-place: Oslo\ntype: speech\nCitation Key: doe1931\narXiv: 2001.00001");
    BOOST_TEST(field_of(paper, "PMID") == "11");
    BOOST_TEST(field_of(paper, "PMCID") == "PMC22");
    BOOST_TEST(edtf(paper.dates.at("original-date")) == "1931-07-04");
    BOOST_TEST((paper.names.at("translator").at(0) == Name{.family = "Doe", .given = "Jane"}));
    BOOST_TEST(field_of(paper, "event-place") == "Oslo");
    BOOST_TEST(paper.type == "speech");
    BOOST_TEST(paper.key == "doe1931");
    BOOST_TEST(to_string(paper.ids.at(0)) == "arxiv:2001.00001");
    BOOST_TEST(!paper.fields.contains("note"));
}

BOOST_AUTO_TEST_CASE(what_is_no_variable_stays_a_note_with_all_behind_it) {
    BOOST_TEST(field_of(noted("See also: the sequel\nPMID: 11"), "note") == "See also: the sequel\nPMID: 11");
    const auto paper = noted("PMID: 11\nA good book.\nDOI: 10.1000/x");
    BOOST_TEST(field_of(paper, "PMID") == "11");
    BOOST_TEST(field_of(paper, "note") == "A good book.\nDOI: 10.1000/x");
    BOOST_TEST(field_of(noted("Note: well"), "note") == "Note: well");
    BOOST_TEST(field_of(noted("type: nonsense"), "note") == "type: nonsense");
    BOOST_TEST(field_of(noted("DOI: to come"), "note") == "DOI: to come");
}

BOOST_AUTO_TEST_CASE(an_identifier_in_a_free_field_is_that_identifier_once) {
    Paper paper;
    paper.fields = {{"genre", "doi: 10.1000/x"}, {"note", "https://doi.org/10.1000/X"}};
    paper.foreign = {{"L3", "10.1000/x"}, {"AN", "10"}};
    paper = with_extra_read(std::move(paper));
    BOOST_TEST(paper.foreign.size() == 1u);
    BOOST_TEST(field_of(paper, "DOI") == "10.1000/X");
    BOOST_TEST(paper.fields.size() == 1u);
    paper.fields["note"] = "doi: 10.1000/other";
    BOOST_TEST(field_of(with_extra_read(paper), "note") == "doi: 10.1000/other", "it contradicts the DOI");
    paper.fields["genre"] = "Letter";
    BOOST_TEST(field_of(with_extra_read(paper), "genre") == "Letter");
}

BOOST_AUTO_TEST_SUITE_END()
