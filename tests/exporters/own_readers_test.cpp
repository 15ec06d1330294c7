// What is written as a graph is read by our own readers as the same graph.
#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/graphs/graph_reader.hpp"
#include "folder.hpp"
#include "graph_texts.hpp"
#include "growth.hpp"
#include "needs.hpp"
#include "networks.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <random>
#include <set>

BOOST_AUTO_TEST_SUITE(own_readers)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// Pieces of ids that some format or other has a meaning for.
const std::vector<std::string> pieces{"a", "7",     "007", " ",     ",",   ";",      "|",  "\"",
                                      "'", "&amp;", "<",   ">",     "#",   "%",      "*",  "[",
                                      "]", "{",     "\\",  "->",    "é",   "東",     "🚀",  "\\",
                                      "=", ":",     "://", "10.1/", "n12", "source", "--", "graph"};

Network random_network(unsigned seed) {
    std::mt19937 draw{seed};
    std::set<std::string> ids;
    while (ids.size() < 12) {
        std::string id;
        for (auto length = 1 + draw() % 4; length > 0; --length) id += pieces[draw() % pieces.size()];
        ids.insert(id);
    }
    std::vector<std::string> names(ids.begin(), ids.end());
    std::ranges::shuffle(names, draw);
    std::vector<CitationGraph::Arc> arcs;
    for (Vertex v = 1; v < names.size(); ++v)
        for (Vertex cited = 0; cited < v; ++cited)
            if (draw() % 3 == 0) arcs.emplace_back(v, cited);
    arcs.emplace_back(0, 5);
    Network network;
    network.graph = CitationGraph{static_cast<Vertex>(names.size()), arcs};
    network.nodes.ids = Texts{names};
    if (seed % 2 == 0) network.nodes.titles = Texts{std::vector<std::string>(names.rbegin(), names.rend())};
    std::vector<PackedDay> dates;
    for (std::size_t v = 0; v < names.size(); ++v)
        dates.emplace_back(v % 4 == 0 ? Day{} : Day{1990 + static_cast<int>(v), v % 4 == 1 ? 0 : 5, 0});
    if (seed % 3 != 0) network.nodes.dates = std::move(dates);
    return network;
}

std::string dates_of(const Network& network) {
    std::set<std::string> out;
    for (Vertex v = 0; v < network.graph.vertices(); ++v)
        out.insert(std::string{network.nodes.id(v)} + " " + to_string(network.nodes.date(v).day()));
    std::string line;
    for (const auto& one : out) line += one + "\n";
    return line;
}

std::string written(std::string_view format, const Network& network) {
    return exporter_named(format)->render(Named{network}.view()).bytes;
}

std::string edge_list_of(const Network& network) {
    std::string out;
    const auto done = write_edge_list(network, [&out](std::string_view piece) { return out += piece, true; });
    BOOST_REQUIRE(done);
    return out;
}

void require_same(const Network& network, const Result<ReadNetwork>& again, bool has_dates) {
    BOOST_REQUIRE_MESSAGE(again, (again ? "" : again.error().message));
    for (const auto& problem : again->problems) BOOST_TEST_MESSAGE(problem.message);
    BOOST_TEST(again->problems.empty());
    BOOST_TEST((shape_of(again->network) == shape_of(network)));
    if (has_dates) BOOST_TEST(dates_of(again->network) == dates_of(network));
}

}  // namespace

BOOST_DATA_TEST_CASE(thirty_graphs_of_hostile_ids_come_back_through_every_format, data::xrange(30u), seed) {
    const auto network = random_network(seed);
    for (const auto* format : {"graphml", "gexf", "node-link"}) {
        BOOST_TEST_CONTEXT(format)
        require_same(network, graph_reader_named(format)->read({format, written(format, network)}), true);
    }
    const auto nodes = written("nodes-csv", network), edges = written("edges-csv", network);
    require_same(network, read_edge_list({"e.csv", edges}, {"n.csv", nodes}), true);
    require_same(network, read_edge_list({"e.txt", edge_list_of(network)}, {"n.csv", nodes}), true);
}

