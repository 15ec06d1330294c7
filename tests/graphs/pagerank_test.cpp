#include "graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

using Matrix = std::vector<std::vector<double>>;

/// Solves a · x = b by Gauss–Jordan elimination with pivoting; b is the last column of `a`.
std::vector<double> solved(Matrix a) {
    const auto n = a.size();
    for (std::size_t k = 0; k < n; ++k) {
        const auto pivot = std::ranges::max_element(a.begin() + static_cast<std::ptrdiff_t>(k), a.end(), {},
                                                    [k](const auto& line) { return std::abs(line[k]); });
        std::swap(a[k], *pivot);
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k) continue;
            const auto factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j <= n; ++j) a[i][j] -= factor * a[k][j];
        }
    }
    std::vector<double> x(n);
    for (std::size_t i = 0; i < n; ++i) x[i] = a[i][n] / a[i][i];
    return x;
}

/// PageRank by its definition: the stationary distribution of the dense "Google matrix", Σx = 1.
Scores by_definition(const CitationGraph& graph, double damping) {
    const auto n = graph.vertices();
    Matrix a(n, std::vector<double>(n + 1));
    for (Vertex v = 0; v < n; ++v) {
        const auto row = graph.references(v);
        for (Vertex w = 0; w < n; ++w) {
            const auto follows =
                std::ranges::binary_search(row, w) ? 1.0 / static_cast<double>(row.size()) : 0;
            const auto moves = row.empty() ? 1.0 / n : damping * follows + (1 - damping) / n;
            a[w][v] = (v == w) - moves;
        }
    }
    a[0].assign(n + 1, 1);  // one of the n equations follows from the others
    return solved(std::move(a));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pagerank)

BOOST_DATA_TEST_CASE(agrees_with_a_dense_solution_of_its_definition,
                     data::make(varied_graphs()) * data::make(std::vector{0.0, 0.5, 0.85, 0.99}), row,
                     damping) {
    const auto graph = row.graph();
    BOOST_TEST(scores_of("pagerank", graph, {.damping = damping}) == by_definition(graph, damping),
               boost::test_tools::tolerance(1e-11) << boost::test_tools::per_element());
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

BOOST_AUTO_TEST_CASE(one_sweep_settles_a_graph_in_publication_order) {
    int sweeps = 0;
    scores_of("pagerank", random_dag(5000, 40000, 1).graph(), {.progress = [&sweeps](double) {
                  ++sweeps;
                  return true;
              }});
    BOOST_TEST(sweeps == 1);
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
