#include "citegraph/graphs/graph_reader.hpp"

#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(graph_reader)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

ReadNetwork read(std::string_view format, std::string_view text) {
    auto read = graph_reader_named(format)->read({"file", text});
    BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
    return *std::move(read);
}

std::string error_of(std::string_view format, std::string_view text) {
    const auto read = graph_reader_named(format)->read({"file", text});
    return read ? "no error" : read.error().message;
}

/// "a>b c>d", in the order of the ids.
std::string citations_of(const Network& network) {
    std::vector<std::string> out;
    for (Vertex v = 0; v < network.graph.vertices(); ++v)
        for (const auto cited : network.graph.references(v))
            out.push_back(std::string{network.nodes.id(v)} + ">" + std::string{network.nodes.id(cited)});
    std::ranges::sort(out);
    std::string line;
    for (const auto& citation : out) line += (line.empty() ? "" : " ") + citation;
    return line;
}

std::string dot(std::string_view text) {
    return citations_of(read("dot", text).network);
}

Vertex vertex_of(const Network& network, std::string_view id) {
    Vertex v = 0;
    while (network.nodes.id(v) != id) ++v;
    return v;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_name_or_else_the_looks_choose_the_reader) {
    BOOST_TEST(graph_reader_for("a.GraphML", "")->name == "graphml");
    BOOST_TEST(graph_reader_for("a.gv", "")->name == "dot");
    BOOST_TEST(graph_reader_for("-", "<?xml version='1.0'?>\n<graphml xmlns='x'>")->name == "graphml");
    BOOST_TEST(graph_reader_for("-", "// ours\nstrict digraph \"G\" {")->name == "dot");
    BOOST_TEST(graph_reader_for("a.md", "digraph theory is {") == nullptr);
    BOOST_TEST(graph_reader_for("a.txt", "1 2\n2 3\n") == nullptr);
}

BOOST_AUTO_TEST_CASE(graphml_gives_ids_titles_and_dates) {
    const auto [network, problems] = read("graphml", R"(<?xml version="1.0"?>
<graphml><key id="d0" for="node" attr.name="Title"/><key id="d1" for="node" attr.name="year"/>
<key id="d0e" for="edge" attr.name="title"/>
<graph edgedefault="directed"><edge source="new" target="old"/>
<node id="new"><data key="d0">Ranks &amp; links</data><data key="d1">2001.0</data></node>
<node id="old"><data key="d1">1998</data></node><node id="alone"/></graph></graphml>)");
    BOOST_TEST(problems.empty());
    BOOST_TEST(network.graph.vertices() == 3);
    BOOST_TEST(citations_of(network) == "new>old");
    BOOST_TEST(network.nodes.title(vertex_of(network, "new")) == "Ranks & links");
    BOOST_TEST(network.nodes.date(vertex_of(network, "new")).year() == 2001);
    BOOST_TEST(network.nodes.id(0) == "old");  // publication order
}

BOOST_AUTO_TEST_CASE(ids_that_a_writer_of_graphml_made_up_give_way_to_names) {
    const auto named = R"(<graphml><key id="k" for="node" attr.name="name"/><graph>
<node id="n0"><data key="k">a b</data></node><node id="n1"><data key="k">c</data></node>
<edge source="n1" target="n0"/></graph></graphml>)";
    BOOST_TEST(citations_of(read("graphml", named).network) == "c>a b");
    std::string twice = named;
    twice.replace(twice.find(">c<"), 3, ">a b<");
    BOOST_TEST(citations_of(read("graphml", twice).network) == "n1>n0");
}

