#include "app/report/table.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>

BOOST_AUTO_TEST_SUITE(table)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

Table papers(std::vector<std::vector<std::string>> rows) {
    return {{{"rank", true}, {"title", false, true}, {"key"}}, std::move(rows)};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (const auto line : split(text, '\n')) out.emplace_back(line);
    return out;
}

std::size_t widest(const std::string& text) {
    std::size_t out = 0;
    for (const auto& line : lines_of(text)) out = std::max(out, display_width(line));
    return out;
}

/// A cell as a hostile list has it, and what a terminal shows.
struct Shown {
    const char* cell;
    const char* text;
};

std::ostream& operator<<(std::ostream& out, const Shown& row) {
    return out << row.text;
}

const std::vector<Shown> hostile{
    {"plain", "plain"},
    {"  many \t spaces\n and lines ", "many spaces and lines"},
    {"red \x1B[31malarm", "red [31malarm"},
    {"bell\x07", "bell"},
    {"one\xC2\x9Btwo", "onetwo"},
    {"turned \xE2\x80\xAEround", "turned \\u202eround"},
    {"soft\xC2\xADhyphen", "softhyphen"},
    {"no-break\xC2\xA0space", "no-break space"},
    {"bad \xFF byte", "bad \xEF\xBF\xBD byte"},
    {"e\xCC\x81t\xC3\xA9", "\xC3\xA9t\xC3\xA9"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(columns_are_as_wide_as_their_widest_cell) {
    BOOST_TEST(to_text(papers({{"1", "Orca", "yu2022"}, {"10", "vLLM, paged", "k"}}), 80) ==
               "rank  title        key\n"
               "   1  Orca         yu2022\n"
               "  10  vLLM, paged  k\n");
}

BOOST_AUTO_TEST_CASE(a_table_without_rows_is_its_head) {
    BOOST_TEST(to_text(papers({}), 80) == "rank  title  key\n");
    BOOST_TEST(to_text(Table{}, 80) == "\n");
}

BOOST_AUTO_TEST_CASE(no_line_ends_in_spaces) {
    const auto text = to_text(papers({{"1", "A long title of a paper", ""}, {"2", "", ""}}), 80);
    for (const auto& line : lines_of(text)) BOOST_TEST(!line.ends_with(' '), "'" << line << "'");
}

BOOST_AUTO_TEST_CASE(wide_characters_count_twice_and_marks_not_at_all) {
    const auto text = to_text(papers({{"1", "机器学习", "zhou"}, {"2", "Škoda", "s"}}), 80);
    BOOST_TEST(text ==
               "rank  title     key\n"
               "   1  机器学习  zhou\n"
               "   2  Škoda     s\n");
}

BOOST_AUTO_TEST_CASE(only_a_column_that_shrinks_is_cut_and_says_so) {
    const std::string title(100, 't'), key(30, 'k');
    const auto text = to_text(papers({{"1", title, key}}), 80);
    BOOST_TEST(widest(text) == 80u);
    BOOST_TEST(text.find(key) != text.npos);
    BOOST_TEST(text.find(std::string(41, 't') + "…  k") != text.npos, text);
}

BOOST_AUTO_TEST_CASE(of_two_columns_that_shrink_the_wider_gives_way_first) {
    const Table table{{{"a", false, true}, {"b", false, true}},
                      {{std::string(20, 'a'), std::string(60, 'b')}}};
    const auto text = to_text(table, 62);
    BOOST_TEST(text.find(std::string(20, 'a') + "  ") != text.npos);
    BOOST_TEST(widest(text) == 62u);
    BOOST_TEST(widest(to_text(table, 40)) == 40u);
}

BOOST_AUTO_TEST_CASE(a_column_that_is_to_keep_more_shrinks_less) {
    const Table table{{{"a", false, true, 10}, {"b", false, true, 40}},
                      {{std::string(60, 'a'), std::string(60, 'b')}}};
    const auto text = to_text(table, 52);
    BOOST_TEST(text.find(std::string(9, 'a') + "…  " + std::string(39, 'b') + "…") != text.npos, text);
}

BOOST_AUTO_TEST_CASE(a_table_that_cannot_be_had_so_narrow_stays_readable) {
    const auto text = to_text(papers({{"1", std::string(50, 't'), "k"}}), 5);
    BOOST_TEST(text.find(std::string(15, 't') + "…") != text.npos, text);
}

BOOST_AUTO_TEST_CASE(a_table_without_a_column_that_shrinks_is_never_cut) {
    const Table table{{{"key"}, {"score", true}}, {{std::string(90, 'k'), "0.25"}}};
    BOOST_TEST(to_text(table, 20).find(std::string(90, 'k') + "   0.25\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(wide_characters_are_not_cut_in_the_middle) {
    std::string title;
    for (int i = 0; i < 40; ++i) title += "学";
    for (std::size_t width = 30; width < 40; ++width) {
        const auto text = to_text(papers({{"1", title, "k"}}), width);
        BOOST_TEST(!first_invalid_utf8(text));
        BOOST_TEST(widest(text) <= width);
    }
}

BOOST_DATA_TEST_CASE(a_cell_cannot_steer_the_terminal_or_break_its_row, data::make(hostile), row) {
    const Table table{{{"title", false, true}}, {{row.cell}}};
    BOOST_TEST(to_text(table, 80) == "title\n" + std::string{row.text} + "\n");
}

BOOST_AUTO_TEST_CASE(every_row_is_one_line_whatever_it_holds) {
    std::vector<std::vector<std::string>> rows;
    for (int code = 0; code < 256; ++code)
        rows.push_back({"1", std::string(3, static_cast<char>(code)), "k"});
    const auto text = to_text(papers(rows), 80);
    BOOST_TEST(std::ranges::count(text, '\n') == 257);
    BOOST_TEST(!first_invalid_utf8(text));
    for (const char letter : text) BOOST_TEST((letter == '\n' || static_cast<unsigned char>(letter) >= ' '));
}

BOOST_AUTO_TEST_CASE(rows_of_json_are_csv_with_what_lies_within_under_both_names) {
    const auto rows = nlohmann::ordered_json::parse(
        R"([{"first":{"id":"a, b","year":null},"count":2,"likeness":0.1},{"first":{"id":"c","year":1999},"count":3,"likeness":1}])");
    BOOST_TEST(csv_of(rows) == "first id,first year,count,likeness\r\n\"a, b\",,2,0.1\r\nc,1999,3,1\r\n");
    BOOST_TEST(csv_of(nlohmann::ordered_json::array()).empty());
    BOOST_TEST(
        csv_of(nlohmann::ordered_json::array(), rows.front()) == "first id,first year,count,likeness\r\n",
        "a table without rows has its header");
}

BOOST_AUTO_TEST_SUITE_END()
