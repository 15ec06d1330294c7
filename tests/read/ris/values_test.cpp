// What each tag of RIS says.
#include "read/ris/values.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(values_of_ris)

using namespace citegraph;
using namespace citegraph::read;
namespace data = boost::unit_test::data;

namespace {

/// A record of that type with these tags, in order.
Paper of(const std::string& type, const RisRecord& tags) {
    RisRecord record{{"TY", type}};
    record.insert(record.end(), tags.begin(), tags.end());
    return paper_of_ris(record);
}

struct Row {
    std::string type, tag, value, variable;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.type << " " << row.tag << " " << row.value;
}

// RIS Format Specifications (2011), "Tag usage by type".
const std::vector<Row> fields{
    {"JOUR", "TI", "On Trees", "title"},
    {"JOUR", "T1", "On Trees", "title"},
    {"JOUR", "T2", "Journal of Trees", "container-title"},
    {"JOUR", "JF", "Journal of Trees", "container-title"},
    {"JOUR", "JO", "J. Trees", "container-title"},
    {"JOUR", "J2", "J. Trees", "container-title-short"},
    {"JOUR", "VL", "12", "volume"},
    {"JOUR", "IS", "3", "issue"},
    {"JOUR", "M1", "117", "number"},
    {"JOUR", "SN", "0028-0836", "ISSN"},
    {"JOUR", "SN", "0028-083X", "ISSN"},
    {"JOUR", "DO", "10.1000/x", "DOI"},
    {"JOUR", "N2", "We grow trees.", "abstract"},
    {"CPAPER", "T2", "Proceedings of Trees", "container-title"},
    {"CHAP", "T2", "The Book of Trees", "container-title"},
    {"BOOK", "T2", "Lectures on Trees", "collection-title"},
    {"BOOK", "BT", "The Book of Trees", "title"},
    {"BOOK", "SN", "0-306-40615-2", "ISBN"},
    {"BOOK", "SN", "978-0-306-40615-7", "ISBN"},
    {"BOOK", "ET", "2nd", "edition"},
    {"BOOK", "CY", "Berlin", "publisher-place"},
    {"RPRT", "IS", "TR-17", "number"},
    {"RPRT", "SN", "ORNL-1234", "number"},
    {"PAT", "IS", "US1234567", "number"},
    {"THES", "M3", "PhD thesis", "genre"},
    {"ELEC", "UR", "https://example.org", "URL"},
};

struct Dated {
    std::string text, edtf;
};

std::ostream& operator<<(std::ostream& out, const Dated& row) {
    return out << row.text;
}

// "Dates": year/month/day/other, slashes kept where a part is missing.
const std::vector<Dated> dates{
    {"1993/10/26/", "1993-10-26"},
    {"1993/10//", "1993-10"},
    {"1993///", "1993"},
    {"1993", "1993"},
    {"1993///Fall", "1993-23"},
    {"1993///spring", "1993-21"},
    {"1993///Hilary term", "1993"},
    {"1993//26/", "1993"},
    {"1993/13/26/", "1993"},
    {"1993/02/30/", "1993-02"},
    {"1992/02/29/", "1992-02-29"},
    {"1993-10-26", "1993-10-26"},
    {"1993-10-26T12:00:00Z", "1993-10-26"},
    {" 1993 / 10 / 26 ", "1993-10-26"},
    {"12 May 2020", "2020-05-12"},
    {"May 2020", "2020-05"},
    {"2020 May 12", "2020-05-12"},
    {"-44", "-0043"},  // of EDTF, which has a year 0
    {"-44/03/15/", "-0043-03-15"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_tag_is_the_variable_that_its_type_makes_it, data::make(fields), row) {
    BOOST_TEST(field_of(of(row.type, {{row.tag, row.value}}), row.variable) == row.value);
    BOOST_TEST(of(row.type, {{row.tag, row.value}}).foreign.empty());
}

BOOST_DATA_TEST_CASE(a_date_is_as_much_as_the_calendar_has_of_it, data::make(dates), row) {
    for (const auto* tag : {"PY", "Y1", "DA"}) {
        const auto paper = of("JOUR", {{tag, row.text}});
        BOOST_TEST(edtf(paper.dates.at("issued")) == row.edtf, tag);
    }
}

BOOST_AUTO_TEST_CASE(of_several_dates_the_tag_decides_in_any_order_of_the_lines) {
    const auto issued = [](RisRecord tags) {
        const auto date = edtf(of("JOUR", tags).dates.at("issued"));
        std::ranges::reverse(tags);
        BOOST_TEST(edtf(of("JOUR", tags).dates.at("issued")) == date);
        return date;
    };
    BOOST_TEST(issued({{"PY", "1993"}, {"DA", "1993/10/26/"}}) == "1993-10-26");
    BOOST_TEST(issued({{"Y1", "1992/12/01"}, {"PY", "1993"}, {"DA", "1993/02/01"}}) == "1993-02-01");
    BOOST_TEST(issued({{"Y1", "1992/12/01"}, {"PY", "1993"}}) == "1993", "Y1 says another year");
    BOOST_TEST(issued({{"Y1", "1993/12/01"}, {"PY", "1993"}}) == "1993-12-01", "Y1 says the same and more");
    BOOST_TEST(issued({{"PY", "1993"}, {"DA", "12 May"}}) == "1993-05-12");
    BOOST_TEST(issued({{"PY", "in press"}, {"DA", "1993"}}) == "1993");
    BOOST_TEST(of("JOUR", {{"PY", "in press"}}).dates.at("issued").literal == "in press");
    BOOST_TEST(edtf(of("JOUR", {{"Y2", "2024/01/02/"}}).dates.at("accessed")) == "2024-01-02");
}

BOOST_AUTO_TEST_CASE(of_several_tags_for_one_thing_that_of_2011_counts_in_any_order_of_the_lines) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"TI", "T1"}, {"AB", "N2"}, {"DO", "DI"}, {"IS", "CP"}, {"CY", "PP"}, {"JF", "JO"}, {"T2", "JO"}};
    for (const auto& [now, once] : rows) {
        const auto first = of("JOUR", {{now, "new"}, {once, "old"}}),
                   other = of("JOUR", {{once, "old"}, {now, "new"}});
        BOOST_TEST((first == other), now << " " << once);
        BOOST_TEST(
            std::ranges::any_of(first.fields, [](const auto& field) { return field.second == "new"; }));
    }
}

