#include "read/list/scan.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(scanning)

namespace data = boost::unit_test::data;
using namespace citegraph::read;

namespace {

struct Pair {
    std::string from, to;
};

std::ostream& operator<<(std::ostream& out, const Pair& row) {
    return out << row.from;
}

const std::vector<Pair> decorated{
    {"⭐ Title", "Title"},
    {"🔥🔥 Title 🔥", "Title"},
    {":fire: Title :star:", "Title"},
    {"✅ [x] ", "[x]"},
    {"Title ⭐️⭐️", "Title"},
    {"Fast 🚀 Title", "Fast 🚀 Title"},
    {"Title: a subtitle", "Title: a subtitle"},
    {"大模型 🔥", "大模型"},
    {":fire:", ""},
    {"", ""},
};

struct Group {
    std::string text, inside, rest;  ///< all empty but the text: there is none
};

std::ostream& operator<<(std::ostream& out, const Group& row) {
    return out << row.text;
}

const std::vector<Group> leading{
    {"[ICLR'24] Title", "ICLR'24", "Title"},
    {"(ICLR 2015) Adam", "ICLR 2015", "Adam"},
    {"【OSDI'22】Orca", "OSDI'22", "Orca"},
    {"（2024）标题", "2024", "标题"},
    {"[a [b] c] d", "a [b] c", "d"},
    {"Title [a]", "", ""},
    {"[a", "", ""},
    {"", "", ""},
};

const std::vector<Group> trailing{
    {"Title (ICLR 2024)", "ICLR 2024", "Title"},
    {"标题（ACL 2024）", "ACL 2024", "标题"},
    {"Title (a (b) c)", "a (b) c", "Title"},
    {"(a) Title", "", ""},
    {"Title a)", "", ""},
    {"Title", "", ""},
};

void check(const std::optional<Bracketed>& found, const Group& row) {
    BOOST_TEST(found.has_value() == !row.rest.empty());
    if (found) BOOST_TEST(found->inside == row.inside);
    if (found) BOOST_TEST(found->rest == row.rest);
}

constexpr std::array<std::string_view, 2> dashes{"-", "—"};

}  // namespace

BOOST_AUTO_TEST_CASE(white_space_is_tidied_but_for_what_an_author_chose) {
    BOOST_TEST(tidy("  a \t\n b  ") == "a b");
    BOOST_TEST(tidy("a\u202Fb") == "a\u202Fb", "a narrow space stays inside");
    BOOST_TEST(tidy("\u3000a\u3000") == "a", "and goes at the ends");
    BOOST_TEST(tidy(" \n ") == "");
}

BOOST_DATA_TEST_CASE(decoration_goes_from_the_ends_alone, data::make(decorated), row) {
    BOOST_TEST(undecorated(row.from) == row.to);
    BOOST_TEST(undecorated(row.to) == row.to);
}

BOOST_DATA_TEST_CASE(a_group_in_front_is_taken_out, data::make(leading), row) {
    check(leading_brackets(row.text), row);
}

BOOST_DATA_TEST_CASE(a_group_at_the_end_is_taken_out, data::make(trailing), row) {
    check(trailing_brackets(row.text), row);
}

BOOST_AUTO_TEST_CASE(marks_are_taken_off_the_ends) {
    BOOST_TEST(stripped(" - a - b — ", dashes) == "a - b");
    BOOST_TEST(after_mark("— a", dashes).value_or("?") == "a");
    BOOST_TEST(!after_mark("a — b", dashes));
    BOOST_TEST(before_mark("a -", dashes).value_or("?") == "a");
    BOOST_TEST(!before_mark("a — b", dashes));
}

BOOST_AUTO_TEST_CASE(a_text_is_cut_at_every_mark_and_nothing_is_no_piece) {
    const std::vector<std::string> pieces{"a", "b c", "d"};
    BOOST_TEST(cut("a - b  c — - d -", dashes) == pieces, boost::test_tools::per_element());
    BOOST_TEST(cut(" - ", dashes).empty());
}

BOOST_AUTO_TEST_CASE(an_initial_ends_no_sentence) {
    const auto found = sentences("A. Vaswani and N. Shazeer. Attention is all. NeurIPS 2017.");
    BOOST_REQUIRE(found.size() == 3u);
    BOOST_TEST(found[0] == "A. Vaswani and N. Shazeer");
    BOOST_TEST(found[1] == "Attention is all");
    BOOST_TEST(found[2].starts_with("NeurIPS 2017"));
}

BOOST_AUTO_TEST_CASE(words_are_counted_in_scripts_with_spaces_and_without) {
    BOOST_TEST(word_count("") == 0u);
    BOOST_TEST(word_count(" one  two ") == 2u);
    BOOST_TEST(word_count("大模型系统") >= 2u);
    BOOST_TEST(word_count("大模型系统") < 5u);
}

BOOST_AUTO_TEST_CASE(hyphens_and_apostrophes_join_words_whatever_stands_around) {
    BOOST_TEST(word_count("don't") == 1u);
    BOOST_TEST(word_count("state-of-the-art") == 1u);
    BOOST_TEST(word_count("a - b") == 2u);
    BOOST_TEST(word_count("'quoted' words'") == 2u);
    BOOST_TEST(word_count("3.5 e2e") == 3u);
    BOOST_TEST(word_count("--- ... !?") == 0u);
}

/// What is counted by bytes, as it is all ASCII, is counted by letters once one other stands behind it.
BOOST_AUTO_TEST_CASE(a_letter_beyond_ascii_changes_no_other_word) {
    for (const std::string text :
         {"one two", "don't stop", "state-of-the-art", "a - b", "", "3.5 e2e", "(x) [y]"}) {
        const auto alone = word_count(text), beside = word_count(text + " é");
        BOOST_TEST(beside == alone + 1, text);
    }
}

BOOST_AUTO_TEST_CASE(a_letter_of_any_script_is_one) {
    for (const auto* text : {"a", "1é", "模", "ア", "ع"}) BOOST_TEST(has_letter(text), text);
    for (const auto* text : {"", "12", "—", "🔥", "[]"}) BOOST_TEST(!has_letter(text), text);
}

BOOST_AUTO_TEST_CASE(where_a_digit_is_it_is_not_denied) {
    for (const auto* text : {"a1", "２０２４", "٢٠٢٤"}) BOOST_TEST(may_have_digit(text), text);
    for (const auto* text : {"", "abc", "[ ]"}) BOOST_TEST(!may_have_digit(text), text);
}

BOOST_DATA_TEST_CASE(folding_is_the_normal_form_of_titles,
                     data::make({"", "Two  Words", "Don't", "A-B/C", "ÉCOLE", "R&D", "x_y", "大模型", "a\tb",
                                 "C++", "(a)"}),
                     text) {
    BOOST_TEST(folded(text) == citegraph::normal_title(text));
}

BOOST_AUTO_TEST_SUITE_END()
