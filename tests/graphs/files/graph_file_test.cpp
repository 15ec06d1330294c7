#include "graphs/graph_files.hpp"

#include "citegraph/graphs/graph_concepts.hpp"
#include "graphs/parallel.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <atomic>
#include <bit>

BOOST_AUTO_TEST_SUITE(graph_files)

using namespace citegraph;
using namespace citegraph::graphs;
namespace data = boost::unit_test::data;

namespace {

std::vector<Vertex> listed(std::span<const Vertex> row) {
    return {row.begin(), row.end()};
}

template <class T>
bool equal(const SharedArray<T>& one, const SharedArray<T>& other) {
    return std::ranges::equal(one, other);
}

bool equal(const Texts& one, const Texts& other) {
    return one.size() == other.size() && equal(one.bytes(), other.bytes()) &&
           (one.empty() || equal(one.offsets(), other.offsets()));
}

/// The bits, as NaN is not equal to itself.
bool equal(const std::vector<double>& one, const std::vector<double>& other) {
    const auto bits = [](double number) { return std::bit_cast<std::uint64_t>(number); };
    return std::ranges::equal(one, other, {}, bits, bits);
}

bool equal(const Network& one, const Network& other) {
    return one.graph.vertices() == other.graph.vertices() && one.graph.dropped() == other.graph.dropped() &&
           equal(one.graph.out().targets, other.graph.out().targets) &&
           equal(one.graph.in().targets, other.graph.in().targets) &&
           (one.graph.vertices() == 0 || (equal(one.graph.out().offsets, other.graph.out().offsets) &&
                                          equal(one.graph.in().offsets, other.graph.in().offsets))) &&
           equal(one.order.vertices, other.order.vertices) && equal(one.order.cycles, other.order.cycles) &&
           equal(one.nodes.ids, other.nodes.ids) && equal(one.nodes.keys, other.nodes.keys) &&
           equal(one.nodes.titles, other.nodes.titles) && equal(one.nodes.dates, other.nodes.dates) &&
           equal(one.citations, other.citations);
}

std::vector<Case> all_graphs() {
    auto cases = varied_graphs();
    cases.push_back({"nothing", 0, {}});
    cases.push_back({"one vertex", 1, {}});
    cases.push_back({"one that cites itself", 1, {{0, 0}}});
    cases.push_back({"two that cite each other", 2, {{0, 1}, {1, 0}, {1, 0}}});
    cases.push_back(random_graph(1000, 30000, 99));
    return cases;
}

}  // namespace

BOOST_DATA_TEST_CASE(what_was_written_is_read, data::make(all_graphs()) * data::make({64u, 4096u, 1u << 18}),
                     row, block_bytes) {
    const auto network = full_network(row);
    const TemporaryFile file{graph_file(network, block_bytes)};
    for (const unsigned threads : {1u, 2u, 5u}) {
        const auto read = read_all(file.path(), threads);
        BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
        BOOST_TEST(equal(*read, network));
    }
}

BOOST_DATA_TEST_CASE(a_graph_without_names_is_read_as_one, data::make(all_graphs()), row) {
    Network network;
    network.graph = row.graph();
    const TemporaryFile file{graph_file(network)};
    const auto read = read_all(file.path());
    BOOST_REQUIRE(read);
    network.order = solve_order(network.graph);
    BOOST_TEST(equal(*read, network));
}

BOOST_DATA_TEST_CASE(one_row_is_what_the_whole_graph_says, data::make(all_graphs()), row) {
    const auto graph = row.graph();
    Network network;
    network.graph = graph;
    const TemporaryFile file{graph_file(network)};
    const auto opened = GraphFile::open(file.path());
    BOOST_REQUIRE(opened);
    for (Vertex v = 0; v < row.vertices; ++v) {
        const auto references = opened->references(v), citers = opened->citers(v);
        BOOST_REQUIRE(references);
        BOOST_REQUIRE(citers);
        BOOST_TEST((*references == listed(graph.references(v))));
        BOOST_TEST((*citers == listed(graph.citers(v))));
    }
}

BOOST_AUTO_TEST_CASE(equal_networks_give_equal_bytes) {
    const auto network = full_network(random_graph(50, 200, 3));
    BOOST_TEST(graph_file(network) == graph_file(network));
    const TemporaryFile file{graph_file(network)};
    const auto read = read_all(file.path());
    BOOST_REQUIRE(read);
    BOOST_TEST(graph_file(*read) == graph_file(network));
}

