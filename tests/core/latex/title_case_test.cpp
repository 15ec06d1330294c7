#include "core/latex/title_case.hpp"

#include "citegraph/text.hpp"
#include "growth.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(capitals_of_titles)

using namespace citegraph;
using namespace citegraph::latex;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string title, telling;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.title;
}

std::string telling_in(const std::string& title) {
    std::string out;
    for (const auto& word : telling_words(title))
        out += (out.empty() ? "" : "|") + title.substr(word.begin, word.end - word.begin);
    return out;
}

const std::vector<Row> titles{
    {"", ""},
    {"Attention Is All You Need", ""},
    {"attention is all you need", ""},
    {"ImageNet Classification with Deep CNNs", "ImageNet|CNNs"},
    {"mRNA Vaccines and pH", "mRNA|pH"},
    {"Learning from 3D Scans at 4K", "3D|4K"},
    {"The Cauchy Problem in Riemannian Geometry", "Cauchy|Riemannian"},
    {"A study of Bach chorales", "Bach"},
    {"A History of the Netherlands", "Netherlands"},
    {"An English Grammar", "English"},
    {"Efficient training with Megatron on large clusters of machines", "Megatron"},
    {"Megatron: efficient training on large clusters of machines", ""},
    {"DeepSpeed: Extreme-Scale Training", "DeepSpeed"},
    {"Flash-Attention: Fast and Exact", "Attention"},
    {"Is P Equal to NP?", "P|NP"},
    {"What Is a Graph? A Survey", ""},
    {"Vitamin C and Colds", "C"},
    {"The C Programming Language", "C"},
    {"Plan A and Plan B", "B"},  // a lone A is an article
    {"SHOUTING AT MODELS LOUDLY", ""},
    {"O'Neil's Book", "O'Neil's"},
    {"Überblick und Ausblick", ""},
    {"Обучение нейронных сетей", ""},
    {"机器学习", ""},
    {"机器学习 with GPUs", "GPUs"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_capital_tells_something_in_acronyms_names_and_mixed_case, data::make(titles), row) {
    BOOST_TEST(telling_in(row.title) == row.telling);
}

BOOST_DATA_TEST_CASE(stretches_are_whole_characters_in_order, data::make(titles), row) {
    std::size_t at = 0;
    for (const auto& [begin, end] : telling_words(row.title)) {
        BOOST_TEST(at <= begin);
        BOOST_TEST(begin < end);
        BOOST_REQUIRE(end <= row.title.size());
        BOOST_TEST(!first_invalid_utf8(row.title.substr(begin, end - begin)).has_value());
        at = end;
    }
}

BOOST_DATA_TEST_CASE(a_title_in_small_letters_has_nothing_to_keep, data::make(titles), row) {
    BOOST_TEST(telling_in(ascii_lower(row.title)) == "");
}

BOOST_AUTO_TEST_CASE(a_name_is_one_with_its_capital_alone) {
    for (const std::string word :
         {"Bayesian", "Markov", "Gaussian", "Paris", "English", "Gödel", "Monday", "Zürich"})
        BOOST_TEST(is_proper_noun(word), word);
    for (const std::string word :
         {"bayesian", "BAYESIAN", "Transformer", "Go", "Apple", "", "Bayesia", "Bayesians "})
        BOOST_TEST(!is_proper_noun(word), word);
}

BOOST_AUTO_TEST_CASE(a_capital_of_any_alphabet_tells_as_much) {
    BOOST_TEST(telling_in("Σ-protocols for everyone") == "Σ");
    BOOST_TEST(telling_in("Сети ЭВМ") == "ЭВМ");
    BOOST_TEST(telling_in("Les réseaux de l'ÉNS") == "l'ÉNS");
}

BOOST_AUTO_TEST_CASE(a_word_after_a_colon_begins_a_sentence) {
    BOOST_TEST(telling_in("Trees in forests: Growth of seedlings in soils") == "");
    BOOST_TEST(telling_in("Trees in forests, Growth of seedlings in soils") == "Growth");
    BOOST_TEST(telling_in("Trees in forests (Growth of seedlings in soils)") == "");
}

BOOST_AUTO_TEST_CASE(a_long_title_takes_time_in_proportion) {
    for (const std::string piece : {"A ", "a-", "Ab: ", "Ω", "'s"})
        BOOST_TEST(test::text_growth(piece, 100'000, telling_words) < test::quadratic, piece);
}

BOOST_AUTO_TEST_SUITE_END()
