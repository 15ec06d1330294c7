#include "core/nesting.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(nested_marks)

using namespace citegraph;
using namespace citegraph::core;

namespace {

const std::vector<MarkSigns> signs{
    {&Marks::bold, "<b>", "</b>"}, {&Marks::italic, "<i>", "</i>"}, {&Marks::superscript, "<sup>", "</sup>"}};

std::string written(const std::vector<Run>& runs) {
    Nesting nesting{signs};
    for (const auto& run : runs) {
        nesting.turn_to(run.marks);
        nesting.write(run.text);
    }
    return std::move(nesting).finish();
}

std::vector<Run> random_runs(std::mt19937& random) {
    std::vector<Run> out;
    for (auto size = random() % 8; size > 0; --size)
        out.push_back(
            {std::string(1, static_cast<char>('a' + size)),
             {.italic = random() % 2 == 0, .bold = random() % 2 == 0, .superscript = random() % 3 == 0}});
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_mark_ends_where_its_text_ends) {
    BOOST_TEST(written({}) == "");
    BOOST_TEST(written({{"a", {}}}) == "a");
    BOOST_TEST(written({{"a", {.bold = true}}, {"b", {}}}) == "<b>a</b>b");
    BOOST_TEST(written({{"a", {}}, {"b", {.bold = true}}}) == "a<b>b</b>", "at the end of all");
}

BOOST_AUTO_TEST_CASE(of_marks_that_begin_at_once_the_first_in_the_table_is_outermost) {
    BOOST_TEST(written({{"a", {.italic = true, .bold = true}}}) == "<b><i>a</i></b>");
}

BOOST_AUTO_TEST_CASE(what_overlaps_is_ended_and_begun_anew) {
    BOOST_TEST(
        written({{"a", {.bold = true}}, {"b", {.italic = true, .bold = true}}, {"c", {.italic = true}}}) ==
        "<b>a<i>b</i></b><i>c</i>");
    BOOST_TEST(
        written({{"a", {.italic = true}}, {"b", {.italic = true, .bold = true}}, {"c", {.italic = true}}}) ==
        "<i>a<b>b</b>c</i>");
}

BOOST_AUTO_TEST_CASE(a_mark_that_the_language_has_not_is_left_out) {
    BOOST_TEST(written({{"a", {.small_caps = true}}, {"b", {.subscript = true}}}) == "ab");
}

BOOST_AUTO_TEST_CASE(a_mark_that_goes_on_is_written_once) {
    BOOST_TEST(written({{"a", {.bold = true}}, {"b", {.bold = true}}, {"", {.bold = true}}}) == "<b>ab</b>");
}

BOOST_AUTO_TEST_CASE(whatever_is_marked_the_markup_nests_and_gives_the_runs_back) {
    std::mt19937 random{5};
    for (int round = 0; round < 2000; ++round) {
        const auto runs = random_runs(random);
        const auto text = written(runs);
        std::string plain;
        for (const auto& run : runs) plain += run.text;
        BOOST_TEST(plain_text(text) == plain, text);
        std::vector<Run> united;
        for (const auto& run : runs)
            if (!united.empty() && united.back().marks == run.marks)
                united.back().text += run.text;
            else
                united.push_back(run);
        BOOST_TEST((runs_of(text) == united), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
