// Our kernels beside Boost.Graph's on the same CitationGraph: CPU seconds, memory beyond the graph, whether
// both find the same, and what follows. A kernel of ours stays where it is at least 1.5 times as fast. Where
// the product runs Boost's, "ours" is what stood there before.
//
//     boost_kernels GRAPH.cgraph [ROW...]
//
// Not in the table: PageRank, as boost::page_rank drops the rank of papers that cite nothing, and so computes
// something else; and what Boost has nothing for: path counts, main paths, reading orders, HITS, Katz,
// disruption, pairs, HyperBall, sampled betweenness, and communities in less than O(papers * citations^2).
#include "contest.hpp"
#include "undirected.hpp"

#include "citegraph/graphs/chains.hpp"
#include "citegraph/graphs/components.hpp"
#include "citegraph/graphs/graph_concepts.hpp"
#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/graphs/main_path.hpp"
#include "citegraph/graphs/measure.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/graph/transitive_reduction.hpp>

#include <cstdio>
#include <iostream>
#include <limits>
#include <numeric>

using namespace citegraph;

namespace {

using Vertices = std::vector<Vertex>;
using Arcs = std::vector<CitationGraph::Arc>;
constexpr Vertex far = std::numeric_limits<Vertex>::max();

template <class T>
T demanded(Result<T> result) {
    if (result) return *std::move(result);
    std::cerr << result.error().message << '\n';
    std::exit(2);
}

template <class T>
auto by_vertex(std::vector<T>& values) {
    return boost::make_iterator_property_map(values.begin(), boost::typed_identity_property_map<Vertex>{});
}

Vertices our_steps(const CitationGraph& graph, Vertex from) {
    Vertices steps(graph.vertices(), far), queue{from};
    steps[from] = 0;
    for (std::size_t next = 0; next < queue.size(); ++next)
        for (const auto cited : graph.references(queue[next]))
            if (steps[cited] == far) {
                steps[cited] = steps[queue[next]] + 1;
                queue.push_back(cited);
            }
    return steps;
}

/// As Boost's examples have it, with two bits of colour a vertex.
Vertices boosts_steps(const CitationGraph& graph, Vertex from) {
    Vertices steps(graph.vertices(), far);
    steps[from] = 0;
    const auto recorder = boost::record_distances(by_vertex(steps), boost::on_tree_edge{});
    boost::breadth_first_search(graph, from, boost::visitor(boost::make_bfs_visitor(recorder)));
    return steps;
}

/// As the product has it: colours are read off the distances.
Vertices products_steps(const CitationGraph& graph, Vertex from) {
    return steps_from(graph, from, Follow::references);
}

/// From twenty papers of all times, the sums of the distances.
template <class Steps>
Work from_twenty(const CitationGraph& graph, Steps steps) {
    return finding([&graph, steps] {
        std::vector<double> sums;
        for (std::uint64_t i = 1; i <= 20; ++i) {
            auto from = static_cast<Vertex>(graph.vertices() * i / 20 - 1);
            while (from > 0 && graph.references(from).empty()) --from;
            sums.push_back(0);
            for (const auto step : steps(graph, from)) sums.back() += step == far ? 0 : step;
        }
        return sums;
    });
}

/// Sets of vertices that grow together; each goes by its smallest vertex.
Vertices our_weak(const CitationGraph& graph) {
    Vertices parent(graph.vertices());
    std::iota(parent.begin(), parent.end(), Vertex{0});
    const auto root_of = [&parent](Vertex v) {
        while (parent[v] != v) v = parent[v] = parent[parent[v]];
        return v;
    };
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v)) {
            const auto a = root_of(v), b = root_of(cited);
            parent[std::max(a, b)] = std::min(a, b);
        }
    for (auto& v : parent) v = parent[v];
    return by_size(std::move(parent)).part;
}

