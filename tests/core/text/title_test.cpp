#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(titles_of_works)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Pair {
    const char* from;
    const char* to;
};

std::ostream& operator<<(std::ostream& out, const Pair& row) {
    return out << row.from;
}

const std::vector<Pair> titles{
    {"ZeRO++: Extremely Efficient", "zero++ extremely efficient"},
    {"Fine\u2011Tuned  Chat-Models", "fine tuned chat models"},
    {"LLMs & GPUs", "llms and gpus"},
    {"{BERT}-based \\'Ecole {D\u00e9j\u00e0Vu}", "bert based ecole dejavu"},
    {"Don\u2019t Stop", "dont stop"},
    {"Stra\u00dfe \ufb01ne", "strasse fine"},
    {"\u03bbScale", "\u03bbscale"},
    {"大模型 推理", "大 模 型 推 理"},
    {"ガイド", "ガ イ ド"},
    {"$K$-Means", "k means"},
    {R"(G{\"o}del, \'{E}tale, Stra{\ss}e, {\L}ukasz \v{C}ech, \c{c}a)", "godel etale strasse lukasz cech ca"},
    {R"(\emph{Fast} {\bf and} $\lambda$Scale \& C\#)", "fast and λscale and c#"},
    {R"(``Quoted'' \LaTeX\ and \not)", "quoted latex and not"},
    {"R&amp;D &quot;now&quot; \u2122", "r and d now"},
    {"WidgetCore\u2122 \\", "widgetcore"},
    {"L\u00b2 \uff22\uff25", "l2 be"},
    {"", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(titles_are_compared_word_by_word, data::make(titles), row) {
    BOOST_TEST(normal_title(row.from) == row.to);
}

BOOST_AUTO_TEST_CASE(a_negation_or_a_number_makes_another_title) {
    BOOST_TEST(normal_title("Attention Is All You Need") != normal_title("Attention Is Not All You Need"));
    BOOST_TEST(normal_title("Llama 2") != normal_title("Llama 3"));
}

BOOST_AUTO_TEST_CASE(the_words_are_those_of_the_normal_form) {
    for (const auto& row : titles) BOOST_TEST(join(title_words(row.from), " ") == row.to);
}

BOOST_DATA_TEST_CASE(a_normal_form_stays_as_it_is, data::make(titles), row) {
    BOOST_TEST(normal_title(row.to) == row.to);
}

BOOST_AUTO_TEST_SUITE_END()
