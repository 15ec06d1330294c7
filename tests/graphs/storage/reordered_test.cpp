#include "citegraph/graphs/reordered.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <numeric>

BOOST_AUTO_TEST_SUITE(reordered_networks)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

Network named(const Case& row) {
    Network network;
    network.graph = row.graph();
    network.order = solve_order(network.graph);
    TextColumn ids;
    std::vector<PackedDay> dates;
    for (Vertex v = 0; v < row.vertices; ++v) {
        ids.add("paper-" + std::to_string(v));
        dates.emplace_back(Day{2000 + static_cast<int>(v), 1, 1});
        network.paper.push_back(row.vertices - 1 - v);
        network.citations.push_back(v);
    }
    for (Vertex v = 0; v < row.vertices; ++v) network.vertex.push_back(row.vertices - 1 - v);
    network.nodes.ids = std::move(ids).finished();
    network.nodes.dates = std::move(dates);
    return network;
}

std::vector<Vertex> shuffled(Vertex vertices) {
    std::vector<Vertex> order(vertices);
    std::iota(order.begin(), order.end(), Vertex{0});
    Dice dice{17};
    for (auto left = vertices; left > 1; --left) std::swap(order[left - 1], order[dice.below(left)]);
    return order;
}

bool same(std::span<const Vertex> a, std::span<const Vertex> b) {
    return std::ranges::equal(a, b);
}

}  // namespace

BOOST_DATA_TEST_CASE(every_arc_and_every_fact_moves_with_its_vertex, data::make(varied_graphs()), row) {
    const auto network = named(row);
    const auto order = shuffled(row.vertices);
    std::vector<Vertex> place(order.size());
    for (Vertex v = 0; v < order.size(); ++v) place[order[v]] = v;
    auto arcs = row.arcs;
    for (auto& [citing, cited] : arcs) citing = place[citing], cited = place[cited];
    const CitationGraph wanted{row.vertices, arcs};

    const auto moved = reordered(network, order);
    BOOST_TEST((moved.graph.dropped() == wanted.dropped()));
    for (Vertex v = 0; v < row.vertices; ++v) {
        BOOST_TEST(same(moved.graph.references(v), wanted.references(v)));
        BOOST_TEST(same(moved.graph.citers(v), wanted.citers(v)));
        BOOST_TEST(moved.nodes.id(v) == network.nodes.id(order[v]));
        BOOST_TEST(moved.nodes.date(v).year() == 2000 + static_cast<int>(order[v]));
        BOOST_TEST(moved.citations[v] == order[v]);
        BOOST_TEST(moved.vertex[moved.paper[v]] == v);
        BOOST_TEST(moved.order.vertices[v] == place[network.order.vertices[v]]);
    }
    BOOST_TEST(moved.nodes.titles.empty());
}

BOOST_AUTO_TEST_CASE(a_graph_without_citers_gets_them) {
    Network network;
    const CitationGraph graph{3, Arcs{{2, 1}, {1, 0}}};
    network.graph = CitationGraph{graph.out(), {}, {}};
    const auto moved = reordered(network, std::vector<Vertex>{2, 1, 0});
    BOOST_TEST(same(moved.graph.citers(1), std::vector<Vertex>{0}));
    BOOST_TEST(same(moved.graph.references(0), std::vector<Vertex>{1}));
    BOOST_TEST(same(moved.graph.references(2), std::vector<Vertex>{}));
}

BOOST_AUTO_TEST_CASE(nothing_in_another_order_is_nothing) {
    BOOST_TEST(reordered({}, {}).graph.vertices() == 0u);
}

BOOST_DATA_TEST_CASE(a_part_of_a_network_is_its_vertices_and_the_arcs_among_them, data::make(varied_graphs()),
                     row) {
    const auto network = named(row);
    const auto part = restricted(
        network, [](Vertex v) { return v % 3 != 1; }, [](Vertex citing, Vertex) { return citing != 2; });
    Vertex kept = 0;
    for (Vertex v = 0; v < row.vertices; ++v) {
        if (v % 3 == 1) {
            BOOST_TEST(part.vertex[network.paper[v]] >= part.graph.vertices());
            continue;
        }
        BOOST_TEST(part.nodes.id(kept) == network.nodes.id(v));
        BOOST_TEST((part.nodes.date(kept) == network.nodes.date(v)));
        BOOST_TEST(part.paper[kept] == network.paper[v]);
        BOOST_TEST(part.vertex[part.paper[kept]] == kept);
        BOOST_TEST(part.citations[kept] == network.citations[v]);
        std::vector<std::string_view> wanted, found;
        for (const auto cited : network.graph.references(v))
            if (cited % 3 != 1 && v != 2) wanted.push_back(network.nodes.id(cited));
        for (const auto cited : part.graph.references(kept)) found.push_back(part.nodes.id(cited));
        BOOST_TEST(found == wanted, boost::test_tools::per_element());
        ++kept;
    }
    BOOST_TEST(part.graph.vertices() == kept);
}

BOOST_AUTO_TEST_SUITE_END()
