#include "graphs/dense.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

BOOST_AUTO_TEST_SUITE(spectral)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// Σ |Mx - λx| / λ for the matrix product `moved` of an x that sums to 1, with λ the sum of Mx.
double residual(const Scores& x, const std::vector<long double>& moved) {
    const auto growth = std::accumulate(moved.begin(), moved.end(), 0.0L);
    long double sum = 0;
    for (std::size_t v = 0; v < x.size(); ++v) sum += std::abs(moved[v] / growth - x[v]);
    return static_cast<double>(sum);
}

template <class Scores>
std::vector<long double> cited_by(const CitationGraph& graph, const Scores& x) {  // Aᵀx
    std::vector<long double> sums(graph.vertices());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto w : graph.references(v)) sums[w] += x[v];
    return sums;
}

template <class Scores>
std::vector<long double> citing(const CitationGraph& graph, const Scores& x) {  // Ax
    std::vector<long double> sums(graph.vertices());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto w : graph.references(v)) sums[v] += x[w];
    return sums;
}

Measured measured(const char* name, const CitationGraph& graph, const MeasureOptions& options = {}) {
    return *measure_named(name)->compute({graph, {}, {}}, options);
}

const std::vector<std::string> names{"authority", "hub", "eigenvector"};

}  // namespace

BOOST_DATA_TEST_CASE(authorities_and_hubs_are_eigenvectors, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto authorities = scores_of("authority", graph), hubs = scores_of("hub", graph);
    BOOST_TEST(residual(authorities, cited_by(graph, citing(graph, authorities))) < 1e-11);
    BOOST_TEST(residual(hubs, citing(graph, cited_by(graph, hubs))) < 1e-11);
}

BOOST_DATA_TEST_CASE(eigenvector_scores_are_one_where_there_is_a_cycle, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto scores = scores_of("eigenvector", graph);
    if (solve_order(graph).cycles.empty())
        BOOST_TEST(scores == Scores(graph.vertices()), boost::test_tools::per_element());
    else
        BOOST_TEST(residual(scores, cited_by(graph, scores)) < 1e-10);
}

BOOST_DATA_TEST_CASE(scores_sum_to_one_unless_all_are_zero, data::make(varied_graphs()) * data::make(names),
                     row, name) {
    const auto scores = scores_of(name, row.graph());
    const auto sum = std::accumulate(scores.begin(), scores.end(), 0.0);
    BOOST_TEST((sum == 0 || std::abs(sum - 1) < 1e-13), sum);
}

BOOST_AUTO_TEST_CASE(authority_goes_to_what_the_better_hub_cites) {
    const CitationGraph graph{5, Arcs{{3, 0}, {3, 1}, {4, 1}, {4, 2}, {3, 2}}};
    const auto scores = scores_of("authority", graph);
    BOOST_TEST(scores[1] == scores[2]);
    BOOST_TEST(scores[0] < scores[1]);
    BOOST_TEST(scores[3] == 0);
    BOOST_TEST(measured("authority", graph).how.notes.at(0).find("residual") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_two_equal_stars_both_are_authorities) {
    const CitationGraph graph{6, Arcs{{1, 0}, {2, 0}, {4, 3}, {5, 3}}};
    BOOST_TEST(scores_of("authority", graph) == (Scores{0.5, 0, 0, 0.5, 0, 0}),
               boost::test_tools::per_element());
    BOOST_TEST(scores_of("hub", graph) == (Scores{0, 0.25, 0.25, 0, 0.25, 0.25}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(eigenvector_lives_on_the_fastest_component_and_below) {
    // A two-cycle above a triangle of mutual citations, above another two-cycle and a paper that cites
    // nothing.
    const CitationGraph graph{8, Arcs{{7, 6},
                                      {6, 7},
                                      {6, 3},
                                      {3, 4},
                                      {4, 3},
                                      {4, 5},
                                      {5, 4},
                                      {3, 5},
                                      {5, 3},
                                      {5, 2},
                                      {2, 1},
                                      {1, 2},
                                      {1, 0}}};
    const auto scores = scores_of("eigenvector", graph);
    for (const Vertex v : {6u, 7u}) BOOST_TEST(scores[v] == 0);
    for (const Vertex v : {4u, 5u}) BOOST_TEST(scores[v] == scores[3], boost::test_tools::tolerance(1e-12));
    const auto t = scores[3];  // 2 x₂ = t + x₁, 2 x₁ = x₂, 2 x₀ = x₁
    BOOST_TEST(scores[2] == t * 2 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(scores[1] == t / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(scores[0] == t / 6, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(of_two_components_that_grow_alike_the_lower_has_the_eigenvector) {
    const CitationGraph graph{4, Arcs{{3, 2}, {2, 3}, {2, 1}, {1, 0}, {0, 1}}};
    BOOST_TEST(scores_of("eigenvector", graph) == (Scores{0.5, 0.5, 0, 0}), boost::test_tools::per_element());
    BOOST_TEST(measured("eigenvector", graph).how.notes.at(0).find("2 that grow alike") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(eigenvector_says_that_it_vanishes_without_cycles) {
    BOOST_TEST(
        measured("eigenvector", random_dag(30, 60, 1).graph()).how.notes.at(0).starts_with("vanishes"));
}

BOOST_AUTO_TEST_CASE(a_stopped_search_for_authorities_gives_what_it_has) {
    int rounds = 0;
    const auto computed = measured("authority", random_graph(300, 900, 2).graph(),
                                   {.progress = [&rounds](double) { return ++rounds < 3; }});
    BOOST_TEST(computed.how.done < 1);
    BOOST_TEST(computed.how.notes.at(0).find("3 rounds") != std::string::npos, computed.how.notes.at(0));
    BOOST_TEST(std::accumulate(computed.scores.begin(), computed.scores.end(), 0.0) == 1.0,
               boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
