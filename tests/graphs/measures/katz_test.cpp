#include "graphs/dense.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>

BOOST_AUTO_TEST_SUITE(katz_tests)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// x = 1 + a Aᵀ x, solved densely.
std::vector<long double> by_definition(const CitationGraph& graph, double attenuation) {
    const auto n = graph.vertices();
    Matrix a(n, std::vector<long double>(n + 1));
    for (Vertex v = 0; v < n; ++v) {
        a[v][v] = a[v][n] = 1;
        for (const auto w : graph.references(v)) a[w][v] -= attenuation;
    }
    return solved(std::move(a));
}

Result<Measured> katz(const CitationGraph& graph, double attenuation) {
    return measure_named("katz")->compute({graph, {}, {}}, {.attenuation = attenuation});
}

/// Checks scores against the dense solution, within the certified error.
void check(const CitationGraph& graph, const Measured& measured, double attenuation) {
    const auto exact = by_definition(graph, attenuation);
    long double sum = 0;
    for (const auto score : exact) sum += score;
    BOOST_TEST(distance(measured.scores, exact) <=
               measured.how.error_bound.value() * static_cast<double>(sum));
    BOOST_TEST(*measured.how.error_bound < 1e-11);
}

}  // namespace

BOOST_DATA_TEST_CASE(agrees_with_a_dense_solution_of_its_definition,
                     data::make(varied_graphs()) * data::make(std::vector{0.01, 0.1, 0.5, 3.0}), row,
                     attenuation) {
    const auto graph = row.graph();
    const auto measured = katz(graph, attenuation);
    if (measured)
        check(graph, *measured, attenuation);
    else
        BOOST_TEST(!solve_order(graph).cycles.empty(), "without cycles, any attenuation converges");
}

BOOST_DATA_TEST_CASE(the_attenuation_that_it_chooses_converges, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto measured = katz(graph, 0);
    BOOST_REQUIRE(measured);
    const auto& note = measured->how.notes.at(0);
    BOOST_TEST_REQUIRE(note.starts_with("attenuation "));
    const auto exact = by_definition(graph, std::stod(note.substr(12)));
    BOOST_TEST(distance(measured->scores, exact) < 1e-3);  // the note gives six digits
}

BOOST_AUTO_TEST_CASE(an_attenuation_converges_just_below_the_growth_of_a_cycle_and_not_above) {
    const CitationGraph triangle{4,
                                 Arcs{{0, 1}, {1, 0}, {1, 2}, {2, 1}, {0, 2}, {2, 0}, {3, 0}}};  // grows by 2
    const auto below = katz(triangle, 0.499);
    BOOST_REQUIRE(below);
    check(triangle, *below, 0.499);
    for (const auto attenuation : {0.5, 0.51, 7.0}) {
        const auto above = katz(triangle, attenuation);
        BOOST_REQUIRE(!above);
        BOOST_TEST((above.error().kind == Error::Kind::malformed));
        BOOST_TEST(above.error().message.ends_with("it must be below 0.5"), above.error().message);
    }
}

BOOST_DATA_TEST_CASE(a_negative_attenuation_is_an_error, data::make(std::vector{-1.0, std::nan("")}),
                     attenuation) {
    BOOST_TEST(!katz(CitationGraph{2, Arcs{{1, 0}}}, attenuation));
}

BOOST_AUTO_TEST_CASE(chains_that_outweigh_a_double_are_an_error) {
    Case diamonds{"diamonds", 6001, {}};  // two ways at each of 2000 steps
    for (Vertex v = 3; v < 6001; v += 3)
        diamonds.arcs.insert(diamonds.arcs.end(), {{v, v - 1}, {v, v - 2}, {v - 1, v - 3}, {v - 2, v - 3}});
    const auto measured = katz(diamonds.graph(), 1);
    BOOST_REQUIRE(!measured);
    BOOST_TEST(measured.error().message.find("give a smaller one") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(citers_are_never_asked_for) {
    const auto graph = random_graph(300, 900, 2).graph();
    BOOST_TEST((katz(CitationGraph{graph.out(), {}, {}}, 0.05)->scores == katz(graph, 0.05)->scores));
}

BOOST_AUTO_TEST_SUITE_END()