BOOST_AUTO_TEST_CASE(a_header_says_what_is_in_the_file) {
    const Case row{"three", 3, {{2, 0}, {2, 0}, {2, 1}, {1, 1}}};
    const TemporaryFile file{graph_file(full_network(row))};
    const auto opened = GraphFile::open(file.path());
    BOOST_REQUIRE(opened);
    BOOST_TEST(opened->vertices() == 3u);
    BOOST_TEST(opened->citations() == 2u);
    BOOST_TEST(opened->dropped().self_loops == 1u);
    BOOST_TEST(opened->dropped().parallel_arcs == 1u);
    BOOST_TEST(opened->bytes() == std::filesystem::file_size(file.path()));
}

BOOST_AUTO_TEST_CASE(references_alone_can_be_asked_for_and_written) {
    const auto network = full_network(random_graph(50, 200, 3));
    const TemporaryFile file{graph_file(network)};
    const auto half = GraphFile::open(file.path())->graph(GraphFile::Directions::references);
    BOOST_REQUIRE(half);
    BOOST_TEST(!half->has_citers());

    Network written;
    written.graph = *half;
    const TemporaryFile other{graph_file(written)};
    const auto opened = GraphFile::open(other.path());
    BOOST_REQUIRE(opened);
    BOOST_TEST(!!opened->verify());
    BOOST_TEST(!!opened->graph(GraphFile::Directions::references));
    BOOST_TEST(opened->graph(GraphFile::Directions::both).error().message.find("no citers") !=
               std::string::npos);
    BOOST_TEST(opened->citers(0).error().message.find("no citers") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_was_read_outlives_the_file_that_it_came_from) {
    const auto network = full_network(random_graph(50, 200, 3));
    Network read;
    {
        const TemporaryFile file{graph_file(network)};
        read = *read_all(file.path());
    }
    BOOST_TEST(equal(read, network));
}

BOOST_AUTO_TEST_CASE(a_sink_that_refuses_ends_the_writing) {
    const auto network = full_network(random_graph(50, 200, 3));
    const auto calls_for_all = [&] {
        std::size_t calls = 0;
        return write_graph_file(network, [&](std::string_view) { return ++calls > 0; }) ? calls : 0;
    }();
    for (std::size_t last = 1; last <= calls_for_all; ++last) {
        std::size_t calls = 0;
        const auto written = write_graph_file(network, [&](std::string_view) { return ++calls < last; });
        BOOST_REQUIRE(!written);
        BOOST_TEST((written.error().kind == Error::Kind::output));
        BOOST_TEST(calls == last);
    }
}

BOOST_AUTO_TEST_CASE(many_threads_may_look_into_one_file) {
    const auto row = random_graph(500, 5000, 5);
    const auto graph = row.graph();
    const TemporaryFile file{graph_file(full_network(row))};
    const auto opened = GraphFile::open(file.path());
    BOOST_REQUIRE(opened);
    std::atomic<int> wrong = 0;
    for_each_block(64, 8, [&](std::size_t block, unsigned) {
        for (auto v = static_cast<Vertex>(block); v < row.vertices; v += 7) {
            const auto references = opened->references(v);
            if (!references || *references != listed(graph.references(v))) ++wrong;
        }
        if (block % 16 == 0 && !opened->network()) ++wrong;
        return true;
    });
    BOOST_TEST(wrong == 0);
}

BOOST_DATA_TEST_CASE(boosts_algorithms_run_on_a_mapped_graph, data::make(varied_graphs()), row) {
    const auto built = row.graph();
    const TemporaryFile file{graph_file(full_network(row))};
    const auto mapped = GraphFile::open(file.path())->graph(GraphFile::Directions::both);
    BOOST_REQUIRE(mapped);
    const auto components = [](const CitationGraph& graph) {
        std::vector<int> component(graph.vertices());
        boost::strong_components(
            graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
        return component;
    };
    BOOST_TEST(components(*mapped) == components(built), boost::test_tools::per_element());
    const auto distances = [](const CitationGraph& graph) {
        std::vector<int> distance(graph.vertices());
        const auto map = boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, graph));
        boost::breadth_first_search(
            graph, Vertex{29},
            boost::visitor(boost::make_bfs_visitor(boost::record_distances(map, boost::on_tree_edge{}))));
        return distance;
    };
    BOOST_TEST(distances(*mapped) == distances(built), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