BOOST_AUTO_TEST_CASE(an_edge_of_graphml_that_cannot_be_used_costs_no_more_than_itself) {
    const auto [network, problems] = read("graphml",
                                          "<graphml><graph>\n<node id='a'/><node id='b'/>\n"
                                          "<edge source='a' target='zz'/>\n<edge source='b' target='a'/>\n"
                                          "<edge source='a' target='b' directed='false'/></graph></graphml>");
    BOOST_TEST(citations_of(network) == "b>a");
    BOOST_TEST(network.graph.vertices() == 2);
    BOOST_REQUIRE(problems.size() == 2);
    BOOST_TEST(problems[0].line == 3);
    BOOST_TEST(problems[0].message == "an edge names \"zz\", and no node does");
    BOOST_TEST(problems[1].line == 5);
}

BOOST_AUTO_TEST_CASE(what_is_no_directed_graphml_is_refused_with_its_line) {
    BOOST_TEST(error_of("graphml", "<graphml>\n<graph").starts_with("file:2: is no XML"));
    BOOST_TEST(error_of("graphml", "<gexf/>") == "file: has no <graphml>");
    BOOST_TEST(error_of("graphml",
                        "<graphml><graph edgedefault='undirected'><node id='a'/><node id='b'/>\n"
                        "<edge source='a' target='b'/></graph></graphml>") ==
               "file:2: an edge has no direction: which paper cites the other?");
}

BOOST_AUTO_TEST_CASE(dot_is_read_as_graphviz_reads_it) {
    BOOST_TEST(dot("digraph { a -> b\n c -> d; e }") == "a>b c>d");
    BOOST_TEST(dot("strict DIGRAPH \"G\" { a -> b -> {c d} }") == "a>b b>c b>d");
    BOOST_TEST(dot("digraph { subgraph cluster_1 { label=x; a; b -> c } -> d }") == "a>d b>c b>d c>d");
    BOOST_TEST(dot("digraph { {rank=same; a; b} a:port:ne -> b [w=1] [v=2, u] }") == "a>b");
    BOOST_TEST(dot("# 1 \"x\"\ndigraph { /* a -> x */ \"q\\\"x\" -> \"l\\\nm\" + \"n\" // z\n }") ==
               "q\"x>lmn");
    BOOST_TEST(dot("\xEF\xBB\xBF"
                   "digraph { \xC3\xA9 -> -.5 }") == "\xC3\xA9>-.5");
    BOOST_TEST(dot("digraph { a [label=<<b>x</b>>]; a -> b [style=\"invis\"]; b -> a; rankdir=LR }") ==
               "b>a");
}

BOOST_AUTO_TEST_CASE(dot_gives_titles_and_dates) {
    const auto network =
        read("dot", "digraph { a [label=\"A\\n& B\", date=\"2001-05\"]; b [label=\"\\N\" Title=T]; a -> b }")
            .network;
    BOOST_TEST(network.nodes.title(vertex_of(network, "a")) == "A & B");
    BOOST_TEST(network.nodes.title(vertex_of(network, "b")) == "T");
    BOOST_TEST(network.nodes.date(vertex_of(network, "a")).month() == 5);
}

BOOST_AUTO_TEST_CASE(dot_that_cannot_be_read_is_refused_with_its_line) {
    BOOST_TEST(error_of("dot", "digraph {\n a -> ;\n}") == "file:2: a name should stand where \";\" does");
    BOOST_TEST(error_of("dot", "digraph {\n a -> b\n") == "file:3: ends where } should stand");
    BOOST_TEST(error_of("dot", "digraph {\n a -> \"b\n}") == "file:2: a text in quotes has no end");
    BOOST_TEST(
        error_of("dot", "graph { a -- b }").starts_with("file:1: the edges of a graph have no direction"));
    BOOST_TEST(error_of("dot", "digraph { a -- b }") == "file:1: -- has no direction; a citation is ->");
    BOOST_TEST(error_of("dot", "digraph { a-b }").starts_with("file:1: '-' stands"));
    BOOST_TEST(error_of("dot", "digraph " + std::string(100'000, '{')).find("too deep") != std::string::npos);
    BOOST_TEST(error_of("dot", "") == "file:1: ends where digraph should stand");
}

BOOST_AUTO_TEST_SUITE_END()
