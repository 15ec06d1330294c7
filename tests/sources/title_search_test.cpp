#include "sources/wire/title_search.hpp"

#include "drive.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(title_search)

using namespace citegraph;
using namespace citegraph::test;
using sources::phrase_of;

namespace {

Paper paper(const std::string& text) {
    Paper out;
    out.ids = {id("corpus:1")};
    out.fields["title"] = text;
    return out;
}

std::vector<std::string> candidates(const std::string& asked, const std::vector<std::string>& records) {
    std::vector<Paper> papers;
    for (const auto& record : records) papers.push_back(paper(record));
    std::vector<std::string> out;
    const std::vector wanted{title(asked)};
    const auto found = sources::candidates_for(wanted, papers);
    for (const auto& one : found.at(0)) out.push_back(title_of(one));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_phrase_holds_the_words_of_a_title_and_no_operator) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Orca: A Distributed Serving System", "Orca A Distributed Serving System"},
        {"Multi-Billion -- non-invasive", "Multi Billion non invasive"},
        {"\"Why\" | \"So\" + (what)* ~2 -x", "Why So what 2 x"},
        {"“Curly” quotes: isn’t it?", "Curly quotes isn't it"},
        {"llama.cpp and GPT-4.5, 10,000 tokens.", "llama.cpp and GPT 4.5 10,000 tokens"},
        {"ZeRO++ & C#", "ZeRO C"},
        {"$O(n^2)$ \\emph{fast}", "O n 2 emph fast"},
        {"Réseaux de neurones", "Réseaux de neurones"},
        {"大语言模型：综述", "大语言模型 综述"},
        {"A/B tests %22 OR ti:x", "A B tests 22 or ti x"},
        {"'quoted' words'", "quoted words"},
        {"THIS OR That AND NOT Those", "THIS or That and not Those"},
        {"--- | ***", ""},
        {"", ""},
        {"\xFF", ""}};
    for (const auto& [text, phrase] : rows) BOOST_TEST(phrase_of(text) == phrase);
}

BOOST_AUTO_TEST_CASE(a_phrase_is_never_long) {
    std::string words, letters, ideographs;
    for (int i = 0; i < 100'000; ++i) {
        words += "word ";
        letters += "a";
        ideographs += "模";
    }
    BOOST_TEST(phrase_of(words).size() == 16u * 5 - 1);
    BOOST_TEST(phrase_of(letters).size() == 160u);
    BOOST_TEST(phrase_of(ideographs).size() == 160u * 3);
    BOOST_TEST(phrase_of("short " + letters) == "short");
}

BOOST_AUTO_TEST_CASE(records_with_like_titles_are_candidates) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Orca: A Distributed Serving System", "Orca: a distributed serving system"},
        {"Orca", "Orca: A Distributed Serving System"},
        {"Orca: A Distributed Serving System for Transformers", "ORCA"},
        {"Multi-Billion Parameter Models", "Multibillion parameter models"},
        {"Müller’s Method", "Muller's method"},
        {"A Survey on Large Language Models", "A Survey of Large Language Models"},
        {"Efficient Training of Large Language Models on GPUs",
         "Efficient Training of Language Models on TPUs"},
        {"大语言模型综述", "大语言模型综述"}};
    for (const auto& [asked, record] : rows)
        BOOST_TEST(candidates(asked, {record}).size() == 1u, asked << " / " << record);
}

BOOST_AUTO_TEST_CASE(records_with_other_titles_are_not) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Orca: A Distributed Serving System", "Attention Is All You Need"},
        {"Fast Inference of the Model", "Training of the Model on a Cluster"},
        {"What is it", "Where are they for you"},
        {"Orca", ""}};
    for (const auto& [asked, record] : rows)
        BOOST_TEST(candidates(asked, {record}).empty(), asked << " / " << record);
}

BOOST_AUTO_TEST_CASE(the_likest_come_first_and_ten_are_enough) {
    std::vector<std::string> records;
    for (int i = 0; i < 30; ++i) records.push_back("Efficient Serving Systems " + std::to_string(i));
    records.push_back("Efficient Serving Systems");
    const auto out = candidates("Efficient serving systems", records);
    BOOST_TEST(out.size() == 10u);
    BOOST_TEST(out.at(0) == "Efficient Serving Systems");
    BOOST_TEST(out.at(1) == "Efficient Serving Systems 0");
}

BOOST_AUTO_TEST_SUITE_END()
