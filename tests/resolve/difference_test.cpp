#include "resolve/match/difference.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(differences_of_titles)

using namespace citegraph;
using namespace citegraph::resolving;
namespace data = boost::unit_test::data;

namespace {

/// A title of a list beside a record's: what is left out where they agree, else what no reason explains.
struct Pair {
    const char *list, *record;
    bool agrees;
    const char* told = "";
};
std::ostream& operator<<(std::ostream& out, const Pair& row) {
    return out << row.list << " / " << row.record;
}

const std::vector<Pair> alike{
    {"Attention Is All You Need", "Attention is all you need.", true},
    {"Attention Is All You Need", "{A}ttention Is All {Y}ou Need", true},
    {"Pre-training of Transformers", "Pretraining of Transformers", true},
    {"Multi Modal Data", "Multimodal Data", true},
    {"An Endtoend Architecture", "An End-to-End Architecture", true},
    {"ZeRO & Offload", "ZeRO and Offload", true},
    {"Theory of Caches II", "Theory of Caches 2", true},
    {"Über die Theorie", "Uber die Theorie", true},
    {"Modelling Centre Bias in Generalised Networks", "Modeling Center Bias in Generalized Networks", true},
    {"Oestrogen Signalling in Leukaemia", "Estrogen Signaling in Leukemia", true},
    {"Behavioural Economics of Organisational Change", "Behavioral Economics of Organizational Change", true},
    {"Llama 3 Herd of Models", "The Llama 3 Herd of Models", true},
    {"GPT 4", "GPT4", true},
    {"Training with 1,000 Experts", "Training with 1000 Experts", true},
    {"In Dimension d−1", "In Dimension d-1", true},
    {"Efficent Memory Managment for Large Models with Paged Attention",
     "Efficient Memory Management for Large Models with Paged Attention", true},
    {"Attention Is All You Nede for Protein Contacts", "Attention Is All You Need for Protein Contacts",
     true},
};

const std::vector<Pair> parted{
    {"Orca", "Orca: A Distributed Serving System", true, "a distributed serving system"},
    {"A Distributed Serving System", "Orca: A Distributed Serving System", true, "orca"},
    {"Efficient Memory Management", "Efficient Memory Management (vLLM)", true, "vllm"},
    {"Pre-training of Transformers", "BERT: Pre-training of Transformers", true, "bert"},
    {"vLLM: Efficient Memory Management", "Efficient Memory Management", true, "vllm"},
    {"Perseus: Reducing Energy Bloat", "Reducing Energy Bloat", true, "perseus"},
    {"Latent Spaces", "Latent Spaces: A Study of Probabilistic Topic Geometry", true,
     "a study of probabilistic topic geometry"},
};

const std::vector<Pair> apart{
    {"Serving System", "Orca: Serving System", false, "'orca' in one title alone"},
    {"Reducing Energy Bloat Now", "Spotlight: Reducing Energy Bloat Now", false,
     "'spotlight' in one title alone"},
    {"Reducing Energy Bloat Now", "Fireside: Reducing Energy Bloat Now", false,
     "'fireside' in one title alone"},
    {"Theory of Caches", "Theory of Caches: Part II", false, "'part' in one title alone"},
    {"Theory of Caches", "Theory of Caches. II. Lower Bounds of Everything Else", false,
     "'ii' in one title alone"},
    {"Theory of Caches", "Theory of Caches: Ten Years Later", false, "'ten' in one title alone"},
    {"Theory of Caches", "Theory of Caches (Poster)", false, "'poster' in one title alone"},
    {"Theory of Caches", "Erratum: Theory of Caches", false, "'erratum' in one title alone"},
    {"Theory of Caches", "Data from: Theory of Caches", false, "'data' in one title alone"},
    {"Theory of Caches", "Book Review: Theory of Caches", false, "'review' in one title alone"},
    {"Theory of Caches", "Revisiting Theory of Caches", false, "'revisiting' in one title alone"},
    {"Theory of Caches", "Theory of Caches: A Replication Study", false, "'replication' in one title alone"},
    {"Attention Is All You Need", "Attention Is Not All You Need", false, "'not' in one title alone"},
    {"A Synchronous Training Scheme", "Asynchronous Training Scheme", false,
     "'synchronous' is not 'asynchronous'"},
    {"Not Able Results", "Notable Results", false, "'not' is not 'notable'"},
    {"Asymmetric Quantization of Large Models Now", "Symmetric Quantization of Large Models Now", false,
     "'asymmetric' is not 'symmetric'"},
    {"The Landscape when P = NP", "The Landscape when P ≠ NP", false, "'=' is not '≠'"},
    {"In Dimension d-1", "In Dimension d+1", false, "'1' is not 'd+1'"},
    {"Results of Run 1 2", "Results of Run 12", false, "'1' is not '12'"},
    {"Serving with SGLang v1.5", "Serving with SGLang v15", false, "'v1.5' is not 'v15'"},
    {"Llama 2", "Llama 3", false, "'2' is not '3'"},
    {"Foundations of Computation β", "Foundations of Computation α", false, "'β' is not 'α'"},
    {"Lecture Notes A", "Lecture Notes B", false, "'a' is not 'b'"},
    {"Macroeconomic Policy in Small Open Economies", "Microeconomic Policy in Small Open Economies", false,
     "'macroeconomic' is not 'microeconomic'"},
    {"Scaling Laws: A Theory of Data", "Scaling Laws: A Theory of Models", false, "'data' is not 'models'"},
    {"Attention Is All You Need", "Hashing", false, ""},
    {"", "", false, ""},
    {"Orca", "", false, ""},
};

std::string told_of(const Comparison& found) {
    return found.agrees ? join(found.dropped, " ") : found.unexplained;
}

}  // namespace

BOOST_DATA_TEST_CASE(spelling_articles_and_typos_explain_a_difference, data::make(alike), row) {
    const auto found = compare(title_form(row.list), title_form(row.record));
    BOOST_TEST(found.agrees);
    BOOST_TEST(found.dropped.empty());
    BOOST_TEST(compare(title_form(row.record), title_form(row.list)).agrees);
}

BOOST_DATA_TEST_CASE(so_does_a_name_or_a_subtitle_that_is_left_out, data::make(parted), row) {
    const auto found = compare(title_form(row.list), title_form(row.record));
    BOOST_TEST(found.agrees);
    BOOST_TEST(told_of(found) == row.told);
}

BOOST_DATA_TEST_CASE(all_else_tells_works_apart, data::make(apart), row) {
    const auto found = compare(title_form(row.list), title_form(row.record));
    BOOST_TEST(!found.agrees);
    BOOST_TEST(told_of(found) == row.told);
}

BOOST_DATA_TEST_CASE(a_title_agrees_with_itself, data::make(apart), row) {
    const auto form = title_form(row.list);
    BOOST_TEST(compare(form, form).agrees == !form.full.empty());
}

BOOST_AUTO_TEST_CASE(what_is_longer_than_a_title_can_be_agrees_with_nothing) {
    const auto form = title_form(std::string(2001, 'a'));
    BOOST_TEST(!compare(form, form).agrees);
}

BOOST_AUTO_TEST_SUITE_END()
