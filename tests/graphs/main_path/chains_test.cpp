#include "citegraph/graphs/chains.hpp"

#include "citegraph/graphs/components.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(chains)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// By pair of vertices: citations of the shortest chain, from 0; any_length where there is none. By Floyd and
/// Warshall.
std::vector<std::vector<Vertex>> all_steps(const CitationGraph& graph) {
    const auto n = graph.vertices();
    std::vector<std::vector<Vertex>> steps(n, std::vector<Vertex>(n, any_length));
    for (Vertex v = 0; v < n; ++v) {
        for (const auto cited : graph.references(v)) steps[v][cited] = 1;
        steps[v][v] = 0;
    }
    for (Vertex past = 0; past < n; ++past)
        for (Vertex from = 0; from < n; ++from)
            for (Vertex to = 0; to < n; ++to)
                if (steps[from][past] != any_length && steps[past][to] != any_length)
                    steps[from][to] = std::min(steps[from][to], steps[from][past] + steps[past][to]);
    return steps;
}

bool leads(const CitationGraph& graph, const std::vector<Vertex>& chain) {
    for (std::size_t i = 1; i < chain.size(); ++i)
        if (std::ranges::count(graph.references(chain[i - 1]), chain[i]) == 0) return false;
    return true;
}

Arcs arcs_of(const CitationGraph& graph) {
    Arcs out;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) out.emplace_back(v, cited);
    return out;
}

/// The citations that the definition leaves: without them, some chain past another strong component remains.
Arcs needed_arcs(const CitationGraph& graph) {
    const auto steps = all_steps(graph);
    const auto part = strong_components(graph).part;
    auto arcs = arcs_of(graph);
    std::erase_if(arcs, [&](const auto& arc) {
        const auto [citing, cited] = arc;
        if (part[citing] == part[cited]) return false;
        for (Vertex past = 0; past < graph.vertices(); ++past)
            if (part[past] != part[citing] && part[past] != part[cited] &&
                steps[citing][past] != any_length && steps[past][cited] != any_length)
                return true;
        return false;
    });
    return arcs;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_shortest_chain_is_a_chain_and_none_is_shorter, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto steps = all_steps(graph);
    for (Vertex citing = 0; citing < graph.vertices(); ++citing)
        for (Vertex cited = 0; cited < graph.vertices(); ++cited) {
            const auto chain = shortest_chain(graph, citing, cited);
            BOOST_TEST(chain.empty() == (steps[citing][cited] == any_length));
            if (chain.empty()) continue;
            BOOST_TEST(chain.size() == steps[citing][cited] + 1);
            BOOST_TEST((chain.front() == citing && chain.back() == cited && leads(graph, chain)));
        }
}

BOOST_DATA_TEST_CASE(what_is_reached_is_all_within_the_depth_and_nothing_else, data::make(varied_graphs()),
                     row) {
    const auto graph = row.graph();
    const auto steps = all_steps(graph);
    for (const Vertex depth : {1u, 2u, 3u, any_length})
        for (Vertex from = 0; from < graph.vertices(); ++from)
            for (const auto follow : {Follow::references, Follow::citers}) {
                std::vector<Reached> expected;
                for (Vertex v = 0; v < graph.vertices(); ++v) {
                    const auto distance = follow == Follow::references ? steps[from][v] : steps[v][from];
                    if (v != from && distance != any_length && distance <= depth)
                        expected.push_back({v, distance});
                }
                std::ranges::stable_sort(expected, {}, &Reached::steps);
                BOOST_TEST((reached(graph, from, follow, depth) == expected));
            }
}

BOOST_AUTO_TEST_CASE(a_chain_of_references_needs_no_citers) {
    const CitationGraph both{4, Arcs{{3, 2}, {2, 1}, {1, 0}}};
    const CitationGraph graph{both.out(), {}, {}};
    BOOST_TEST(shortest_chain(graph, 3, 0).size() == 4);
    BOOST_TEST(reached(graph, 3, Follow::references).size() == 3);
}

BOOST_DATA_TEST_CASE(a_reduction_keeps_what_its_definition_keeps, data::make(varied_graphs()), row) {
    const auto reduced = transitive_reduction(row.graph());
    BOOST_REQUIRE(reduced);
    BOOST_TEST((arcs_of(*reduced) == needed_arcs(row.graph())));
}

BOOST_DATA_TEST_CASE(a_reduction_changes_nothing_of_who_leads_to_whom,
                     data::make({random_graph(700, 1400, 1), random_dag(700, 4000, 2)}), row) {
    const auto graph = row.graph();
    const auto reduced = transitive_reduction(graph);
    BOOST_REQUIRE(reduced);
    BOOST_TEST(reduced->citations() < graph.citations());
    const auto count = [](const CitationGraph& in, Vertex from) {
        return reached(in, from, Follow::references).size();
    };
    for (Vertex v = 0; v < graph.vertices(); v += 7) BOOST_TEST(count(*reduced, v) == count(graph, v));
}

BOOST_AUTO_TEST_CASE(a_reduction_stops_when_told) {
    BOOST_TEST(!transitive_reduction(random_dag(30, 60, 1).graph(), [](double) { return false; }));
}

BOOST_AUTO_TEST_SUITE_END()
