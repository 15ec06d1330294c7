// The bytes of a .bib: their classes, encodings and places, and where a value ends.
#include "read/bibtex/bytes.hpp"

#include "citegraph/text.hpp"
#include "growth.hpp"
#include "read/bibtex/delimited.hpp"
#include "read/bibtex/encoding.hpp"
#include "read/bibtex/places.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(bytes_of_bibtex)

using namespace citegraph;
using namespace citegraph::bibtex;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string text, inside;
    bool closed = true;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.text;
}

// btxdoc.pdf, section 4: braces nest, quotes within braces are plain, a backslash escapes nothing.
const std::vector<Row> values{
    {"{a}", "a"},
    {"{}", ""},
    {"{a{b}c}", "a{b}c"},
    {"{a \"quote\" b}", "a \"quote\" b"},
    {"\"a\"", "a"},
    {"\"a {\"}o b\"", "a {\"}o b"},
    {"\"a {\\\"o} b\"", "a {\\\"o} b"},
    {"{a \\} b}", "a \\"},
    {"{two\nlines}", "two\nlines"},
    {"{mail@example.org}", "mail@example.org"},
    {"{a", "a", false},
    {"\"a", "a", false},
    {"{", "", false},
    {"{a\n@article{b, c = 1}\n", "a", false},
};

std::pair<int, int> place(std::string_view text, Offset offset) {
    return Places{text}.at(offset);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_name_has_every_sign_but_those_that_bibtex_keeps_for_itself) {
    for (int byte = 0; byte < 256; ++byte) {
        const auto sign = static_cast<char>(byte);
        const bool kept = std::string_view{"\"#%'(),={}"}.find(sign) != std::string_view::npos;
        BOOST_TEST(is_name(sign) == (byte > ' ' && !kept), byte);
        BOOST_TEST(is_white(sign) == (byte == ' ' || (byte >= 9 && byte <= 13)), byte);
        BOOST_TEST(is_line_end(sign) == (sign == '\n' || sign == '\r'), byte);
        BOOST_TEST(!(is_name(sign) && is_white(sign)), byte);
    }
}

BOOST_AUTO_TEST_CASE(a_percent_sign_begins_a_comment_in_biblatex_alone) {
    const std::string text = "  % a\n % b\n x";
    BOOST_TEST(past_gap(text, 0, Dialect::bibtex) == 2u);
    BOOST_TEST(past_gap(text, 0, Dialect::biblatex) == text.find('x'));
    BOOST_TEST(past_gap("% a", 0, Dialect::biblatex) == 3u);
}

BOOST_AUTO_TEST_CASE(a_line_starts_behind_its_end_and_a_byte_order_mark) {
    const std::string text = "\xEF\xBB\xBF@a\r\n  @b x@c";
    BOOST_TEST(starts_line(text, 0));
    BOOST_TEST(starts_line(text, 3));
    BOOST_TEST(starts_line(text, static_cast<Offset>(text.find("@b"))));
    BOOST_TEST(!starts_line(text, static_cast<Offset>(text.find("@c"))));
    BOOST_TEST(without_trailing_white("a \t\n", 0, 4) == 1u);
    BOOST_TEST(without_trailing_white("   ", 1, 3) == 1u, "not in front of its beginning");
}

BOOST_DATA_TEST_CASE(a_value_ends_where_its_delimiters_balance, data::make(values), row) {
    const auto found = delimited(row.text, 0, Trust::braces);
    BOOST_TEST(row.text.substr(1, found.end - 1) == row.inside);
    BOOST_TEST(found.closed == row.closed);
    BOOST_TEST(found.behind <= row.text.size());
    BOOST_TEST(found.behind >= found.end);
}

BOOST_AUTO_TEST_CASE(an_entry_and_a_field_are_known_by_how_they_begin) {
    for (const std::string text : {"@article{", "@ misc (", "@Article\n{"})
        BOOST_TEST(opening_at(text, 0).has_value(), text);
    for (const std::string text : {"@", "@{", "@article", "@a b{", "@example.org"})
        BOOST_TEST(!opening_at(text, 0).has_value(), text);
    for (const std::string text : {"title = {", " year = 1999,", "month=jan,", "note = \"x"})
        BOOST_TEST(begins_field_line(text, 0), text);
    for (const std::string text : {"= {", "a b = {", "x == y", "where n = 5 is odd", ""})
        BOOST_TEST(!begins_field_line(text, 0), text);
}

BOOST_AUTO_TEST_CASE(a_brace_is_closed_by_its_partner) {
    const std::string text = "{a(b)c{d}}e";
    BOOST_TEST(balanced(text, 0, static_cast<Offset>(text.size())).value_or(0) == 9u);
    BOOST_TEST(balanced(text, 2, static_cast<Offset>(text.size())).value_or(0) == 4u);
    BOOST_TEST(!balanced(text, 0, 5).has_value(), "not behind the limit");
}

BOOST_AUTO_TEST_CASE(lines_end_with_any_of_three_signs_and_columns_count_bytes) {
    const std::string text = "ab\ncd\r\nef\rgé!";
    BOOST_TEST((place(text, 0) == std::pair{1, 1}));
    BOOST_TEST((place(text, 3) == std::pair{2, 1}));
    BOOST_TEST((place(text, 7) == std::pair{3, 1}));
    BOOST_TEST((place(text, 10) == std::pair{4, 1}));
    BOOST_TEST((place(text, 13) == std::pair{4, 4}));
    Places places{text};
    for (Offset at = 0; at < text.size(); ++at) BOOST_TEST((places.at(at) == place(text, at)), at);
}

BOOST_AUTO_TEST_CASE(windows_1252_is_utf8_and_back) {
    BOOST_TEST(from_windows_1252("M\xFCller \x80 \x93q\x94") == "Müller € “q”");
    BOOST_TEST(to_windows_1252("Müller € “q”").value_or("") == "M\xFCller \x80 \x93q\x94");
    BOOST_TEST(!to_windows_1252("Erdős").has_value());
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    const auto utf8 = from_windows_1252(all);
    BOOST_TEST(!first_invalid_utf8(utf8).has_value());
    BOOST_TEST((to_windows_1252(utf8) == all), "no byte is lost");
}

BOOST_AUTO_TEST_CASE(the_first_byte_that_is_not_utf8_is_found_at_every_place) {
    for (std::size_t before = 0; before < 20; ++before) {
        const auto text = std::string(before, 'a') + "é\xFF" + std::string(9, 'z');
        BOOST_TEST(first_not_utf8(text).value_or(99) == before + 2);
        BOOST_TEST(!first_not_utf8(std::string(before, 'a') + "é王").has_value());
        BOOST_TEST((first_not_utf8(text) == first_invalid_utf8(text)));
    }
}

BOOST_AUTO_TEST_CASE(more_notes_than_anybody_reads_are_counted) {
    Notes notes;
    for (int i = 0; i < 100'005; ++i) notes.add(0, i % 2 == 0 ? "key" : "", "odd");
    const auto problems = notes.problems("text", "x.bib");
    BOOST_TEST(problems.size() == 100'001u);
    BOOST_TEST(problems[0].message == "key: odd");
    BOOST_TEST(problems[1].message == "odd");
    BOOST_TEST(problems.back().message == "5 more problems");
}

BOOST_AUTO_TEST_SUITE_END()
