// What the words of lists are taken for.
#include "read/list/vocabulary.hpp"
#include "read/list/words.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace data = boost::unit_test::data;
using namespace citegraph::read;

namespace {

/// Words that a predicate is to know, and words that it is not.
struct Kind {
    std::string_view name;
    bool (*is)(std::string_view);
    std::vector<std::string> known, other;
};

std::ostream& operator<<(std::ostream& out, const Kind& row) {
    return out << row.name;
}

const std::vector<Kind> kinds{
    {"a generic label",
     is_generic_label,
     {"pdf", "[pdf]", "PDF", "Paper", "[[Paper]]", "arXiv", "link", "Code", "论文", "代码",
      "arXiv:2309.06180"},
     {"Attention Is All You Need", "vLLM", "Paper Plane"}},
    {"an auxiliary label",
     is_auxiliary_label,
     {"Code", "code", "Slides", "Project Page", "GitHub", "Blog", "Video"},
     {"pdf", "Paper", "arXiv", "", "Codex"}},
    {"an award",
     is_award,
     {"Best Paper", "best paper award", "Spotlight", "Oral", "最佳论文", "Outstanding Paper"},
     {"", "Paper", "Best Practices", "Moral"}},
    {"a remark", is_remark, {"Survey", "withdrawn", "Plagiarism"}, {"", "MIT", "Surveyor"}},
    {"a known venue",
     is_known_venue,
     {"SOSP", "sosp", "NeurIPS", "TMLR", "OSDI", "ICLR", "EuroSys"},
     {"", "GPU", "LLM", "Attention"}},
    {"a publisher", is_publisher, {"ACM", "IEEE", "USENIX", "Proceedings"}, {"", "MIT", "Google"}},
    {"an excluded heading",
     is_excluded_heading,
     {"Contents", "Table of Contents", "License", "Contributing", "News", "Citation", "目录"},
     {"", "Serving", "Contents of Memory"}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(words_of_lists)

BOOST_DATA_TEST_CASE(words_are_known_for_what_they_are, data::make(kinds), row) {
    for (const auto& word : row.known) BOOST_TEST(row.is(word), "'" << word << "' is " << row.name);
    for (const auto& word : row.other) BOOST_TEST(!row.is(word), "'" << word << "' is not " << row.name);
}

BOOST_AUTO_TEST_CASE(a_key_of_a_bullet_names_what_its_value_says) {
    const std::vector<std::pair<std::string, Attribute>> rows{
        {"Link", Attribute::link},       {"Paper", Attribute::link},   {"Code", Attribute::code},
        {"Authors", Attribute::authors}, {"作者", Attribute::authors}, {"Abstract", Attribute::prose},
        {"TL;DR", Attribute::prose},     {"Venue", Attribute::venue},  {"Date", Attribute::date}};
    for (const auto& [key, attribute] : rows) BOOST_TEST((attribute_of(key) == attribute), key);
    for (const auto* key : {"", "Serving", "2024", "GEMM"}) BOOST_TEST(!attribute_of(key), key);
}

BOOST_AUTO_TEST_CASE(a_header_names_what_its_column_says) {
    const std::vector<std::pair<std::string, Attribute>> rows{
        {"Title", Attribute::title},     {"Work", Attribute::title},  {"Date", Attribute::date},
        {"Year", Attribute::date},       {"Venue", Attribute::venue}, {"Publication", Attribute::venue},
        {"Authors", Attribute::authors}, {"Code", Attribute::code},   {"Institute", Attribute::affiliation}};
    for (const auto& [header, attribute] : rows) BOOST_TEST((column_of(header) == attribute), header);
    for (const auto* header : {"", "#", "Serving"}) BOOST_TEST(!column_of(header), header);
}

BOOST_AUTO_TEST_CASE(a_vocabulary_compares_as_titles_are_compared) {
    const Vocabulary words{"one|two words|école"};
    for (const auto* text : {"one", "ONE", "Two  Words", "two-words", "Ecole", "«one»"})
        BOOST_TEST(words.has(text), text);
    for (const auto* text : {"", "two", "words", "ones"}) BOOST_TEST(!words.has(text), text);
    BOOST_TEST(words.has_all_words("one 2024 one"));
    BOOST_TEST(!words.has_all_words("one more"));
    BOOST_TEST(!words.has_all_words("?"));
    BOOST_TEST(words.has_some_word("no one here"));
    BOOST_TEST(!words.has_some_word("nobody here"));
}

BOOST_AUTO_TEST_SUITE_END()