BOOST_AUTO_TEST_CASE(a_conference_has_a_name_and_its_proceedings_a_title) {
    const auto paper = of("CPAPER", {{"T2", "Trees Conference"}, {"C3", "Proceedings of Trees"}});
    BOOST_TEST(field_of(paper, "container-title") == "Proceedings of Trees");
    BOOST_TEST(field_of(paper, "event-title") == "Trees Conference");
    BOOST_TEST(of("JOUR", {{"C3", "x"}}).foreign.at("C3") == "x", "of a journal it says something else");
}

BOOST_AUTO_TEST_CASE(a_second_address_that_names_the_work_is_its_identifier) {
    const auto paper =
        of("JOUR", {{"UR", "https://example.org"}, {"UR", "https://arxiv.org/abs/2301.00001"}});
    BOOST_REQUIRE(paper.ids.size() == 1u);
    BOOST_TEST(to_string(paper.ids[0]) == "arxiv:2301.00001");
    BOOST_TEST(of("JOUR", {{"UR", "https://a.org"}, {"UR", "https://b.org"}}).foreign.at("UR") ==
               "https://b.org");
}

BOOST_AUTO_TEST_CASE(a_person_in_two_tags_of_one_role_is_one) {
    const auto paper =
        of("JOUR", {{"AU", "Ash, A."}, {"AU", "Ash, A."}, {"A1", "Ash, A."}, {"A1", "Birch, B."}});
    BOOST_TEST(paper.names.at("author").size() == 3u, "two of a name in one tag are two");
}

