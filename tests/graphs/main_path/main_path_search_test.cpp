#include "graphs/exact_counts.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

BOOST_AUTO_TEST_SUITE(main_path_search)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

using ArcSet = std::set<CitationGraph::Arc>;

ArcSet arcs_of(const MainPath& path) {
    ArcSet arcs;
    for (const auto& step : path.steps) arcs.emplace(step.citing, step.cited);
    return arcs;
}

ArcSet found(const CitationGraph& graph, const MainPathOptions& options) {
    return arcs_of(main_path(graph, {}, options));
}

/// Of each citation: how many chains run along it, as a number.
std::map<CitationGraph::Arc, double> weights(const CitationGraph& graph) {
    std::map<CitationGraph::Arc, double> weights;
    const auto logarithms = traversal_weights(acyclic(graph, {}), Traversal::spc);
    auto weight = logarithms.begin();
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            weights[{v, cited}] = std::round(std::pow(10, *weight++));
    return weights;
}

/// All chains from a source to a sink that go on from `begun`, with the sum of their weights.
struct AllChains {
    const CitationGraph& graph;
    std::map<CitationGraph::Arc, double> weight = weights(graph);
    std::vector<std::pair<double, ArcSet>> chains{};

    void add(Vertex last, double sum, const ArcSet& begun) {
        if (graph.citers(last).empty()) chains.emplace_back(sum, begun);
        for (const auto citing : graph.citers(last)) {
            auto longer = begun;
            longer.emplace(citing, last);
            add(citing, sum + weight.at({citing, last}), longer);
        }
    }
};

/// The citations on the chains with the largest sum, by looking at every chain.
ArcSet heaviest(const CitationGraph& graph) {
    AllChains all{graph};
    for (Vertex v = 0; v < graph.vertices(); ++v)
        if (graph.references(v).empty()) all.add(v, 0, {});
    const auto most = std::ranges::max(all.chains, {}, [](const auto& chain) { return chain.first; }).first;
    ArcSet arcs;
    for (const auto& [sum, chain] : all.chains)
        if (sum == most) arcs.insert(chain.begin(), chain.end());
    return arcs;
}

/// The largest sum of weights on a chain between a vertex and its end, exactly.
struct ExactSums {
    ExactCounts counts;
    std::vector<Count> from_source, to_sink;
};

ExactSums exact_sums(const CitationGraph& graph) {
    const auto n = graph.vertices();
    ExactSums sums{exact_counts(graph, Traversal::spc), std::vector<Count>(n), std::vector<Count>(n)};
    const auto raise = [](Count& largest, const Count& sum) { largest = std::max(largest, sum); };
    for (Vertex v = 0; v < n; ++v)
        for (const auto cited : graph.references(v))
            raise(sums.from_source[v], sums.from_source[cited] + sums.counts.through(cited, v));
    for (Vertex v = n; v-- > 0;)
        for (const auto citing : graph.citers(v))
            raise(sums.to_sink[v], sums.counts.through(v, citing) + sums.to_sink[citing]);
    return sums;
}

/// A graph in which papers cite the last thirty before them: many chains, which differ in many places.
Case narrow(Vertex vertices, std::uint64_t seed) {
    Dice dice{seed};
    Case made{"narrow", vertices, {}};
    for (Vertex v = 1; v < vertices; ++v)
        for (int i = 0; i < 9; ++i) made.arcs.emplace_back(v, v - 1 - dice.below(std::min<Vertex>(v, 30)));
    return made;
}

