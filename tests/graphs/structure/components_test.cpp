#include "citegraph/graphs/components.hpp"

#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(components)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

using Reach = std::vector<std::vector<bool>>;

/// Who reaches whom, by Warshall's algorithm; every vertex reaches itself.
Reach closure(const CitationGraph& graph, bool either_way) {
    const auto n = graph.vertices();
    Reach reach(n, std::vector<bool>(n));
    for (Vertex v = 0; v < n; ++v) {
        reach[v][v] = true;
        for (const auto w : graph.references(v)) reach[v][w] = true, reach[w][v] = reach[w][v] || either_way;
    }
    for (Vertex k = 0; k < n; ++k)
        for (Vertex i = 0; i < n; ++i)
            for (Vertex j = 0; reach[i][k] && j < n; ++j) reach[i][j] = reach[i][j] || reach[k][j];
    return reach;
}

bool together(const Reach& reach, Vertex v, Vertex w) {
    return reach[v][w] && reach[w][v];
}

/// Checks that two vertices are in one part exactly if each reaches the other.
void check_parts(const Partition& partition, const Reach& reach) {
    for (Vertex v = 0; v < reach.size(); ++v)
        for (Vertex w = 0; w < v; ++w)
            BOOST_TEST((partition.part[v] == partition.part[w]) == together(reach, v, w),
                       "vertices " << v << " and " << w);
}

std::vector<Case> odd_graphs() {
    auto cases = varied_graphs();
    cases.push_back({"nothing", 0, {}});
    cases.push_back({"one vertex", 1, {}});
    cases.push_back({"two mutual pairs", 4, {{0, 2}, {2, 0}, {3, 1}, {1, 3}, {3, 2}}});
    Case ring{"a ring", 40, {}}, back{"a chain of later papers", 40, {}};
    for (Vertex v = 0; v < 40; ++v) ring.arcs.emplace_back(v, (v + 7) % 40);
    for (Vertex v = 0; v < 39; ++v) back.arcs.emplace_back(v, v + 1);
    cases.insert(cases.end(), {ring, back});
    return cases;
}

Case long_chain(Vertex length) {
    Case chain{"chain", length, {}};
    for (Vertex v = 0; v + 1 < length; ++v) chain.arcs.emplace_back(v, v + 1);
    return chain;
}

/// By vertex: its place in the order.
std::vector<Vertex> places(const SolveOrder& order) {
    std::vector<Vertex> place(order.vertices.size(), static_cast<Vertex>(order.vertices.size()));
    for (Vertex p = 0; p < place.size(); ++p) place.at(order.vertices[p]) = p;
    return place;
}

}  // namespace

BOOST_DATA_TEST_CASE(strong_ones_hold_who_reach_each_other, data::make(odd_graphs()), row) {
    check_parts(strong_components(row.graph()), closure(row.graph(), false));
}

BOOST_DATA_TEST_CASE(weak_ones_hold_whom_a_chain_links, data::make(odd_graphs()), row) {
    check_parts(weak_components(row.graph()), closure(row.graph(), true));
}

BOOST_DATA_TEST_CASE(the_order_lists_the_citing_before_the_cited, data::make(odd_graphs()), row) {
    const auto graph = row.graph();
    const auto place = places(solve_order(graph));
    const auto reach = closure(graph, false);
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        BOOST_TEST(place[v] < graph.vertices(), v << " is missing");
        for (const auto w : graph.references(v))
            BOOST_TEST((place[v] < place[w] || together(reach, v, w)), v << " before " << w);
    }
}

BOOST_DATA_TEST_CASE(the_cycles_of_the_order_are_the_strong_components, data::make(odd_graphs()), row) {
    const auto graph = row.graph();
    const auto order = solve_order(graph);
    const auto parts = strong_components(graph);
    Vertex last = 0;
    for (const auto [begin, end] : order.cycles) {
        BOOST_TEST(last <= begin);
        BOOST_TEST(begin + 1 < end);
        last = end;
        const auto part = parts.part[order.vertices[begin]];
        BOOST_TEST(parts.sizes[part] == end - begin);
        for (auto p = begin; p < end; ++p) BOOST_TEST(parts.part[order.vertices[p]] == part);
    }
    BOOST_TEST(static_cast<std::size_t>(std::ranges::count_if(
                   parts.sizes, [](auto size) { return size > 1; })) == order.cycles.size());
}

