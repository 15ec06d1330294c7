#include "drawings.hpp"

#include "citegraph/graphs/chains.hpp"
#include "graphs/layout/force.hpp"

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(layout_by_force)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

CitationGraph path(Vertex vertices) {
    Arcs arcs;
    for (Vertex v = 1; v < vertices; ++v) arcs.emplace_back(v, v - 1);
    return {vertices, arcs};
}

CitationGraph square_grid(Vertex side) {
    Arcs arcs;
    for (Vertex v = 0; v < side * side; ++v) {
        if (v % side > 0) arcs.emplace_back(v, v - 1);
        if (v >= side) arcs.emplace_back(v, v - side);
    }
    return {side * side, arcs};
}

graphs::Neighbours neighbours(const CitationGraph& graph) {
    graphs::Neighbours out(graph.vertices());
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) {
            out[v].push_back(cited);
            out[cited].push_back(v);
        }
    return out;
}

/// By how much distances differ from the wanted ones, as a share of these, on average.
double error(const std::vector<Point>& at, const std::function<double(std::size_t, std::size_t)>& wanted) {
    double sum = 0, pairs = 0;
    for (std::size_t i = 0; i < at.size(); ++i)
        for (std::size_t j = 0; j < i; ++j, ++pairs)
            sum += std::abs(distance(at[i], at[j]) - wanted(i, j)) / wanted(i, j);
    return sum / pairs;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_chain_of_citations_becomes_a_line) {
    const auto at = graphs::stress_places(neighbours(path(20)), 1);
    BOOST_TEST(error(at, [](std::size_t i, std::size_t j) { return double(i - j); }) < 0.02);
}

BOOST_AUTO_TEST_CASE(a_grid_keeps_its_corners_apart) {
    const auto at = graphs::stress_places(neighbours(square_grid(7)), 1);
    const auto diagonal = distance(at[0], at[48]), side = distance(at[0], at[6]);
    BOOST_TEST(diagonal > 1.2 * side);
    BOOST_TEST(side > 4);
}

BOOST_AUTO_TEST_CASE(a_large_graph_is_laid_out_by_some_of_its_vertices_alone) {
    constexpr Vertex side = 30;  // 900 vertices, and 250 pivots
    const auto at = graphs::stress_places(neighbours(square_grid(side)), 1);
    for (const Vertex v : {0u, 417u, 899u})
        for (const Vertex other : {29u, 450u, 870u}) {
            const double steps =
                std::abs(int(v % side) - int(other % side)) + std::abs(int(v / side) - int(other / side));
            BOOST_TEST(distance(at[v], at[other]) > 0.55 * steps);
            BOOST_TEST(distance(at[v], at[other]) < 1.4 * steps);
        }
}

BOOST_AUTO_TEST_CASE(the_longest_way_lies_across_the_page) {
    std::vector<Point> places;
    for (int i = 0; i < 10; ++i) places.push_back({3.0 + i * 0.1, 4.0 + i});
    const auto turned = graphs::upright(places);
    const auto [low, high] = std::ranges::minmax(turned, {}, &Point::x);
    BOOST_TEST(high.x - low.x == std::hypot(0.9, 9), boost::test_tools::tolerance(1e-9));
    for (const auto& [x, y] : turned) BOOST_TEST(std::abs(y) < 1e-9);
    BOOST_TEST(graphs::upright({{5, 5}}).front().x == 0);
    BOOST_TEST(graphs::upright({}).empty());
}

BOOST_AUTO_TEST_CASE(disks_that_touch_are_parted_within_the_page) {
    std::vector<Point> places(30, Point{30, 150});
    const std::vector<double> radius(30, 4);
    graphs::push_apart(places, radius, 300, 300);
    for (std::size_t i = 0; i < places.size(); ++i) {
        BOOST_TEST(places[i].x >= 4 - 1e-9);
        BOOST_TEST(places[i].y >= 4 - 1e-9);
        for (std::size_t j = 0; j < i; ++j) BOOST_TEST(distance(places[i], places[j]) > 0.9 * 8);
    }
}

BOOST_AUTO_TEST_CASE(disks_far_from_each_other_stay_where_they_are) {
    std::vector<Point> places{{20, 20}, {60, 20}};
    graphs::push_apart(places, {5, 5}, 200, 200);
    BOOST_TEST((places == std::vector<Point>{{20, 20}, {60, 20}}));
}

BOOST_AUTO_TEST_CASE(disks_that_would_fill_the_page_count_as_smaller) {
    std::vector<Point> places{{50, 50}, {51, 50}};
    graphs::push_apart(places, {40, 40}, 100, 100);
    BOOST_TEST(distance(places[0], places[1]) < 80);
    BOOST_TEST(distance(places[0], places[1]) > 10);
}

BOOST_AUTO_TEST_CASE(parts_that_no_citation_links_lie_beside_each_other) {
    Arcs arcs;
    for (Vertex v = 1; v < 12; ++v)
        if (v != 6) arcs.emplace_back(v, v - 1);
    const auto drawing = Drawn{CitationGraph{14, arcs}}.by("force");  // two chains, and two papers alone
    const auto box = [&](Vertex first, Vertex last) {
        std::array<double, 4> out{1e9, 1e9, -1e9, -1e9};
        for (auto v = first; v <= last; ++v) {
            const auto& [x, y] = drawing.at[v];
            out = {std::min(out[0], x), std::min(out[1], y), std::max(out[2], x), std::max(out[3], y)};
        }
        return out;
    };
    const std::vector boxes{box(0, 5), box(6, 11), box(12, 12), box(13, 13)};
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            BOOST_TEST((boxes[i][2] < boxes[j][0] || boxes[j][2] < boxes[i][0] || boxes[i][3] < boxes[j][1] ||
                        boxes[j][3] < boxes[i][1]));
}

BOOST_DATA_TEST_CASE(all_dots_lie_within_the_size, data::make(varied_graphs()), row) {
    const Drawn drawn{row.graph(), {}, {}, {}, labelled(row.vertices, 0)};
    const auto drawing = drawn.by("force");
    for (const auto& [x, y] : drawing.at) {
        BOOST_TEST(x >= 3);
        BOOST_TEST(x <= drawing.width - 3);
        BOOST_TEST(y >= 3);
        BOOST_TEST(y <= drawing.height - 3);
    }
    BOOST_TEST(drawing.years.empty());
}

BOOST_AUTO_TEST_SUITE_END()
