#include "citegraph/text.hpp"
#include "growth.hpp"
#include "read/lists.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <sstream>

BOOST_AUTO_TEST_SUITE(hostile)

namespace data = boost::unit_test::data;
using namespace lists;
using namespace citegraph::test;

namespace {

std::string times(std::size_t count, std::string_view text) {
    return repeated(text, count * text.size());
}

const std::vector<std::string> patterns{"[",           "![",
                                        "]",           "[a](",
                                        "[[]()",       "(",
                                        ")",           "<",
                                        "<!--",        "a <?",
                                        "a <![CDATA[", "`a",
                                        "*a ",         "_a ",
                                        "~~a",         "> ",
                                        "- ",          "1. ",
                                        "|",           "| ",
                                        "http://",     "https://a.bc/(",
                                        "www.",        "：",
                                        "【",          "（x）",
                                        "<ul><li>",    "a\n",
                                        ", 2024 ",     ". a",
                                        "\"",          "<a href=\"",
                                        "&",           "\\",
                                        "# ",          "- [a](b)\n\n"};

std::vector<std::string> snippets() {
    std::vector<std::string> out;
    for (const auto& c : cases("shapes.json")) out.push_back(c.markdown);
    for (const std::string name : {"zh.md", "ja.md", "ar.md", "styles.md"})
        out.push_back(slurp(lists::data(name)));
    return out;
}

/// A few bytes of `text` replaced, removed, doubled or cut off, and what came of it made UTF-8 again.
std::string mutated(std::string text, std::mt19937& random) {
    static constexpr std::string_view alphabet = "[]()|*_`<>#-:\n \t\\!\"'0aZ~";
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>{0, limit - 1}(random);
    };
    for (auto edits = 1 + below(6); edits > 0 && !text.empty(); --edits) {
        const auto at = below(text.size());
        switch (below(4)) {
            case 0:
                text[at] = alphabet[below(alphabet.size())];
                break;
            case 1:
                text.erase(at, 1 + below(8));
                break;
            case 2:
                text.insert(at, text.substr(below(text.size()), below(40)));
                break;
            default:
                text.resize(at);
                break;
        }
    }
    return citegraph::valid_utf8(text);
}

}  // namespace

// Within one paragraph the parser of Markdown takes quadratic time for some, so that its length is bounded. Sanitizers make
// allocations of some sizes dear, which hides what grows.
BOOST_TEST_DECORATOR(*boost::unit_test::label("large"))
BOOST_DATA_TEST_CASE(a_pattern_repeated_takes_time_in_proportion, data::make(patterns), pattern) {
    const auto read_list = [](const std::string& text) { return read(text); };
    const auto item = "- [Title of a work](https://a.bc/d)" + repeated(pattern, 4'000) + "\n\n";
    BOOST_TEST(text_growth(pattern, 100'000, read_list) < quadratic);
    BOOST_TEST(text_growth(item, 40'000, read_list) < quadratic);
}

BOOST_AUTO_TEST_CASE(a_line_of_fifty_megabytes_is_a_problem_and_costs_no_more) {
    const auto text = "- [Before it](https://arxiv.org/abs/2309.06180)\n\n" + std::string(50'000'000, 'a') +
                      "\n\n- [Behind it](https://arxiv.org/abs/2312.06902)\n";
    const auto reading = read(text);
    BOOST_TEST(reading.entries.size() == 2u);
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 1u);
    BOOST_TEST(reading.problems[0].line == 3);
    BOOST_TEST(reading.entries[1].line == 5);
}

BOOST_AUTO_TEST_CASE(ten_thousand_levels_of_nesting_are_borne) {
    BOOST_TEST(read(times(10'000, "> ") + "x").entries.empty());
    BOOST_TEST(
        read(times(10'000, "- ") + "[Title of a work](https://arxiv.org/abs/2309.06180)").entries.size() ==
        1u);
    std::string nested;
    for (std::size_t i = 0; i < 1'000; ++i)
        nested += std::string(2 * i, ' ') + "- **Words that head others**\n";
    for (const auto& entry : read(nested).entries) BOOST_TEST(entry.section.size() <= 8u);
}

BOOST_AUTO_TEST_CASE(a_table_of_too_many_columns_is_a_problem) {
    const auto reading = read(times(200, "|a") + "\n" + times(200, "|-") + "\n" + times(100, "b|c\n"));
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 1u);
    BOOST_TEST(reading.problems[0].line == 2);
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_entries_are_all_read, *boost::unit_test::label("large")) {
    std::ostringstream list;
    for (int i = 0; i < 100'000; ++i)
        list << "- [Name" << i << "](https://arxiv.org/abs/2301." << 10000 + i % 90000
             << "): Serving of Models | SOSP' 24\n";
    const auto reading = read(list.str());
    BOOST_TEST(reading.entries.size() == 100'000u);
    BOOST_TEST(reading.entries.back().line == 100'000);
}

BOOST_AUTO_TEST_CASE(a_list_takes_time_in_proportion_to_its_entries) {
    const auto item = "- [Name](https://arxiv.org/abs/2301.10000): Serving of Models | SOSP' 24\n";
    BOOST_TEST(text_growth(item, 400'000, [](const std::string& text) { return read(text); }) < quadratic);
}

BOOST_DATA_TEST_CASE(torn_lists_are_read_without_harm, data::make(snippets()), snippet) {
    std::mt19937 random{20260101};
    for (int round = 0; round < 60; ++round) {
        const auto text = mutated(snippet, random);
        const auto lines = 1 + std::ranges::count(text, '\n');
        for (const auto& entry : read(text).entries) {
            BOOST_TEST((entry.line >= 1 && entry.line <= lines));
            BOOST_TEST((!entry.url || entry.links.at(0).url == *entry.url));
            BOOST_TEST(!citegraph::first_invalid_utf8(entry.title));
        }
        static_cast<void>(read(text, "list.txt"));
    }
}

BOOST_DATA_TEST_CASE(a_title_stands_near_the_line_of_its_entry, data::make(snippets()), snippet) {
    const auto lines = citegraph::split(snippet, '\n');
    for (const auto& entry : read(snippet).entries) {
        std::string near;
        for (auto i = static_cast<std::size_t>(entry.line) - 1;
             i < lines.size() && i < static_cast<std::size_t>(entry.line) + 2; ++i)
            near += std::string{lines[i]} + " ";
        const auto words = citegraph::title_words(near);
        for (const auto& word : citegraph::title_words(entry.title))
            BOOST_TEST((std::ranges::find(words, word) != words.end()),
                       word << " of \"" << entry.title << "\" is not near line " << entry.line);
    }
}

BOOST_AUTO_TEST_SUITE_END()