BOOST_AUTO_TEST_CASE(the_order_within_a_component_follows_the_citations_but_for_the_last) {
    const auto order = solve_order(CitationGraph{5, Arcs{{0, 3}, {3, 1}, {1, 4}, {4, 2}, {2, 0}}});
    BOOST_TEST(order.vertices.span() == (std::vector<Vertex>{0, 3, 1, 4, 2}),
               boost::test_tools::per_element());
    BOOST_TEST((order.cycles[0] == PlaceRange{0, 5}));
}

BOOST_AUTO_TEST_CASE(the_order_of_a_graph_in_publication_order_is_the_newest_first) {
    const auto order = solve_order(random_dag(200, 900, 4).graph());
    BOOST_TEST(std::ranges::is_sorted(order.vertices, std::greater{}));
    BOOST_TEST(order.cycles.empty());
}

BOOST_AUTO_TEST_CASE(the_order_says_how_far_it_is_and_stops_when_told, *boost::unit_test::label("large")) {
    const auto graph = random_graph(100'000, 9'000'000, 2).graph();
    std::vector<double> seen;
    BOOST_TEST(solve_order(graph, [&](double done) { return seen.push_back(done), true; }).has_value());
    BOOST_TEST(seen.size() >= 3u);
    BOOST_TEST(std::ranges::is_sorted(seen));
    BOOST_TEST((seen.front() >= 0 && seen.back() <= 1));
    int told = 0;
    BOOST_TEST(!solve_order(graph, [&](double) { return ++told < 2; }).has_value());
    BOOST_TEST(told == 2);
}

BOOST_AUTO_TEST_CASE(a_chain_of_a_million_papers_overflows_no_stack) {
    const auto graph = long_chain(1'000'000).graph();
    BOOST_TEST(std::ranges::is_sorted(solve_order(graph).vertices));
    BOOST_TEST(strong_components(graph).sizes.size() == 1'000'000u);
    BOOST_TEST(weak_components(graph).sizes.size() == 1u);
}

BOOST_AUTO_TEST_CASE(parts_are_numbered_by_size_then_by_smallest_vertex) {
    const auto sorted = by_size({5, 2, 2, 0, 5, 1, 2});
    BOOST_TEST(sorted.part == (std::vector<Vertex>{1, 0, 0, 2, 1, 3, 0}), boost::test_tools::per_element());
    BOOST_TEST(sorted.sizes == (std::vector<Vertex>{3, 2, 1, 1}), boost::test_tools::per_element());
    BOOST_TEST(by_size({}).sizes.empty());
}

BOOST_AUTO_TEST_CASE(facts_are_counted) {
    Network network;
    network.graph = CitationGraph{6, Arcs{{1, 0}, {1, 0}, {2, 2}, {1, 2}, {2, 1}, {3, 0}, {0, 4}}};
    network.nodes.dates =
        std::vector{PackedDay{{2000, 0, 0}}, PackedDay{{2001, 5, 0}}, PackedDay{{2001, 6, 0}}, PackedDay{},
                    PackedDay{{2000, 9, 1}}, PackedDay{{2004, 1, 1}}};
    const auto facts = facts_of(network);
    BOOST_TEST(facts.vertices == 6u);
    BOOST_TEST(facts.citations == 5u);
    BOOST_TEST((facts.dropped == Dropped{1, 1}));
    BOOST_TEST(facts.weak_components == 2u);
    BOOST_TEST(facts.largest_weak == 5u);
    BOOST_TEST(facts.strong_components == 5u);
    BOOST_TEST(facts.largest_strong == 2u);
    BOOST_TEST(facts.dated == 5u);
    BOOST_TEST(facts.against_time == 1u, "1 cites the later 2; 0 cites 4 of the same year");
    BOOST_TEST(facts.mutual == 1u);
    BOOST_TEST(facts.uncited == 2u);
    BOOST_TEST(facts.without_references == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
