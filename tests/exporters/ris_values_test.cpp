// How RIS says names, dates, pages and what it has no tag for.
#include "views.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(values_in_ris)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// The values of a tag, "|" between them.
std::string values(const Paper& paper, const std::string& tag) {
    std::vector<std::string> out;
    const auto text = rendered("ris", paper);
    for (const auto line : split(text, '\n'))
        if (line.starts_with(tag + "  - ")) out.emplace_back(trimmed(line.substr(6)));
    return join(out, "|");
}

struct Row {
    std::string from, first, second;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.from;
}

const std::vector<Row> pages{
    {"611-626", "611", "626"},    {"611–626", "611", "626"},    {"611--626", "611", "626"}, {"7", "7", ""},
    {"e1000100", "e1000100", ""}, {"1-5, 7-9", "1-5, 7-9", ""}, {"A-1-A-9", "A-1-A-9", ""}, {"", "", ""},
    {"A-1–A-9", "A-1", "A-9"},
};

// RIS Format Specifications, "Dates".
const std::vector<Row> dates{
    {"2020", "2020", ""},
    {"2020-05", "2020", "2020/05//"},
    {"2020-05-07", "2020", "2020/05/07"},
    {"2020-21", "2020", "2020///Spring"},
    {"2020-23", "2020", "2020///Autumn"},
    {"2020/2021", "2020", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_plain_span_of_pages_has_two_tags, data::make(pages), row) {
    auto made = untold("T");
    made.fields["page"] = row.from;
    BOOST_TEST(values(made, "SP") == row.first);
    BOOST_TEST(values(made, "EP") == row.second);
}

BOOST_AUTO_TEST_CASE(a_second_abstract_is_left_out_like_the_first) {
    auto made = untold("T");
    made.fields["abstract"] = "One.";
    made.foreign["N2"] = "Another.";
    BOOST_TEST(values(made, "AB") == "");
    BOOST_TEST(values(made, "N2") == "");
}

BOOST_AUTO_TEST_CASE(a_last_page_that_makes_no_range_comes_back_beside_the_pages) {
    auto made = untold("T");
    made.fields["page"] = "1-5";
    made.foreign["EP"] = "5, 7";
    BOOST_TEST(values(made, "SP") == "1-5");
    BOOST_TEST(values(made, "EP") == "5, 7");
}

BOOST_DATA_TEST_CASE(a_year_has_a_tag_and_what_is_more_than_a_year_another, data::make(dates), row) {
    auto made = untold("T");
    made.dates["issued"] = parse_edtf(row.from).value();
    BOOST_TEST(values(made, "PY") == row.first);
    BOOST_TEST(values(made, "DA") == row.second);
}

BOOST_AUTO_TEST_CASE(a_name_is_family_given_suffix) {
    auto made = untold("T");
    made.names["author"] = {person("Donald E.", "Knuth"),
                            person("Laurens", "Maaten", "van der"),
                            {.family = "King", .given = "Martin Luther", .suffix = "Jr."},
                            {.family = "May", .suffix = "Sr."},
                            {.family = "Beethoven", .given = "Ludwig", .dropping_particle = "van"},
                            body("OpenAI"),
                            {.given = "Plato"}};
    BOOST_TEST(values(made, "AU") ==
               "Knuth, Donald E.|van der Maaten, Laurens|King, Martin Luther, Jr.|"
               "May, , Sr.|van Beethoven, Ludwig|OpenAI|Plato");
}

BOOST_AUTO_TEST_CASE(roles_have_tags_and_those_that_have_none_are_said) {
    auto made = untold("T");
    for (const auto* role : {"editor", "translator", "collection-editor", "director"})
        made.names[role] = {person("A.", role)};
    BOOST_TEST(values(made, "ED") == "editor, A.");
    BOOST_TEST(values(made, "A4") == "translator, A.");
    BOOST_TEST(values(made, "A3") == "collection-editor, A.");
    Library library;
    library.papers = {made, made};
    const auto notices = exporter_named("ris")->render(Viewed{library}.view({})).notices;
    BOOST_REQUIRE(notices.size() == 1u);
    BOOST_TEST(notices[0] == "left out: director (2 papers)");
}

BOOST_AUTO_TEST_CASE(each_keyword_has_a_line) {
    auto made = untold("T");
    made.fields["keyword"] = "trees, forests ,, <i>Quercus</i>";
    BOOST_TEST(values(made, "KW") == "trees|forests|Quercus");
}

BOOST_AUTO_TEST_CASE(tags_of_another_file_come_back_unless_they_would_end_the_record) {
    auto made = untold("T");
    made.type = "article-journal";
    made.foreign = {{"C1", "x"}, {"TY", "EJOUR"}, {"ER", "evil"}, {"c2", "lower"}, {"U10", "long"}};
    BOOST_TEST(values(made, "TY") == "EJOUR");
    BOOST_TEST(values(made, "C1") == "x");
    BOOST_TEST(values(made, "ER") == "");
    made.type = "book";
    BOOST_TEST(values(made, "TY") == "BOOK", "a type that means something else is not kept");
}

BOOST_AUTO_TEST_CASE(every_line_is_a_tag_and_a_value_and_every_record_has_one_end) {
    const auto text = rendered("ris", Viewed{varied_library()});
    std::size_t begins = 0, ends = 0;
    for (const auto line : split(text, '\n')) {
        if (trimmed(line).empty()) continue;
        BOOST_TEST(line.ends_with('\r'));
        BOOST_TEST((line.size() >= 6 && line.substr(2, 4) == "  - "), line);
        begins += line.starts_with("TY  - ");
        ends += line.starts_with("ER  - ");
    }
    BOOST_TEST(begins == varied_papers().size());
    BOOST_TEST(ends == begins);
}

BOOST_AUTO_TEST_SUITE_END()
