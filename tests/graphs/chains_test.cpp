#include "citegraph/graphs/chains.hpp"

#include "graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>

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

}  // namespace

BOOST_AUTO_TEST_SUITE(chains)

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

BOOST_AUTO_TEST_SUITE_END()
