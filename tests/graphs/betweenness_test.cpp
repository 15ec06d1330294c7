#include "graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <numeric>

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

constexpr unsigned far = 1'000'000;

/// Distances and numbers of shortest paths between all pairs, relaxed until nothing changes.
struct AllPairs {
    explicit AllPairs(const CitationGraph& graph)
        : distance(graph.vertices(), std::vector<unsigned>(graph.vertices(), far)),
          paths(graph.vertices(), std::vector<double>(graph.vertices(), 0)) {
        const auto n = graph.vertices();
        for (Vertex s = 0; s < n; ++s) {
            distance[s][s] = 0;
            for (unsigned round = 0; round < n; ++round)
                for (Vertex v = 0; v < n; ++v)
                    for (const auto w : graph.references(v))
                        distance[s][w] = std::min(distance[s][w], distance[s][v] + 1);
            paths[s][s] = 1;
            for (unsigned level = 1; level < n; ++level)
                for (Vertex w = 0; w < n; ++w)
                    if (distance[s][w] == level)
                        for (const auto v : graph.citers(w))
                            if (distance[s][v] + 1 == level) paths[s][w] += paths[s][v];
        }
    }
    std::vector<std::vector<unsigned>> distance;
    std::vector<std::vector<double>> paths;
};

/// Freeman's definition, pair by pair and vertex by vertex.
Scores by_definition(const CitationGraph& graph) {
    const AllPairs all{graph};
    const auto n = graph.vertices();
    Scores scores(n);
    for (Vertex s = 0; s < n; ++s)
        for (Vertex t = 0; t < n; ++t)
            for (Vertex v = 0; v < n; ++v)
                if (v != s && v != t && s != t && all.distance[s][t] < far &&
                    all.distance[s][v] + all.distance[v][t] == all.distance[s][t])
                    scores[v] += all.paths[s][v] * all.paths[v][t] / all.paths[s][t];
    return scores;
}

/// Diamonds one behind the other: the number of shortest paths doubles with each.
Case chain_of_diamonds(Vertex diamonds) {
    Case chain{"diamonds", 3 * diamonds + 1, {}};
    for (Vertex top = 0; top < 3 * diamonds; top += 3)
        chain.arcs.insert(chain.arcs.end(),
                          {{top, top + 1}, {top, top + 2}, {top + 1, top + 3}, {top + 2, top + 3}});
    return chain;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(betweenness)

BOOST_DATA_TEST_CASE(agrees_with_its_definition, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    BOOST_TEST(scores_of("betweenness", graph) == by_definition(graph),
               boost::test_tools::tolerance(1e-12) << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_middle_of_a_path_lies_between_all_pairs_around_it) {
    BOOST_TEST(scores_of("betweenness", CitationGraph{5, Arcs{{4, 3}, {3, 2}, {2, 1}, {1, 0}}}) ==
                   (Scores{0, 3, 4, 3, 0}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(shortest_paths_are_counted_up_to_1e300) {
    const auto scores = scores_of("betweenness", chain_of_diamonds(990).graph());
    BOOST_TEST(scores[3] == 3.0 * (3 * 989), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(more_shortest_paths_than_a_double_counts_are_an_error) {
    const auto graph = chain_of_diamonds(1030).graph();
    const auto scores = measure_named("betweenness")->compute({graph, {}, {}}, {});
    BOOST_REQUIRE(!scores);
    BOOST_TEST(scores.error().message.find("1e308") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
