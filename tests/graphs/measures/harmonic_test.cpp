#include "graphs/distances.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

BOOST_AUTO_TEST_SUITE(harmonic_file)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// The definition, pair by pair.
Scores by_definition(const CitationGraph& graph) {
    const auto distance = distances(graph);
    Scores scores(graph.vertices());
    for (Vertex from = 0; from < graph.vertices(); ++from)
        for (Vertex to = 0; to < graph.vertices(); ++to)
            if (from != to && distance[from][to] < unreachable) scores[to] += 1.0 / distance[from][to];
    return scores;
}

Case long_chain(Vertex length) {
    Case chain{"chain", length, {}};
    for (Vertex v = 1; v < length; ++v) chain.arcs.emplace_back(v, v - 1);
    return chain;
}

double sum(const Scores& scores) {
    return std::accumulate(scores.begin(), scores.end(), 0.0);
}

/// Deviations of estimates from the exact scores, in terms of what the note says they are at most.
struct Deviations {
    double root_mean_square, worst;
};

Deviations deviations(const CitationGraph& graph, std::uint32_t samples, std::uint64_t seeds) {
    const auto exact = scores_of("harmonic", graph);
    double squares = 0, worst = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const auto estimate =
            measure_named("harmonic-approx")->compute({graph}, {.samples = samples, .seed = seed});
        for (Vertex v = 0; v < graph.vertices(); ++v) {
            const auto deviation =
                (estimate->scores[v] - exact[v]) / (estimate->how.error_bound.value() * (exact[v] + 1));
            squares += deviation * deviation;
            worst = std::max(worst, std::abs(deviation));
        }
    }
    return {std::sqrt(squares / static_cast<double>(seeds) / graph.vertices()), worst};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(harmonic)

BOOST_DATA_TEST_CASE(agrees_with_its_definition, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    BOOST_TEST(scores_of("harmonic", graph) == by_definition(graph), boost::test_tools::tolerance(1e-13)
                                                                         << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(agrees_with_its_definition_over_more_sources_than_one_batch_holds) {
    for (const auto& row : {random_graph(600, 1200, 5), random_dag(600, 1200, 6)})
        BOOST_TEST(scores_of("harmonic", row.graph()) == by_definition(row.graph()),
                   boost::test_tools::tolerance(1e-13) << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(closeness_runs_towards_the_cited) {
    const CitationGraph chain{4, Arcs{{3, 2}, {2, 1}, {1, 0}}};
    BOOST_TEST(scores_of("harmonic", chain) == (Scores{1 + 0.5 + 1.0 / 3, 1.5, 1, 0}),
               boost::test_tools::tolerance(1e-15) << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_of_a_full_batch_are_counted) {
    Case star{"star", 513, {}};
    for (Vertex v = 1; v < 513; ++v) star.arcs.emplace_back(v, 0);
    BOOST_TEST(scores_of("harmonic", star.graph())[0] == 512);
}

BOOST_AUTO_TEST_CASE(distances_may_be_long) {
    const auto scores = scores_of("harmonic", long_chain(3000).graph());
    double harmonic_number = 0;
    for (int distance = 2999; distance > 0; --distance) harmonic_number += 1.0 / distance;
    BOOST_TEST(scores[0] == harmonic_number, boost::test_tools::tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(stopped_it_gives_lower_bounds) {
    const auto graph = random_graph(5000, 15000, 7).graph();
    const auto whole = scores_of("harmonic", graph);
    const MeasureOptions options{.progress = [](double done) { return done < 0.5; }};
    const auto part = measure_named("harmonic")->compute({graph}, options);
    BOOST_REQUIRE(part);
    BOOST_TEST(part->how.done == 0.5, boost::test_tools::tolerance(0.1));
    BOOST_REQUIRE(part->how.notes.size() == 1u);
    BOOST_TEST(part->how.notes[0].find("lower bound") != std::string::npos);
    BOOST_TEST(sum(part->scores) > 0.3 * sum(whole));
    for (Vertex v = 0; v < graph.vertices(); ++v)
        if (part->scores[v] > whole[v] * (1 + 1e-12)) BOOST_ERROR("too high for " << v);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(harmonic_approx)

BOOST_AUTO_TEST_CASE(estimates_deviate_as_little_as_the_note_says) {
    for (const std::uint32_t samples : {16u, 64u, 256u}) {
        const auto [usual, worst] = deviations(random_graph(600, 1800, 5).graph(), samples, 40);
        BOOST_TEST(usual < 1.1, samples << " registers");
        BOOST_TEST(usual > 0.3, samples << " registers");
        BOOST_TEST(worst < 6, samples << " registers");
    }
}

BOOST_AUTO_TEST_CASE(estimates_are_right_on_average) {
    const auto graph = random_graph(600, 1800, 5).graph();
    double total = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed)
        total += sum(scores_of("harmonic-approx", graph, {.samples = 256, .seed = seed})) / 50;
    BOOST_TEST(total == sum(scores_of("harmonic", graph)), boost::test_tools::tolerance(0.03));
}

BOOST_DATA_TEST_CASE(with_many_registers_small_graphs_are_nearly_exact, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto estimate = scores_of("harmonic-approx", graph, {.samples = 65536});
    const auto exact = by_definition(graph);
    for (Vertex v = 0; v < graph.vertices(); ++v)
        BOOST_TEST(std::abs(estimate[v] - exact[v]) < 0.03 * (1 + exact[v]));
}

BOOST_AUTO_TEST_CASE(a_paper_that_nobody_cites_scores_0_and_another_seed_differs) {
    const auto graph = random_dag(100, 300, 4).graph();
    const auto one = scores_of("harmonic-approx", graph, {.seed = 1});
    const auto other = scores_of("harmonic-approx", graph, {.seed = 2});
    BOOST_TEST(one[99] == 0);
    BOOST_TEST((one != other));
}

BOOST_AUTO_TEST_CASE(stopped_it_counts_short_chains) {
    const auto graph = long_chain(2000).graph();
    const MeasureOptions options{.progress = [](double done) { return done < 0.5; }};
    const auto part = measure_named("harmonic-approx")->compute({graph}, options);
    BOOST_REQUIRE(part);
    BOOST_TEST(part->how.done < 0.6);
    BOOST_TEST(part->how.notes.size() == 2u);
    BOOST_TEST(part->scores[0] == 1 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4, boost::test_tools::tolerance(0.1));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
