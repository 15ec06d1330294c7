#include "core/scholarly/title_words.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(words_of_titles)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

Words words_of(std::string_view title) {
    return title_words(title);
}

bool says_its_sort(std::string_view subtitle) {
    return std::ranges::all_of(words_of(subtitle),
                               [](const auto& word) { return is_sort(word) || is_function_word(word); });
}

std::string stems_of(std::string_view title) {
    return join(telling_stems(words_of(title)), " ");
}

std::string numbered(std::string_view title) {
    auto words = words_of(title);
    normalise_numerals_and_letters(words);
    return join(words, " ");
}

struct Pair {
    std::string from, to;
};

std::ostream& operator<<(std::ostream& out, const Pair& row) {
    return out << row.from;
}

const std::vector<Pair> numerals{
    {"World War II", "world war 2"},
    {"Rocky IV", "rocky 4"},
    {"Part I", "part 1"},
    {"Volume V: Trees", "volume 5 trees"},
    {"Phase X", "phase 10"},
    {"What I know", "what i know"},
    {"Malcolm X", "malcolm x"},
    {"V for Vendetta", "v for vendetta"},
    {"II Trovatore", "ii trovatore"},
    {"XX", "xx"},
    {"Henry VIII and Part XX", "henry 8 and part 20"},
    {"Chapter XXI", "chapter xxi"},
    {"Part 2", "part 2"},
    {"λScale", "lambdascale"},
    {"β-VAE", "beta vae"},
    {"The μ-calculus", "the mu calculus"},
    {"Σ-protocols", "sigma protocols"},
    {"Περί ζώων", "περί ζώων"},
    {"", ""},
};

const std::vector<Pair> stems{
    {"scheduling", "schedul"},
    {"schedules", "schedul"},
    {"scheduled", "schedul"},
    {"parallelism", "paralle"},
    {"parallelization", "paralle"},
    {"trees", "tree"},
    {"process", "process"},
    {"class", "class"},
    {"king", "king"},
    {"red", "red"},
    {"caching", "cach"},
    {"caches", "cach"},
    {"cached", "cach"},
    {"cache", "cach"},
    {"as", "as"},
    {"", ""},
    {"大", "大"},
};

}  // namespace

BOOST_DATA_TEST_CASE(numerals_and_greek_letters_are_written_in_one_way, data::make(numerals), row) {
    BOOST_TEST(numbered(row.from) == row.to);
    BOOST_TEST(numbered(row.to) == numbered(numbered(row.to)), "once is enough");
}

BOOST_DATA_TEST_CASE(forms_of_a_word_have_one_stem, data::make(stems), row) {
    BOOST_TEST(stem(row.from) == row.to);
    BOOST_TEST(row.from.starts_with(stem(row.from)));
}

BOOST_AUTO_TEST_CASE(a_stem_is_whole_characters) {
    for (const std::string word : {"größenwahn", "дерево", "параллельный", "éééééééé", "模型推理服务"})
        BOOST_TEST(!first_invalid_utf8(stem(word)), word);
}

BOOST_DATA_TEST_CASE(a_word_that_turns_a_title_round_is_a_negation,
                     data::make({"not", "no", "without", "never", "non", "dont", "nicht", "sans"}), word) {
    BOOST_TEST(is_negation(word));
}

BOOST_DATA_TEST_CASE(other_words_turn_nothing_round,
                     data::make({"note", "now", "knot", "with", "nonlinear", "", "all"}), word) {
    BOOST_TEST(!is_negation(word));
}

BOOST_AUTO_TEST_CASE(a_negation_is_a_word_that_a_title_has_as_it_is_compared) {
    for (const std::string title : {"Don't Stop", "Attention Is Not All You Need", "Why It Can’t Work"}) {
        const auto words = words_of(title);
        BOOST_TEST(std::ranges::count_if(words, [](const auto& word) { return is_negation(word); }) == 1,
                   title);
    }
}

BOOST_AUTO_TEST_CASE(a_digit_anywhere_makes_a_number) {
    for (const std::string word : {"2", "v2", "gpt4", "3d", "2x4"}) BOOST_TEST(is_number(word), word);
    for (const std::string word : {"", "two", "iv", "x"}) BOOST_TEST(!is_number(word), word);
}

BOOST_AUTO_TEST_CASE(an_erratum_is_another_work_and_another_version) {
    for (const std::string word : {"erratum", "corrigendum", "comment", "reply", "poster", "retraction"}) {
        BOOST_TEST(is_genre(word), word);
        BOOST_TEST(is_version(word), word);
    }
    BOOST_TEST(is_genre("part"));
    BOOST_TEST(!is_version("part"), "the second part is no version of the first");
    BOOST_TEST(is_version("extended"));
    for (const std::string word : {"posterior", "partial", "corrected", "consensus", ""})
        BOOST_TEST(!(is_genre(word) || is_sort(word) || is_version(word)), word);
}

BOOST_AUTO_TEST_CASE(a_subtitle_of_a_survey_says_no_more_than_its_sort) {
    for (const std::string subtitle : {"A Survey", "An Extended Version", "A Systematic Literature Review",
                                       "Technical Report", "A Case Study"})
        BOOST_TEST(says_its_sort(subtitle), subtitle);
    for (const std::string subtitle : {"A Survey of Trees", "Fast and Slow", "The Movie", "Lower Bounds"})
        BOOST_TEST(!says_its_sort(subtitle), subtitle);
}

BOOST_AUTO_TEST_CASE(the_content_of_a_title_is_what_is_no_function_word) {
    BOOST_TEST(content_words(words_of("Attention Is All You Need")) == 1u);
    BOOST_TEST(content_words(words_of("How to Do It")) == 0u);
    BOOST_TEST(content_words(words_of("Efficient Memory Management")) == 3u);
    BOOST_TEST(content_words(words_of("大模型推理")) == 2u, "two ideographs are about a word");
    BOOST_TEST(content_words(words_of("GPU 推理")) == 2u);
    BOOST_TEST(content_words({}) == 0u);
}

BOOST_AUTO_TEST_CASE(a_paper_is_told_by_what_its_field_does_not_have_in_every_title) {
    BOOST_TEST(stems_of("Efficient Large Language Models") == "");
    BOOST_TEST(stems_of("PagedAttention: Efficient Serving") == "pagedat");
    BOOST_TEST(stems_of("Caching trees in cached TREES") == "cach tree", "each once, in order");
    BOOST_TEST(stems_of("大模型 x") == "", "one letter or ideograph tells little");
}

BOOST_AUTO_TEST_CASE(a_generic_word_is_generic_in_all_its_forms) {
    for (const std::string word :
         {"model", "models", "modeling", "training", "trained", "gpu", "gpus", "llms"})
        BOOST_TEST(is_generic(word), word);
    for (const std::string word : {"paged", "zebra", "quantum", ""}) BOOST_TEST(!is_generic(word), word);
}

BOOST_AUTO_TEST_CASE(the_order_of_words_does_not_change_what_tells_a_paper) {
    auto words = words_of("Orca: a distributed serving system for transformer based generative zebras");
    const auto before = telling_stems(words);
    BOOST_TEST(std::ranges::is_sorted(before));
    std::ranges::reverse(words);
    BOOST_TEST((telling_stems(words) == before));
    words.insert(words.end(), words.begin(), words.end());
    BOOST_TEST((telling_stems(words) == before), "nor does repeating them");
}

BOOST_AUTO_TEST_SUITE_END()
