#include "graphs/dense.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

BOOST_AUTO_TEST_SUITE(pagerank)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// PageRank by its definition: the stationary distribution of the dense "Google matrix", Σx = 1.
std::vector<long double> by_definition(const CitationGraph& graph, double damping,
                                       const std::vector<long double>& restart) {
    const auto n = graph.vertices();
    Matrix a(n, std::vector<long double>(n + 1));
    for (Vertex v = 0; v < n; ++v) {
        const auto row = graph.references(v);
        for (Vertex w = 0; w < n; ++w) {
            const auto follows =
                std::ranges::binary_search(row, w) ? 1.0L / static_cast<long double>(row.size()) : 0.0L;
            const auto moves = row.empty() ? restart[w] : damping * follows + (1 - damping) * restart[w];
            a[w][v] = (v == w) - moves;
        }
    }
    a[0].assign(n + 1, 1);  // one of the n equations follows from the others
    return solved(std::move(a));
}

std::vector<long double> by_definition(const CitationGraph& graph, double damping) {
    return by_definition(graph, damping, std::vector<long double>(graph.vertices(), 1.0L / graph.vertices()));
}

struct Restart {
    std::vector<double> weights;
};

std::ostream& operator<<(std::ostream& out, const Restart& restart) {
    return out << restart.weights.size() << " weights";
}

Measured measured(const CitationGraph& graph, const MeasureOptions& options) {
    return *measure_named("pagerank")->compute({graph, {}, {}}, options);
}

}  // namespace

BOOST_DATA_TEST_CASE(agrees_with_a_dense_solution_of_its_definition,
                     data::make(varied_graphs()) * data::make(std::vector{0.0, 0.5, 0.85, 0.99}), row,
                     damping) {
    const auto graph = row.graph();
    const auto scores = scores_of("pagerank", graph, {.damping = damping});
    BOOST_TEST(distance(scores, by_definition(graph, damping)) < 1e-12);
}

BOOST_DATA_TEST_CASE(sums_to_one, data::make(varied_graphs()), row) {
    const auto scores = scores_of("pagerank", row.graph());
    BOOST_TEST(std::abs(std::accumulate(scores.begin(), scores.end(), 0.0L) - 1) < 1e-12L);
}

BOOST_AUTO_TEST_CASE(sums_to_one_on_a_hundred_thousand_papers) {
    const auto scores = scores_of("pagerank", random_graph(100'000, 500'000, 3).graph());
    BOOST_TEST(std::abs(std::accumulate(scores.begin(), scores.end(), 0.0L) - 1) < 1e-12L);
}

BOOST_AUTO_TEST_CASE(papers_that_nobody_cites_share_the_least_score) {
    const auto scores = scores_of("pagerank", CitationGraph{4, Arcs{{1, 0}, {2, 0}, {3, 2}}});
    BOOST_TEST(scores[1] == scores[3]);
    BOOST_TEST(scores[1] < scores[2]);
    BOOST_TEST(scores[2] < scores[0]);
}

