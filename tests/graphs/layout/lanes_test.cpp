#include "graphs/graphs.hpp"
#include "graphs/layout/sketch.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

BOOST_AUTO_TEST_SUITE(lanes_of_a_map)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// How many borders between lanes all citations cross.
std::size_t borders(const CitationGraph& graph, const std::vector<Vertex>& lane,
                    const std::vector<Vertex>& order) {
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<int>(i);
    std::size_t out = 0;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            out += static_cast<std::size_t>(std::abs(place[lane[v]] - place[lane[cited]]));
    return out;
}

std::vector<Vertex> in_turn(Vertex vertices, Vertex lanes) {
    std::vector<Vertex> out(vertices);
    for (Vertex v = 0; v < vertices; ++v) out[v] = v % lanes;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(lanes_that_cite_each_other_are_neighbours) {
    const CitationGraph graph{4, Arcs{{0, 2}, {2, 1}, {1, 3}}};
    const auto order = graphs::lane_order(graph, std::vector<Vertex>{0, 1, 2, 3}, 4);
    BOOST_TEST(borders(graph, {0, 1, 2, 3}, order) == 3u);
}

BOOST_DATA_TEST_CASE(no_order_of_few_lanes_is_better, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto lane = in_turn(row.vertices, 5);
    const auto ours = borders(graph, lane, graphs::lane_order(graph, lane, 5));
    std::vector<Vertex> order(5);
    std::iota(order.begin(), order.end(), Vertex{0});
    do BOOST_TEST(ours <= borders(graph, lane, order));
    while (std::next_permutation(order.begin(), order.end()));
}

BOOST_AUTO_TEST_CASE(many_lanes_are_all_there_and_in_a_fair_order) {
    constexpr Vertex lanes = 40;
    Arcs arcs;
    for (Vertex v = lanes; v < 10 * lanes; ++v) arcs.emplace_back(v, v - lanes - (v % lanes > 0 ? 1 : 0));
    const CitationGraph graph{10 * lanes, arcs};
    const auto lane = in_turn(10 * lanes, lanes);
    auto order = graphs::lane_order(graph, lane, lanes);
    BOOST_TEST(borders(graph, lane, order) <= 2 * arcs.size());
    std::ranges::sort(order);
    for (Vertex i = 0; i < lanes; ++i) BOOST_TEST(order[i] == i);
}

BOOST_AUTO_TEST_CASE(a_smooth_order_keeps_two_fields_apart) {
    Arcs arcs;
    Dice dice{3};
    for (Vertex v = 4; v < 80; ++v)
        for (int i = 0; i < 3; ++i) arcs.emplace_back(v, v % 2 + 2 * dice.below(v / 2));
    arcs.emplace_back(50, 13);
    const auto place = graphs::smooth_order(CitationGraph{80, arcs}, 1);
    double even = 0, odd = 0;
    for (Vertex v = 0; v < 80; ++v) (v % 2 == 0 ? even : odd) += place[v] / 40;
    BOOST_TEST(std::abs(even - odd) > 0.4);
    for (const auto at : place) BOOST_TEST((at > 0 && at < 1));
}

BOOST_AUTO_TEST_CASE(a_day_comes_before_the_next_and_a_month_lies_in_its_year) {
    const std::vector dates{PackedDay{{2000, 0, 0}}, PackedDay{{2000, 2, 0}}, PackedDay{{2000, 2, 3}},
                            PackedDay{{2000, 2, 4}}, PackedDay{}};
    const auto when = graphs::moments(CitationGraph{5, Arcs{}}, dates);
    BOOST_TEST(when[0] == 2000.5);
    BOOST_TEST(when[1] == 2000 + 1.5 / 12);
    BOOST_TEST(when[2] < when[3]);
    BOOST_TEST(std::floor(when[3] * 12) == 24001);
    BOOST_TEST(std::isnan(when[4]));
}

BOOST_AUTO_TEST_SUITE_END()