BOOST_AUTO_TEST_CASE(a_name_is_cut_at_its_commas) {
    const auto author = [](const std::string& text) {
        return of("JOUR", {{"AU", text}}).names.at("author").at(0);
    };
    BOOST_TEST((author("Knuth, Donald E.") == Name{.family = "Knuth", .given = "Donald E."}));
    BOOST_TEST((author("King, Martin Luther, Jr.") ==
                Name{.family = "King", .given = "Martin Luther", .suffix = "Jr."}));
    BOOST_TEST(
        (author("van der Maaten, L.") == Name{.family = "Maaten", .given = "L.", .particle = "van der"}));
    BOOST_TEST((author("CERN") == Name{.literal = "CERN"}));
    BOOST_TEST((author("CERN,") == Name{.literal = "CERN"}), "a comma marks a body, as some exports have it");
    BOOST_TEST((author("王, 小明") == Name{.family = "王", .given = "小明"}));
}

BOOST_AUTO_TEST_CASE(people_keep_their_roles_and_their_order) {
    const auto paper =
        of("BOOK", {{"AU", "A, A."}, {"A2", "B, B."}, {"A3", "C, C."}, {"A4", "D, D."}, {"A1", "E, E."}});
    BOOST_REQUIRE(paper.names.at("author").size() == 2u);
    BOOST_TEST(paper.names.at("author")[1].family == "E");
    BOOST_TEST(paper.names.at("editor")[0].family == "B");
    BOOST_TEST(paper.names.at("collection-editor")[0].family == "C");
    BOOST_TEST(paper.names.at("translator")[0].family == "D");
}

BOOST_AUTO_TEST_CASE(pages_are_from_the_first_to_the_last) {
    const auto page = [](const RisRecord& tags) { return field_of(of("JOUR", tags), "page"); };
    BOOST_TEST(page({{"SP", "1"}, {"EP", "9"}}) == "1-9");
    BOOST_TEST(page({{"EP", "9"}, {"SP", "1"}}) == "1-9");
    BOOST_TEST(page({{"SP", "7"}, {"EP", "7"}}) == "7");
    BOOST_TEST(page({{"SP", "e1000"}}) == "e1000");
    BOOST_TEST(page({{"SP", "A-1"}, {"EP", "A-9"}}) == "A-1–A-9");
    BOOST_TEST(page({{"SP", "1"}, {"EP", "--- 8"}}) == "1–--- 8");
    BOOST_TEST(page({}) == "");
}

BOOST_AUTO_TEST_CASE(a_last_page_that_makes_no_range_stays_beside_the_first) {
    const auto paper = of("JOUR", {{"SP", "1"}, {"EP", "5, 7"}});
    BOOST_TEST(field_of(paper, "page") == "1");
    BOOST_TEST(paper.foreign.at("EP") == "5, 7");
}

BOOST_AUTO_TEST_CASE(a_journal_has_a_full_and_a_short_name_in_any_order) {
    for (const auto& tags : std::vector<RisRecord>{{{"JF", "Journal of Trees"}, {"JO", "J. Trees"}},
                                                   {{"JO", "J. Trees"}, {"JF", "Journal of Trees"}},
                                                   {{"T2", "Journal of Trees"}, {"JA", "J. Trees"}},
                                                   {{"JA", "J. Trees"}, {"T2", "Journal of Trees"}}}) {
        BOOST_TEST(field_of(of("JOUR", tags), "container-title") == "Journal of Trees");
        BOOST_TEST(field_of(of("JOUR", tags), "container-title-short") == "J. Trees");
    }
}

BOOST_AUTO_TEST_CASE(what_csl_has_no_place_for_stays_under_its_tag) {
    const auto paper = of("VIDEO", {{"TI", "One"}, {"TI", "Two"}, {"C1", "x"}, {"C1", "y"}, {"U1", ""}});
    BOOST_TEST(field_of(paper, "title") == "One");
    BOOST_TEST(paper.foreign.at("TI") == "Two");
    BOOST_TEST(paper.foreign.at("C1") == "x; y");
    BOOST_TEST(!paper.foreign.contains("U1"), "what is empty says nothing");
    BOOST_TEST(of("EJOUR", {}).foreign.at("TY") == "EJOUR");
    BOOST_TEST(!of("JOUR", {}).foreign.contains("TY"));
}

BOOST_AUTO_TEST_SUITE_END()
