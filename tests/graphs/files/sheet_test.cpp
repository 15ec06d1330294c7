#include "graphs/files/sheet.hpp"

#include "graphs/files/edge_sheet.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>

BOOST_AUTO_TEST_SUITE(sheets)

using namespace citegraph::graphs;
namespace data = boost::unit_test::data;

namespace {

/// A list and how it is to be read.
struct Listed {
    std::string_view text;
    char separator;
    std::size_t citing, cited, begin;
};
std::ostream& operator<<(std::ostream& out, const Listed& row) {
    return out << row.text;
}

const std::vector<Listed> lists{
    {"1 2\n", ' ', 0, 1, 0},
    {"1\t2\n", '\t', 0, 1, 0},
    {"# c\n1, 2\n3, 4\n", ',', 0, 1, 0},
    {"a;b,c\nd,e;f\n", ';', 0, 1, 0},
    {"a b|c d\ne f|g h\n", '|', 0, 1, 0},
    {"van Raan\tPrice, D.\nPrice, D.\tLotka\n", '\t', 0, 1, 0},
    {"oci,citing,cited\n1-2,a,b\n", ',', 1, 2, 17},
    {"cited_id\tciting_id\n1\t2\n", '\t', 1, 0, 19},
    {"year,to,from,note\n1999,a,b,\"x, y\"\n", ',', 2, 1, 18},
    {"a,b,0.5\nc,d,1\n", ',', 0, 1, 0},
    {"a => b\nc => d\n", ' ', 0, 2, 0},
    {"sep=;\na;b\n", ';', 0, 1, 6},
};

Row row_of(std::string_view line, Cut cut) {
    TableRows rows{line, cut};
    Row out;
    if (rows.next())
        for (const auto& cell : rows.cells()) out.push_back(cell.text());
    return out;
}

/// One citation a line, long enough that only parts of it are looked at.
std::string long_list(std::string_view separator) {
    std::string out;
    for (int i = 0; i < 20'000; ++i)
        out +=
            "paper " + std::to_string(i) + std::string{separator} + "paper " + std::to_string(i / 2) + "\n";
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(separator_and_columns_are_those_of_the_whole_list, data::make(lists), row) {
    const auto sheet = edge_sheet(row.text);
    BOOST_TEST(sheet.cut.separator == row.separator);
    BOOST_TEST(sheet.citing == row.citing);
    BOOST_TEST(sheet.cited == row.cited);
    BOOST_TEST(sheet.begin.offset == row.begin);
}

BOOST_AUTO_TEST_CASE(a_long_list_is_cut_as_its_parts_are) {
    for (const auto& [separator, name] : {std::pair{"\t", '\t'}, {";", ';'}, {",", ','}, {"|", '|'}}) {
        const auto list = long_list(separator);
        BOOST_TEST(edge_sheet(list).cut.separator == name);
        BOOST_TEST(edge_sheet("one,odd;line\n" + list).cut.separator == name);
        BOOST_TEST(looks_like_edge_list(list));
    }
    BOOST_TEST(edge_sheet("citing\tcited\n" + long_list("\t")).begin.line == 2u);
}

BOOST_AUTO_TEST_CASE(a_row_is_cut_at_its_separator_alone_and_not_within_quotes) {
    BOOST_TEST(row_of("a, b ,c", {',', true}) == (Row{"a", "b", "c"}), boost::test_tools::per_element());
    BOOST_TEST(row_of("\"a, b\",\" c \",\"d\"\"e\"", {',', true}) == (Row{"a, b", " c ", "d\"e"}),
               boost::test_tools::per_element());
    BOOST_TEST(row_of("a b\t\tc\t", {'\t', true}) == (Row{"a b", "", "c", ""}),
               boost::test_tools::per_element());
    BOOST_TEST(row_of("  a \t b  ", {' ', true}) == (Row{"a", "b"}), boost::test_tools::per_element());
    BOOST_TEST(row_of("\"a b\" \"c", {' ', false}) == (Row{"\"a", "b\"", "\"c"}),
               boost::test_tools::per_element());
    BOOST_TEST(row_of("# nothing\n\n \t\n% nothing\nx,y\n", {',', true}) == (Row{"x", "y"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lines_are_counted_through_comments_and_quoted_line_ends) {
    TableRows rows{"# c\na,\"x\ny\"\n\nb,z\n", {',', true}, 10};
    BOOST_REQUIRE(rows.next());
    BOOST_TEST(rows.line() == 11u);
    BOOST_TEST(rows.next_line() == 13u);
    BOOST_REQUIRE(rows.next());
    BOOST_TEST(rows.line() == 14u);
    BOOST_TEST(!rows.next());
}

BOOST_AUTO_TEST_CASE(names_of_columns_are_compared_by_letters_and_digits) {
    BOOST_TEST(column_name(" Citing-ID ") == "citingid");
    BOOST_TEST(column_name("Année") == "anne");
    BOOST_TEST(is_no_word("2004-01-01"));
    BOOST_TEST(is_no_word("==>"));
    BOOST_TEST(!is_no_word("1e5"));
}

BOOST_AUTO_TEST_SUITE_END()