/// Two origins of a field, 0 and 1, meet in 2; 3 and 4 build on it, 5 on both; 6 cites an aside, 7.
CitationGraph field() {
    return {8, Arcs{{2, 0}, {2, 1}, {3, 2}, {4, 2}, {5, 3}, {5, 4}, {6, 5}, {6, 7}}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_tied_citations_are_on_the_path) {
    const ArcSet through{{2, 0}, {2, 1}, {3, 2}, {4, 2}, {5, 3}, {5, 4}, {6, 5}};
    BOOST_TEST((found(field(), {.search = Search::local}) == through));
    BOOST_TEST((found(field(), {.search = Search::global}) == through));
    BOOST_TEST((found(field(), {.search = Search::key_route}) == through));
}

BOOST_AUTO_TEST_CASE(steps_run_from_the_oldest_on_and_carry_their_weights) {
    const auto path = main_path(field(), {}, {});
    BOOST_TEST(path.steps.size() == 7u);
    BOOST_TEST((path.steps.front() == MainPathStep{2, 0, std::log10(2)}));
    BOOST_TEST((path.steps.back() == MainPathStep{6, 5, std::log10(4)}));
    BOOST_TEST(path.account == "the graph has no cycle: nothing is cut");
}

BOOST_AUTO_TEST_CASE(the_local_path_takes_the_heaviest_next_citation_and_the_global_one_looks_ahead) {
    // 1 leads to three dead ends, 2 to a long chain whose citations all weigh 2: 10 sinks in all.
    const CitationGraph graph{10,
                              Arcs{{1, 0}, {2, 0}, {3, 1}, {4, 1}, {5, 1}, {6, 2}, {7, 6}, {8, 7}, {9, 7}}};
    BOOST_TEST((found(graph, {.search = Search::local}) == ArcSet{{1, 0}, {3, 1}, {4, 1}, {5, 1}}));
    BOOST_TEST((found(graph, {.search = Search::global}) == ArcSet{{2, 0}, {6, 2}, {7, 6}, {8, 7}, {9, 7}}));
    BOOST_TEST((found(graph, {.search = Search::key_route}) == ArcSet{{1, 0}, {3, 1}, {4, 1}, {5, 1}}));
    BOOST_TEST(found(graph, {.search = Search::key_route, .routes = 2}).size() == 9u);
}

BOOST_DATA_TEST_CASE(the_global_path_is_the_heaviest_of_all_chains, data::make({1, 2, 3, 4, 5, 6, 7, 8}),
                     seed) {
    for (const std::size_t arcs : {5u, 12u, 20u, 30u}) {
        const auto graph = random_dag(10, arcs, static_cast<std::uint64_t>(seed) + arcs).graph();
        BOOST_TEST((found(graph, {}) == heaviest(graph)), arcs << " arcs");
    }
}

BOOST_DATA_TEST_CASE(a_key_route_includes_the_heaviest_citations, data::make({1, 2, 5, 20}), routes) {
    const auto graph = random_dag(60, 200, 9).graph();
    const auto weight = weights(graph);
    std::vector<double> falling;
    for (const auto& [arc, chains] : weight) falling.push_back(chains);
    std::ranges::sort(falling, std::greater{});
    const auto path = found(graph, {.search = Search::key_route, .routes = static_cast<std::size_t>(routes)});
    for (const auto& [arc, chains] : weight)
        if (chains >= falling[static_cast<std::size_t>(routes) - 1]) BOOST_TEST(path.contains(arc));
}

BOOST_DATA_TEST_CASE(every_main_path_leads_from_a_source_to_a_sink,
                     data::make({0, 1, 2}) * data::make({1, 2, 3}), index, seed) {
    const auto search = static_cast<Search>(index);
    const auto graph = random_dag(400, 4000, static_cast<std::uint64_t>(seed)).graph();
    const auto path = main_path(graph, {}, {.search = search, .routes = 5});
    std::set<Vertex> citing, cited;
    for (const auto& step : path.steps) citing.insert(step.citing), cited.insert(step.cited);
    BOOST_TEST(!path.steps.empty());
    for (const auto v : citing) BOOST_TEST((cited.contains(v) || graph.citers(v).empty()));
    for (const auto v : cited) BOOST_TEST((citing.contains(v) || graph.references(v).empty()));
}

BOOST_DATA_TEST_CASE(light_ends_of_the_global_path_are_those_of_exact_sums, data::make({1, 2, 3, 4}), seed) {
    const auto graph = narrow(600, static_cast<std::uint64_t>(seed)).graph();
    const auto sums = exact_sums(graph);
    const auto total = std::ranges::max(sums.from_source);
    BOOST_TEST(log10(total) > 40);
    ArcSet exact;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            if (sums.from_source[cited] + sums.counts.through(cited, v) + sums.to_sink[v] == total)
                exact.emplace(v, cited);
    BOOST_TEST((found(graph, {}) == exact));
}

BOOST_AUTO_TEST_CASE(a_graph_without_citations_has_no_main_path) {
    for (const Vertex vertices : {0u, 1u, 5u})
        for (const auto search : {Search::local, Search::global, Search::key_route}) {
            const CitationGraph graph{vertices, Arcs{}};
            BOOST_TEST(main_path(graph, {}, {.search = search, .routes = 3}).steps.empty());
        }
    BOOST_TEST(found(field(), {.search = Search::key_route, .routes = 0}).empty());
    BOOST_TEST(found(field(), {.search = Search::key_route, .routes = 1000}).size() == 8u);
}

BOOST_AUTO_TEST_SUITE_END()
