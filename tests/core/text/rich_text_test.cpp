#include "citegraph/rich_text.hpp"

#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(rich_text)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string text, plain;
    std::size_t runs;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.text;
}

std::vector<Row> texts() {
    return {{"", "", 0},
            {"plain", "plain", 1},
            {"a <i>b</i> c", "a b c", 3},
            {"<i>a <b>b</b></i>", "a b", 2},
            {"H<sub>2</sub>O<sup>+</sup>", "H2O+", 4},
            {R"(<span class="nocase">GPU</span>s)", "GPUs", 2},
            {R"(<span style="font-variant:small-caps;">a</span><sc>b</sc>)", "ab", 1},
            {R"(<span style="font-variant: small-caps;">a</span>)", "a", 1},
            {"a < b > c", "a < b > c", 1},
            {"5 <i> 6", "5 <i> 6", 1},
            {"a</b>", "a</b>", 1},
            {"<i>a<b>c</i>", "a<b>c", 1},
            {"<b>a<i>b</b>c</i>", "a<i>bc</i>", 2},
            {R"(<span lang="de">a</span>)", R"(<span lang="de">a</span>)", 1},
            {R"(<span class="nocase">a<span lang="de">b</span>c</span>)", R"(a<span lang="de">b</span>c)", 1},
            {"<i>a<i>b</i>c</i>", "abc", 1},
            {"std::vector<int>", "std::vector<int>", 1},
            {"<>", "<>", 1},
            {"</", "</", 1}};
}

}  // namespace

BOOST_DATA_TEST_CASE(tags_of_csl_mark_their_text, data::make(texts()), row) {
    BOOST_TEST(plain_text(row.text) == row.plain);
    BOOST_TEST(runs_of(row.text).size() == row.runs);
}

BOOST_DATA_TEST_CASE(runs_survive_being_written, data::make(texts()), row) {
    const auto runs = runs_of(row.text);
    BOOST_TEST((runs_of(markup_of(runs)) == runs));
}

BOOST_AUTO_TEST_CASE(overlapping_marks_are_written_as_nested_tags) {
    const std::vector<Run> runs{{.text = "a", .marks = {.bold = true}},
                                {.text = "b", .marks = {.italic = true, .bold = true}},
                                {.text = "c", .marks = {.italic = true}}};
    BOOST_TEST(markup_of(runs) == "<b>a<i>b</i></b><i>c</i>");
}

BOOST_AUTO_TEST_CASE(tags_that_belong_to_nothing_take_time_in_proportion) {
    for (const std::string tag : {"<i>", "</b>", "<", "<span ", "<i></b>"}) {
        const auto text = test::repeated(tag, 100'000);
        BOOST_TEST((plain_text(text) == text), tag);
        BOOST_TEST(test::text_growth(tag, 100'000, plain_text) < test::quadratic, tag);
    }
}

BOOST_AUTO_TEST_SUITE_END()
