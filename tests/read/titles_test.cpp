#include "read/lists.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(titles_alone)

namespace data = boost::unit_test::data;
using namespace citegraph;
using namespace lists;

namespace {

Reading titles(std::string_view text) {
    return std::ranges::find(all_readers(), "titles", &Reader::name)->read(text, "t.txt");
}

struct Row {
    std::string line, title, date = "", venue = "";
};
std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.line;
}
const std::vector<Row> rows{
    {"Attention Is All You Need", "Attention Is All You Need"},
    {"  - Attention Is All You Need\r", "Attention Is All You Need"},
    {"* Attention Is All You Need.", "Attention Is All You Need"},
    {"• Attention Is All You Need", "Attention Is All You Need"},
    {"3. Attention Is All You Need", "Attention Is All You Need"},
    {"[3] Attention Is All You Need", "Attention Is All You Need"},
    {"(3) Attention Is All You Need", "Attention Is All You Need"},
    {"3) Attention Is All You Need", "Attention Is All You Need"},
    {"3、深度学习", "深度学习"},
    {"- [ ] 3. **Attention Is All You Need**", "Attention Is All You Need"},
    {"- [x] Attention Is All You Need", "Attention Is All You Need"},
    {"**Attention Is All You Need** (2017)", "Attention Is All You Need", "2017"},
    {"**Attention Is All You Need (2017)**", "Attention Is All You Need", "2017"},
    {"Attention Is All You Need (Jun 2017).", "Attention Is All You Need", "2017-06"},
    {"“Attention Is All You Need” (2017)", "Attention Is All You Need", "2017"},
    {"Attention Is All You Need (NeurIPS 2017)", "Attention Is All You Need", "", "NeurIPS 2017"},
    {"Attention Is All You Need (ICML'24)", "Attention Is All You Need", "", "ICML 2024"},
    {"注意力机制综述（2024）", "注意力机制综述", "2024"},
    {"Long Context (2048K)", "Long Context (2048K)"},
    {"Where Are We Now (Extended Abstract)", "Where Are We Now (Extended Abstract)"},
    {"What Is It Like to Be a Bat?", "What Is It Like to Be a Bat?"},
    {"1984. A Novel", "1984. A Novel"},
    {"Made in the U.S.", "Made in the U.S."},
    {"\"A\" and \"B\"", "\"A\" and \"B\""},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_line_is_a_title_without_the_marks_around_it, data::make(rows), row) {
    const auto reading = titles(row.line);
    BOOST_TEST(reading.problems.empty());
    BOOST_REQUIRE_EQUAL(reading.entries.size(), 1u);
    const auto& entry = reading.entries.front();
    BOOST_TEST(entry.title == row.title);
    BOOST_TEST(entry.titles == std::vector{row.title}, boost::test_tools::per_element());
    BOOST_TEST(entry.date.value_or("") == row.date);
    const json venue = venue_of(entry);
    BOOST_TEST((venue.is_null() ? "" : venue.get<std::string>()) == row.venue);
}

BOOST_AUTO_TEST_CASE(an_entry_stands_on_its_line_and_has_no_link) {
    const auto reading = titles("\xEF\xBB\xBF# to read\n\nLazy Caches\n\nEager Caches (2020)\n");
    BOOST_REQUIRE_EQUAL(reading.entries.size(), 2u);
    BOOST_TEST(reading.entries[0].line == 3);
    BOOST_TEST(reading.entries[1].line == 5);
    BOOST_TEST(reading.entries[1].file == "t.txt");
    BOOST_TEST(reading.entries[1].date_text.value_or("") == "2020");
    BOOST_TEST((seen(reading.entries[0]).at("flags") == json{"no-link"}));
}

BOOST_AUTO_TEST_CASE(a_line_that_can_be_no_title_is_a_problem_with_its_line) {
    const auto reading =
        titles("Lazy Caches\n-----\n**To read:**\n10.1145/3600006.3613165\n" + std::string(500, 'x'));
    BOOST_TEST(reading.entries.size() == 1u);
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 4u);
    const std::vector<std::string> reasons{"no words", "heads", "--from ids", "too long"};
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        BOOST_TEST(reading.problems[i].line == static_cast<int>(i) + 2);
        BOOST_TEST(reading.problems[i].message.find(reasons[i]) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(an_address_on_the_line_is_the_link_of_the_title) {
    const auto entry = titles("- Lazy Caches https://arxiv.org/abs/2309.06180").entries.at(0);
    BOOST_TEST(entry.title == "Lazy Caches");
    BOOST_TEST(to_string(entry.identifiers.at(0).id) == "arxiv:2309.06180");
}

BOOST_AUTO_TEST_CASE(numbers_count_lines_as_far_as_they_go_on) {
    std::string text;
    for (int i = 1; i <= 1002; ++i) text += std::to_string(i) + ". Title of a Work\n";
    for (const auto& entry : titles(text).entries) BOOST_TEST(entry.title == "Title of a Work");
}

BOOST_AUTO_TEST_CASE(a_text_file_is_read_as_what_its_lines_are) {
    const auto reader = [](std::string_view text) { return std::string{reader_for("a.TXT", text)->name}; };
    BOOST_TEST(reader("Lazy Caches\n- Eager Caches (2020)\n") == "titles");
    BOOST_TEST(reader("Lazy Caches\n2309.06180\n") == "ids");
    BOOST_TEST(reader("https://vllm.ai vLLM\n") == "ids");
    BOOST_TEST(reader("") == "ids");
    BOOST_TEST(reader("- [Lazy Caches](https://example.org/a)\n- [Eager](https://example.org/b)\n") ==
               "markdown");
    BOOST_TEST(reader("Lovelace, A. (2017). Lazy caches. Journal of Caches, 3(1), 1-20.\n") == "markdown");
    BOOST_TEST(reader("[1] A. Lovelace and C. Babbage, \"Lazy caches,\" in Proc. SOSP, 2017.\n") ==
               "markdown");
}

BOOST_AUTO_TEST_SUITE_END()