/// As solve_order gives it: the citing before the cited, components side by side.
Vertices boosts_solve_order(const CitationGraph& graph) {
    Vertices part(graph.vertices());
    const auto parts = boost::strong_components(graph, by_vertex(part));
    Vertices next(parts + std::size_t{1}), order(part.size());
    for (const auto p : part) ++next[parts - 1 - p + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (Vertex v = graph.vertices(); v-- > 0;) order[next[parts - 1 - part[v]]++] = v;
    return order;
}

Vertices boosts_order(const CitationGraph& graph) {
    Vertices order;
    order.reserve(graph.vertices());
    boost::topological_sort(graph, std::back_inserter(order));
    std::ranges::reverse(order);
    return order;
}

Vertices our_order(const CitationGraph& graph) {
    const auto order = solve_order(graph).vertices;
    return {order.begin(), order.end()};
}

/// Orders differ and are right: the number of citations that run against one, but for those within a cycle.
template <class Order>
Work ordering(const CitationGraph& graph, const Vertices& strong, Order order_of) {
    return [&graph, &strong, order_of]() -> Found {
        return [&graph, &strong, order = order_of(graph)] {
            Vertices place(graph.vertices(), far);
            for (Vertex i = 0; i < order.size(); ++i) place[order[i]] = i;
            const auto [begin, end] = edges(graph);
            const auto against = std::count_if(begin, end, [&](const auto& arc) {
                return place[arc.second] < place[arc.first] && strong[arc.first] != strong[arc.second];
            });
            return std::vector{static_cast<double>(against), static_cast<double>(order.size())};
        };
    };
}

Work our_measure(const CitationGraph& graph, std::string_view name) {
    return finding([&graph, name] { return demanded(measure_named(name)->compute({graph}, {})).scores; });
}

Scores boosts_betweenness(const CitationGraph& graph) {
    Scores scores(graph.vertices());
    boost::brandes_betweenness_centrality(graph, by_vertex(scores));
    return scores;
}

Scores boosts_harmonic(const CitationGraph& graph) {
    Scores scores(graph.vertices());
    for (Vertex from = 0; from < graph.vertices(); ++from) {
        const auto steps = products_steps(graph, from);
        for (Vertex v = 0; v < steps.size(); ++v)
            if (steps[v] != far && v != from) scores[v] += 1.0 / steps[v];
    }
    return scores;
}

Vertices boosts_core(const CitationGraph& graph) {
    const Undirected both_ways{graph};
    Vertices cores(graph.vertices());
    boost::core_numbers(both_ways, by_vertex(cores));
    return cores;
}

template <class Direction>
using BoostRows = boost::compressed_sparse_row_graph<Direction, boost::no_property, boost::no_property,
                                                     boost::no_property, Vertex, std::uint64_t>;

/// Out-degrees: rows that Boost sorts and merges no vertices in are as long as ours.
template <class Graph>
std::vector<std::size_t> degrees(const Graph& graph) {
    std::vector<std::size_t> out;
    for (Vertex v = 0; v < num_vertices(graph); ++v)
        out.push_back(out_degree(v, graph) + in_degree(v, graph));
    return out;
}

/// Of a graph without cycles, by paper: how many references stay.
Vertices boosts_reduction(const CitationGraph& graph) {
    const auto [begin, end] = edges(graph);
    const BoostRows<boost::directedS> rows{boost::edges_are_sorted, begin, end, graph.vertices()};
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> reduced;
    std::vector<std::size_t> place(graph.vertices());
    boost::transitive_reduction(rows, reduced, by_vertex(place), get(boost::vertex_index, rows));
    Vertices out;
    for (const auto at : place) out.push_back(static_cast<Vertex>(out_degree(at, reduced)));
    return out;
}

Vertices our_reduction(const CitationGraph& graph) {
    Vertices out;
    const auto reduced = *transitive_reduction(graph);
    for (Vertex v = 0; v < reduced.vertices(); ++v)
        out.push_back(static_cast<Vertex>(out_degree(v, reduced)));
    return out;
}

/// A row of the table.
struct Row {
    std::string_view name;
    Work ours, boosts;
    std::string_view verdict;
    Vertex most_papers = far;  ///< left out of larger graphs, where it takes hours
};

std::vector<Row> rows_for(const CitationGraph& graph, const CitationGraph& without_cycles, const Arcs& arcs,
                          const Vertices& strong) {
    const auto on = [&graph](auto compute) { return finding([&graph, compute] { return compute(graph); }); };
    const auto on_acyclic = [&](auto compute) {
        return finding([&without_cycles, compute] { return compute(without_cycles); });
    };
    return {
        {"distances", from_twenty(graph, our_steps), from_twenty(graph, products_steps), "Boost's runs"},
        {"distances, two-bit", from_twenty(graph, our_steps), from_twenty(graph, boosts_steps),
         "colours read off the distances are better"},
        {"weak components", on(our_weak), on([](const auto& g) { return weak_components(g).part; }),
         "Boost's runs"},
        {"strong, in order", ordering(graph, strong, our_order), ordering(graph, strong, boosts_solve_order),
         "ours runs: it may be stopped, and is near twice as fast on large graphs"},
        {"topological order", ordering(without_cycles, strong, our_order),
         ordering(without_cycles, strong, boosts_order),
         "ours runs: it comes with the strong components, which Boost's stops at"},
        {"core", our_measure(graph, "core"), on(boosts_core),
         "ours runs: it may be stopped, and scores as far as it came then"},
        {"transitive reduction", on_acyclic(our_reduction), on_acyclic(boosts_reduction),
         "ours runs: Boost's holds a bit for each pair of papers", 100'000},
        {"rows", finding([&] {
             return degrees(CitationGraph{graph.vertices(), arcs});
         }),
         finding([&] {
             return degrees(BoostRows<boost::bidirectionalS>{boost::edges_are_unsorted_multi_pass,
                                                             arcs.begin(), arcs.end(), graph.vertices()});
         }),
         "ours runs: rows are sorted, hold no paper twice and may lie in a mapped file"},
        {"harmonic", our_measure(graph, "harmonic"), on(boosts_harmonic), "ours runs", 100'000},
        {"betweenness", our_measure(graph, "betweenness"), on(boosts_betweenness), "ours runs", 100'000},
    };
}

void print(const Row& row, const Outcome& ours, const Outcome& boosts) {
    std::printf("%-21s %9.4f %9.4f %6.2f %8.1f %8.1f  %-6s %s\n", row.name.data(), ours.seconds,
                boosts.seconds, boosts.seconds / ours.seconds, ours.memory, boosts.memory,
                agree(ours, boosts) ? "same" : "DIFFER", row.verdict.data());
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    if (words.empty()) return std::cerr << "usage: boost_kernels GRAPH.cgraph [ROW...]\n", 2;
    const auto network = demanded(demanded(GraphFile::open(words[0])).network());
    const auto& graph = network.graph;
    const auto without_cycles = acyclic(graph, network.nodes.dates).graph;
    const auto [begin, end] = edges(graph);
    const Arcs arcs{begin, end};
    const auto strong = strong_components(graph).part;
    std::cout << graph.vertices() << " papers, " << graph.citations() << " citations" << std::endl;
    std::printf("%-21s %9s %9s %6s %8s %8s\n", "", "ours s", "Boost s", "ratio", "ours MB", "Boost MB");
    for (const auto& row : rows_for(graph, without_cycles, arcs, strong)) {
        const bool is_wanted =
            words.size() > 1 ? std::ranges::count(words, row.name) > 0 : graph.vertices() <= row.most_papers;
        if (is_wanted)
            print(row, in_a_child(row.ours, graph.vertices()), in_a_child(row.boosts, graph.vertices()));
    }
}