BOOST_DATA_TEST_CASE(dot_and_pajek_keep_all_but_the_letters_that_they_have_no_place_for, data::xrange(30u),
                     seed) {
    auto network = random_network(seed);
    std::vector<std::string> ids;
    for (Vertex v = 0; v < network.graph.vertices(); ++v) {
        std::string id{network.nodes.id(v)};
        for (auto& letter : id)
            if (letter == '\\' || letter == '"') letter = '_';
        ids.push_back(id + std::to_string(v));
    }
    network.nodes.ids = Texts{ids};
    network.nodes.titles = {};
    for (const auto* format : {"dot", "pajek"}) {
        BOOST_TEST_CONTEXT(format)
        require_same(network, graph_reader_named(format)->read({format, written(format, network)}), false);
    }
}

BOOST_TEST_DECORATOR(*test::needs_tool("gvpr"))
BOOST_DATA_TEST_CASE(graphviz_reads_the_names_of_dot_letter_by_letter, data::xrange(6u), seed) {
    const auto network = random_network(seed);
    const Folder folder;
    folder.write("g.dot", written("dot", network));
    BOOST_REQUIRE(folder.run("gvpr 'N{printf(\"%s\\n\", $.name)}' g.dot >names 2>errors"));
    const auto names = folder.read("names");
    for (Vertex v = 0; v < network.graph.vertices(); ++v) {
        const std::string id{network.nodes.id(v)};
        // Graphviz takes % in front for a name that it made up itself.
        const bool is_writable =
            !id.starts_with('%') && id.find("\\\"") == std::string::npos && !id.ends_with('\\');
        if (is_writable) BOOST_TEST(("\n" + names).find("\n" + id + "\n") != std::string::npos, id);
    }
}

BOOST_AUTO_TEST_CASE(pairs_are_links_without_direction_and_with_a_weight) {
    const Named named{letters()};
    auto view = named.view();
    const std::vector<Pair> pairs{{0, 2, 3, 0.5}};
    view.pairs = &pairs;
    const auto written_as = [&view](std::string_view format) {
        return exporter_named(format)->render(view).bytes;
    };
    require_piece(written_as("graphml"), "edgedefault=\"undirected\"");
    require_piece(written_as("graphml"),
                  "<edge source=\"a\" target=\"c\"><data key=\"weight\">3</data></edge>");
    require_piece(written_as("gexf"), "defaultedgetype=\"undirected\"");
    require_piece(written_as("gexf"), "source=\"a\" target=\"c\" weight=\"3\"/>");
    require_piece(written_as("pajek"), "*Edges\n1 3 3\n");
    require_piece(written_as("edges-csv"), "a,c,Undirected,3\r\n");
    require_piece(written_as("node-link"), "{\"source\":\"a\",\"target\":\"c\",\"weight\":3}");
    BOOST_TEST(written_as("vosviewer-network") == "1\t3\t3\n");
}

BOOST_AUTO_TEST_CASE(vosviewer_has_a_map_of_items_and_a_network_of_their_numbers) {
    const Named named{letters()};
    const auto map = exporter_named("vosviewer-map")->render(named.view()).bytes;
    BOOST_TEST(map ==
               "id\tlabel\tdescription\tweight<citations>\tscore<Year>\n"
               "1\ta\tÜber, 'alles'\t0.5\t1992\n2\tb\tb\t0.25\t1993\n3\tc\tThird\t0\t\n");
    BOOST_TEST(exporter_named("vosviewer-network")->render(named.view()).bytes ==
               "2\t1\t1\n3\t1\t1\n3\t2\t1\n");
}

BOOST_AUTO_TEST_CASE(equal_scores_share_a_rank_in_every_table) {
    const Named named{letters()};
    auto view = named.view();
    view.columns[0].scores = {1, 1 + 1e-15, 0};
    view.rows = ranked(view.columns[0].scores, named.network.nodes.ids);
    require_piece(exporter_named("csv")->render(view).bytes, "\r\n1,a,a,");
    require_piece(exporter_named("csv")->render(view).bytes, "\r\n1,b,b,");
    require_piece(exporter_named("csv")->render(view).bytes, "\r\n3,c,c,");
    require_piece(exporter_named("json")->render(view).bytes, "{\"rank\":1,\"key\":\"b\"");
    require_piece(exporter_named("markdown")->render(view).bytes, "| 3 | c |");
}

BOOST_AUTO_TEST_SUITE_END()
