#include "citegraph/graphs/main_path.hpp"

#include "graphs/exact_counts.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

BOOST_AUTO_TEST_SUITE(main_paths)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

using Chain = std::vector<Vertex>;  // from the oldest paper on

/// Every chain of one paper or more that is `begun` and longer ones.
void add_chains(const CitationGraph& graph, const Chain& begun, std::vector<Chain>& chains) {
    chains.push_back(begun);
    for (const auto citing : graph.citers(begun.back())) {
        auto longer = begun;
        longer.push_back(citing);
        add_chains(graph, longer, chains);
    }
}

/// Those that a kind of count counts, one by one.
std::vector<Chain> chains(const CitationGraph& graph, Traversal kind) {
    std::vector<Chain> all;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        if (kind != Traversal::spc || graph.references(v).empty()) add_chains(graph, {v}, all);
    if (kind != Traversal::spnp)
        std::erase_if(all, [&](const Chain& chain) { return !graph.citers(chain.back()).empty(); });
    return all;
}

/// log10 of how many chains each citation lies on, in the order of the arcs.
std::vector<double> weights_by_enumeration(const CitationGraph& graph, Traversal kind) {
    std::map<CitationGraph::Arc, int> on;  // citing, cited
    for (const auto& chain : chains(graph, kind))
        for (std::size_t i = 1; i < chain.size(); ++i) ++on[{chain[i], chain[i - 1]}];
    std::vector<double> weights;
    for (const auto& [arc, count] : on) weights.push_back(std::log10(count));
    return weights;
}

Scores scores_by_enumeration(const CitationGraph& graph, Traversal kind) {
    Scores on(graph.vertices());
    for (const auto& chain : chains(graph, kind))
        for (const auto v : chain) ++on[v];
    for (auto& count : on) count = std::log10(count);
    return on;
}

const std::map<Traversal, std::string> names{
    {Traversal::spc, "spc"}, {Traversal::splc, "splc"}, {Traversal::spnp, "spnp"}};
const std::vector kinds{0, 1, 2};

std::vector<Case> small_dags() {
    std::vector<Case> cases{{"one arc", 2, {{1, 0}}},
                            {"an arc and two apart", 4, {{2, 1}}},
                            {"a diamond", 4, {{1, 0}, {2, 0}, {3, 1}, {3, 2}}},
                            {"a shortcut", 3, {{1, 0}, {2, 1}, {2, 0}}}};
    for (std::uint64_t seed = 1; seed <= 12; ++seed) cases.push_back(random_dag(9, 2 * seed, seed));
    return cases;
}

/// Largest difference to the exact weights, in log10.
double worst_weight(const CitationGraph& graph, Traversal kind) {
    const auto weights = traversal_weights(acyclic(graph, {}), kind);
    const auto exact = exact_counts(graph, kind);
    double worst = 0;
    auto weight = weights.begin();
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            worst = std::max(worst, std::abs(*weight++ - log10(exact.through(cited, v))));
    BOOST_TEST((weight == weights.end()));
    return worst;
}

/// A chain of `links` diamonds: 2^links ways through.
Case diamonds(Vertex links) {
    Case made{"diamonds", 3 * links + 1, {}};
    for (Vertex v = 0; v < 3 * links; v += 3)
        made.arcs.insert(made.arcs.end(), {{v + 1, v}, {v + 2, v}, {v + 3, v + 1}, {v + 3, v + 2}});
    return made;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_citation_weighs_as_many_chains_as_there_are_through_it,
                     data::make(small_dags()) * data::make(kinds), row, index) {
    const auto kind = static_cast<Traversal>(index);
    const auto graph = row.graph();
    BOOST_TEST(traversal_weights(acyclic(graph, {}), kind) == weights_by_enumeration(graph, kind),
               boost::test_tools::tolerance(1e-14) << boost::test_tools::per_element());
    BOOST_TEST(scores_of(names.at(kind), graph) == scores_by_enumeration(graph, kind),
               boost::test_tools::tolerance(1e-14) << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(counts_are_those_of_a_published_example) {
    // Of J. S. Liu's example network: the citations that its five chains from B through D run along, for
    // which it states SPC(B, D) = 5 and SPLC(D, F) = 6. A paper here is cited by those to the right.
    enum : Vertex { B, D, F, H, I, K, L, M, N };
    const CitationGraph graph{9,
                              Arcs{{D, B}, {F, D}, {I, D}, {H, F}, {I, F}, {K, H}, {L, I}, {M, I}, {N, M}}};
    const auto weight = [&](Traversal kind, CitationGraph::Arc arc) {
        const auto weights = traversal_weights(acyclic(graph, {}), kind);
        const auto row = graph.references(arc.first);
        const auto place = std::ranges::find(row, arc.second) - row.begin();
        return std::round(std::pow(10, weights[graph.first_arc(arc.first) + static_cast<Vertex>(place)]));
    };
    BOOST_TEST(weight(Traversal::spc, {D, B}) == 5);
    BOOST_TEST(weight(Traversal::splc, {F, D}) == 6);
    BOOST_TEST(weight(Traversal::spnp, {D, B}) == 12);
}

BOOST_DATA_TEST_CASE(weights_are_exact_where_counts_are_large, data::make(kinds), index) {
    const auto kind = static_cast<Traversal>(index);
    BOOST_TEST(worst_weight(random_dag(400, 8000, 3).graph(), kind) < 1e-12);
    BOOST_TEST(worst_weight(random_dag(2000, 30000, 5).graph(), kind) < 1e-12);
}

BOOST_DATA_TEST_CASE(counts_beyond_a_double_do_not_overflow,
                     data::make(std::vector<Vertex>{1023, 2000, 100'000}), links) {
    const auto graph = diamonds(links).graph();
    const auto weights = traversal_weights(acyclic(graph, {}), Traversal::spc);
    const auto expected = (links - 1) * std::log10(2.0);  // half of 2^links
    BOOST_TEST(std::ranges::min(weights) == expected, boost::test_tools::tolerance(1e-13));
    BOOST_TEST(std::ranges::max(weights) == expected, boost::test_tools::tolerance(1e-13));
    BOOST_TEST(std::isfinite(scores_of("spnp", graph)[links]));
}

BOOST_AUTO_TEST_CASE(what_flows_into_a_paper_flows_out_of_it) {
    const auto graph = random_dag(300, 2500, 11).graph();
    const auto weights = traversal_weights(acyclic(graph, {}), Traversal::spc);
    std::vector<double> in(graph.vertices()), out(graph.vertices());
    auto weight = weights.begin();
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) {
            in[v] += std::pow(10, *weight);
            out[cited] += std::pow(10, *weight++);
        }
    for (Vertex v = 0; v < graph.vertices(); ++v)
        if (!graph.references(v).empty() && !graph.citers(v).empty())
            BOOST_TEST(in[v] == out[v], boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
