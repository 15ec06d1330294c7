#include "resolve/match/title_agreement.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

BOOST_AUTO_TEST_SUITE(agreement_of_titles)

using namespace citegraph;
using namespace citegraph::resolving;

namespace {

struct Row {
    std::string list, record;
    Agreement agreement;
};

const std::vector<Row> rows{
    {"Efficient Memory Management", "Efficient memory management.", Agreement::same},
    {"Orca", "Orca: A Distributed Serving System for Transformers", Agreement::same},
    {"Orca: A Distributed Serving System", "Orca", Agreement::same},
    {"vLLM: Efficient Memory Management for LLM Serving", "Efficient Memory Management for LLM Serving",
     Agreement::same},
    {"A Distributed Serving System", "Orca: A Distributed Serving System", Agreement::same},
    {"Efficient Memory Management (vLLM)", "Efficient Memory Management", Agreement::same},
    {"Orca：A Distributed Serving System", "Orca: A Distributed Serving System", Agreement::same},
    {"Training Multi-Billion Parameter Models", "Training Multibillion Parameter Models", Agreement::same},
    {"ZeRO & Offload", "ZeRO and Offload", Agreement::same},
    {"Attention Is Not All You Need", "Attention Is All You Need", Agreement::different},
    {"Llama 2 Open Foundation Models", "Llama 3 Open Foundation Models", Agreement::different},
    {"Serving Large Language Models with Paging", "Serving Large Language Models with Swapping",
     Agreement::similar},
    {"Kimi-VL: Multimodal LLM with Vision", "Kimi-VL Technical Report", Agreement::named},
    {"Efficient Distributed Training with Cornstarch", "Cornstarch: Multimodal Training Must Be Aware",
     Agreement::named},
    {"Scaling Laws for Machine Translation", "Efficient Memory Management", Agreement::different},
    {"vLLM", "Efficient Memory Management", Agreement::too_short},
    {"Llama 2: Open Foundation Models", "Llama 3: Open Foundation Models", Agreement::different},
    {"Caches, Part I", "Caches, Part II", Agreement::different},
    {"Caches, Part II", "Caches, Part 2", Agreement::same},
    {"Theory of Caches", "Theory of Caches: Part II", Agreement::different},
    {"Theory of Caches", "Erratum: Theory of Caches", Agreement::different},
    {"Theory of Caches", "Theory of Caches (Extended Abstract)", Agreement::different},
    {"Gemini: A Family of Models", "Gemini 1.5: Millions of Tokens", Agreement::different},
    {"Gemini: A Family of Models", "Gemini: Fast Failure Recovery", Agreement::named},
    {"Supervised Learning of Speech", "Unsupervised Learning of Speech", Agreement::different},
    {"Results of Run 1 2", "Results of Run 12", Agreement::different},
    {"λScale: Fast Scaling", R"({\lambda}Scale: Fast Scaling)", Agreement::same},
    {"Μηχανική Μάθηση", "μηχανική μάθηση.", Agreement::same},
    {"Characterizing GPU Resilience and its Impact", "Two GPUs: Characterizing the Resilience of Both",
     Agreement::related},
    {"Elastic Memory for Efficient LLM Serving", "Efficient Serving of LLM Applications with Demand",
     Agreement::different},
    {"", "Efficient Memory Management", Agreement::too_short},
    {"大规模语言模型服务的高效内存管理", "Efficient Memory Management", Agreement::other_language},
    {"Эффективное управление памятью", "Efficient Memory Management", Agreement::other_language},
    {"Gestión eficiente de la memoria para los modelos", "Efficient Memory Management",
     Agreement::other_language},
    {"Effiziente Speicherverwaltung für das Ausliefern von Modellen", "Efficient Memory Management",
     Agreement::other_language},
};

}  // namespace

BOOST_AUTO_TEST_CASE(titles_agree_but_for_what_lists_leave_out) {
    for (const auto& [list, record, agreement] : rows)
        BOOST_TEST((title_agreement({&list, 1}, {&record, 1}) == agreement), list << " / " << record);
}

BOOST_AUTO_TEST_CASE(the_best_candidate_decides) {
    const std::vector<std::string> candidates{"Scaling Laws of Something Else", "Orca"};
    const std::vector<std::string> records{"Efficient Memory Management",
                                           "Orca: A Distributed Serving System"};
    BOOST_TEST((title_agreement(candidates, records) == Agreement::same));
    BOOST_TEST((title_agreement({}, records) == Agreement::different));
}

BOOST_AUTO_TEST_SUITE_END()
