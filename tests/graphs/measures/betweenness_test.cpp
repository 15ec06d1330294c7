#include "graphs/distances.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

BOOST_AUTO_TEST_SUITE(betweenness_file)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// Distances between all pairs by Floyd and Warshall; numbers of shortest paths, exact, from these.
struct AllPairs {
    explicit AllPairs(const CitationGraph& graph)
        : distance{distances(graph)},
          paths(graph.vertices(), std::vector<std::uint64_t>(graph.vertices(), 0)) {
        const auto n = graph.vertices();
        for (Vertex s = 0; s < n; ++s) {
            paths[s][s] = 1;
            for (unsigned level = 1; level < n; ++level)
                for (Vertex w = 0; w < n; ++w)
                    if (distance[s][w] == level)
                        for (const auto v : graph.citers(w))
                            if (distance[s][v] + 1 == level) paths[s][w] += paths[s][v];
        }
    }
    Distances distance;
    std::vector<std::vector<std::uint64_t>> paths;
};

/// Freeman's definition, pair by pair and vertex by vertex.
Scores by_definition(const CitationGraph& graph) {
    const AllPairs all{graph};
    const auto n = graph.vertices();
    Scores scores(n);
    for (Vertex s = 0; s < n; ++s)
        for (Vertex t = 0; t < n; ++t)
            for (Vertex v = 0; v < n; ++v)
                if (v != s && v != t && s != t && all.distance[s][t] < unreachable &&
                    all.distance[s][v] + all.distance[v][t] == all.distance[s][t])
                    scores[v] += static_cast<double>(all.paths[s][v] * all.paths[v][t]) /
                                 static_cast<double>(all.paths[s][t]);
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

double sum(const Scores& scores) {
    return std::accumulate(scores.begin(), scores.end(), 0.0);
}

double farthest(const Scores& scores, const Scores& others) {
    double difference = 0;
    for (std::size_t v = 0; v < scores.size(); ++v)
        difference = std::max(difference, std::abs(scores[v] - others[v]));
    return difference;
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

BOOST_AUTO_TEST_CASE(uncited_papers_with_one_reference_count_as_if_searched_from) {
    auto row = random_dag(40, 100, 5);
    for (Vertex v = 40; v < 60; ++v) row.arcs.emplace_back(v, v % 7 * 5);
    row.vertices = 60;
    BOOST_TEST(scores_of("betweenness", row.graph()) == by_definition(row.graph()),
               boost::test_tools::tolerance(1e-12) << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_stored_solve_order_or_none_gives_the_same_scores) {
    const auto graph = random_graph(300, 1500, 7).graph();
    const auto order = solve_order(graph);
    const auto scores = measure_named("betweenness")->compute({graph, {}, {}, &order}, {});
    BOOST_REQUIRE(scores);
    BOOST_TEST((scores->scores == scores_of("betweenness", graph)));
}

BOOST_AUTO_TEST_CASE(stopped_it_gives_lower_bounds_from_a_fair_sample) {
    const auto graph = random_graph(3000, 9000, 7).graph();
    const auto whole = scores_of("betweenness", graph);
    for (const unsigned threads : {1u, 3u}) {
        const MeasureOptions options{.threads = threads, .progress = [](double done) { return done < 0.4; }};
        const auto part = measure_named("betweenness")->compute({graph}, options);
        BOOST_REQUIRE(part);
        BOOST_TEST(part->how.done >= 0.4);
        BOOST_TEST(part->how.done < 1);
        BOOST_REQUIRE(part->how.notes.size() == 1u);
        BOOST_TEST(part->how.notes[0].find("lower bound") != std::string::npos);
        for (Vertex v = 0; v < graph.vertices(); ++v)
            if (part->scores[v] > whole[v] * (1 + 1e-12)) BOOST_ERROR("too high for " << v);
        BOOST_TEST(sum(part->scores) == part->how.done * sum(whole), boost::test_tools::tolerance(0.1));
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(betweenness_sampled)

BOOST_DATA_TEST_CASE(from_all_sources_it_is_exact, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto sampled = measure_named("betweenness-sampled")->compute({graph}, {.samples = 30});
    BOOST_REQUIRE(sampled);
    BOOST_TEST((sampled->scores == scores_of("betweenness", graph)));
    BOOST_TEST(sampled->how.error_bound.value() == 0);
}

BOOST_AUTO_TEST_CASE(the_error_stays_within_the_bound_for_any_seed) {
    const auto graph = random_graph(400, 1000, 11).graph();
    const auto exact = scores_of("betweenness", graph);
    for (const std::uint32_t samples : {20u, 100u, 300u})
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            const auto estimate =
                measure_named("betweenness-sampled")->compute({graph}, {.samples = samples, .seed = seed});
            BOOST_REQUIRE(estimate);
            BOOST_TEST(farthest(estimate->scores, exact) < estimate->how.error_bound.value());
        }
}

BOOST_AUTO_TEST_CASE(estimates_are_right_on_average) {
    const auto graph = random_graph(200, 500, 3).graph();
    const auto exact = scores_of("betweenness", graph);
    double total = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed)
        total += sum(scores_of("betweenness-sampled", graph, {.samples = 20, .seed = seed})) / 400;
    BOOST_TEST(total == sum(exact), boost::test_tools::tolerance(0.03));
}

BOOST_AUTO_TEST_CASE(another_seed_draws_other_sources) {
    const auto graph = random_graph(200, 500, 3).graph();
    const auto with_seed = [&graph](std::uint64_t seed) {
        return scores_of("betweenness-sampled", graph, {.samples = 20, .seed = seed});
    };
    BOOST_TEST((with_seed(1) == with_seed(1)));
    BOOST_TEST((with_seed(1) != with_seed(2)));
}

BOOST_AUTO_TEST_CASE(without_a_sample_there_is_no_estimate) {
    const auto graph = random_graph(20, 50, 3).graph();
    BOOST_TEST(!measure_named("betweenness-sampled")->compute({graph}, {.samples = 0}));
}

BOOST_AUTO_TEST_CASE(stopped_it_is_scaled_from_fewer_sources_without_a_bound) {
    const auto graph = random_graph(3000, 9000, 7).graph();
    const MeasureOptions options{.samples = 2000, .progress = [](double done) { return done < 0.4; }};
    const auto part = measure_named("betweenness-sampled")->compute({graph}, options);
    BOOST_REQUIRE(part);
    BOOST_TEST(part->how.done < 1);
    BOOST_TEST(!part->how.error_bound);
    BOOST_TEST(sum(part->scores) == sum(scores_of("betweenness", graph)), boost::test_tools::tolerance(0.1));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
