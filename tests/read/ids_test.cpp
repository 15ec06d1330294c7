#include "read/lists.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(ids)

using namespace lists;

BOOST_AUTO_TEST_CASE(each_line_of_an_id_file_is_an_entry) {
    const auto reading = read(
        "# my "
        "ids\n\n2309.06180\narXiv:2312.06902v2\t\n10.1145/3600006.3613165\r\nhttps://aclanthology.org/"
        "P19-1001/\n",
        "a.txt");
    BOOST_TEST(reading.problems.empty());
    BOOST_REQUIRE_EQUAL(reading.entries.size(), 4u);
    BOOST_TEST(to_string(reading.entries[0].identifiers.at(0).id) == "arxiv:2309.06180");
    BOOST_TEST(reading.entries[0].line == 3);
    BOOST_TEST(reading.entries[0].url.value_or("") == "https://arxiv.org/abs/2309.06180");
    BOOST_TEST(reading.entries[1].identifiers.at(0).version.value_or(0) == 2);
    BOOST_TEST(to_string(reading.entries[2].identifiers.at(0).id) == "doi:10.1145/3600006.3613165");
    BOOST_TEST(to_string(reading.entries[3].identifiers.at(0).id) == "acl:P19-1001");
}

BOOST_AUTO_TEST_CASE(words_behind_an_id_are_the_title) {
    const auto entry = read("arXiv: 2309.06180  Efficient Memory Management", "a.ids").entries.at(0);
    BOOST_TEST(entry.title == "Efficient Memory Management");
    BOOST_TEST(to_string(entry.identifiers.at(0).id) == "arxiv:2309.06180");
}

BOOST_AUTO_TEST_CASE(an_address_without_identifier_is_an_entry_with_a_url) {
    const auto entry = read("https://vllm.ai/ vLLM", "a.txt").entries.at(0);
    BOOST_TEST(entry.url.value_or("") == "https://vllm.ai/");
    BOOST_TEST(entry.identifiers.empty());
}

BOOST_AUTO_TEST_CASE(a_line_that_is_neither_is_a_problem_with_its_line) {
    const auto reading = read("2309.06180\nwhat is this\n", "a.txt");
    BOOST_TEST(reading.entries.size() == 1u);
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 1u);
    BOOST_TEST(to_string(reading.problems[0]).starts_with("a.txt:2: "));
    BOOST_TEST(reading.problems[0].message.find("what is this") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_file_has_no_entries_and_no_problems) {
    for (const char* text : {"", "\n\n", "\xEF\xBB\xBF", "# only a comment"}) {
        const auto reading = read(text, "a.txt");
        BOOST_TEST(reading.entries.empty());
        BOOST_TEST(reading.problems.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