BOOST_AUTO_TEST_CASE(is_uniform_where_nobody_cites) {
    for (const auto score : scores_of("pagerank", CitationGraph{5, Arcs{}}))
        BOOST_TEST(score == 0.2, boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(one_visit_settles_a_citation_outside_of_cycles) {
    const auto computed = measured(random_dag(5000, 40000, 1).graph(), {});
    BOOST_TEST_REQUIRE(computed.how.notes.size() == 1u);
    BOOST_TEST(computed.how.notes[0].ends_with("each citation visited 1.00 times"), computed.how.notes[0]);
}

BOOST_DATA_TEST_CASE(the_true_error_is_below_the_certified_one_and_that_below_the_tolerance,
                     data::make(varied_graphs()) * data::make(std::vector{0.5, 0.85, 0.99}) *
                         data::make(std::vector{1e-3, 1e-8, 1e-12}),
                     row, damping, tolerance) {
    const auto graph = row.graph();
    const auto computed = measured(graph, {.damping = damping, .tolerance = tolerance});
    const auto bound = computed.how.error_bound.value();
    BOOST_TEST(distance(computed.scores, by_definition(graph, damping)) <= bound);
    BOOST_TEST(bound <= tolerance);
}

BOOST_DATA_TEST_CASE(the_error_is_certified_on_a_ring_of_a_thousand, data::make(std::vector{0.5, 0.85, 0.99}),
                     damping) {
    Case ring{"ring", 1000, {}};
    for (Vertex v = 0; v < 1000; ++v) ring.arcs.emplace_back(v, (v + 377) % 1000);
    MeasureOptions options{.damping = damping};
    options.restart.assign(1000, 0);
    options.restart[0] = 5;
    std::vector<long double> exact(1000);
    for (Vertex v = 0, steps = 0; steps < 1000; v = (v + 377) % 1000, ++steps)
        exact[v] = std::pow(static_cast<long double>(damping), steps) *
                   (1 - static_cast<long double>(damping)) /
                   (1 - std::pow(static_cast<long double>(damping), 1000));
    const auto computed = measured(ring.graph(), options);
    BOOST_TEST(distance(computed.scores, exact) <= computed.how.error_bound.value());
    BOOST_TEST(*computed.how.error_bound < 1e-12);
}

BOOST_DATA_TEST_CASE(the_error_is_certified_where_everyone_cites_everyone,
                     data::make(std::vector{0.5, 0.85, 0.99}), damping) {
    Case clique{"clique", 60, {}};
    for (Vertex v = 0; v < 60; ++v)
        for (Vertex w = 0; w < 60; ++w) clique.arcs.emplace_back(v, w);
    MeasureOptions options{.damping = damping};
    options.restart.assign(60, 0);
    options.restart[7] = 1;
    const auto d = static_cast<long double>(damping);
    const auto at_start = (1 - d + d / 59) / (1 + d / 59);
    std::vector<long double> exact(60, (1 - at_start) / 59);
    exact[7] = at_start;
    const auto computed = measured(clique.graph(), options);
    BOOST_TEST(distance(computed.scores, exact) <= computed.how.error_bound.value());
    BOOST_TEST(*computed.how.error_bound < 1e-12);
}

BOOST_DATA_TEST_CASE(personalised_readers_start_anew_in_proportion_to_the_restart,
                     data::make(varied_graphs()) * data::make(std::vector{0.0, 0.85, 0.99}), row, damping) {
    const auto graph = row.graph();
    MeasureOptions options{.damping = damping};
    std::vector<long double> shares;
    for (Vertex v = 0; v < graph.vertices(); ++v) options.restart.push_back(v % 4 == 1 ? v : 0);
    const auto sum = std::accumulate(options.restart.begin(), options.restart.end(), 0.0L);
    for (const auto weight : options.restart) shares.push_back(weight / sum);
    const auto computed = measured(graph, options);
    BOOST_TEST(distance(computed.scores, by_definition(graph, damping, shares)) <=
               computed.how.error_bound.value());
}

BOOST_DATA_TEST_CASE(a_restart_that_is_no_weight_a_paper_is_an_error,
                     data::make(std::vector<Restart>{
                         {{1}}, {{1, -1}}, {{0, 0}}, {{1, std::nan("")}}, {{1, 1, 1}}}),
                     row) {
    const CitationGraph graph{2, Arcs{{1, 0}}};
    const auto scores = measure_named("pagerank")->compute({graph, {}, {}}, {.restart = row.weights});
    BOOST_REQUIRE(!scores);
    BOOST_TEST((scores.error().kind == Error::Kind::malformed));
}

BOOST_AUTO_TEST_CASE(a_stored_order_gives_the_same_scores) {
    const auto graph = random_graph(300, 900, 2).graph();
    const auto order = solve_order(graph);
    const auto stored = measure_named("pagerank")->compute({graph, {}, {}, &order}, {});
    BOOST_TEST((stored->scores == measured(graph, {}).scores));
}

BOOST_AUTO_TEST_CASE(citers_are_never_asked_for) {
    const auto graph = random_graph(300, 900, 2).graph();
    const CitationGraph half{graph.out(), {}, {}};
    BOOST_TEST((measured(half, {}).scores == measured(graph, {}).scores));
}

BOOST_DATA_TEST_CASE(a_damping_that_is_no_chance_is_an_error,
                     data::make(std::vector{-0.1, 1.0, 2.0, std::nan("")}), damping) {
    const CitationGraph graph{2, Arcs{{1, 0}}};
    const auto scores = measure_named("pagerank")->compute({graph, {}, {}}, {.damping = damping});
    BOOST_REQUIRE(!scores);
    BOOST_TEST((scores.error().kind == Error::Kind::malformed));
}

BOOST_AUTO_TEST_CASE(a_damping_close_to_one_still_ends, *boost::unit_test::timeout(20)) {
    const auto scores = scores_of("pagerank", random_graph(50, 200, 5).graph(), {.damping = 0.9999});
    BOOST_TEST(std::abs(std::accumulate(scores.begin(), scores.end(), 0.0L) - 1) < 1e-12L);
}

BOOST_AUTO_TEST_SUITE_END()
