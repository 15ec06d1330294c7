#include "citegraph/graphs/graph_reader.hpp"

#include "graphs/graphs.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <ostream>

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// "a>b c>d e", in the order of the ids; papers alone stand by themselves.
std::string shape_of(const Network& network) {
    std::vector<std::string> out;
    for (Vertex v = 0; v < network.graph.vertices(); ++v) {
        const std::string id{network.nodes.id(v)};
        for (const auto cited : network.graph.references(v))
            out.push_back(id + ">" + std::string{network.nodes.id(cited)});
        if (network.graph.references(v).empty() && network.graph.citers(v).empty()) out.push_back(id);
    }
    std::ranges::sort(out);
    std::string line;
    for (const auto& one : out) line += (line.empty() ? "" : " ") + one;
    return line;
}

Result<ReadNetwork> read(std::string_view format, std::string_view text) {
    return graph_reader_named(format)->read({"file", text});
}

struct Sound {
    std::string_view format, text, shape;
};
std::ostream& operator<<(std::ostream& out, const Sound& row) {
    return out << row.format << ": " << row.text;
}

const std::vector<Sound> sound{
    {"gexf",
     "<gexf xmlns='http://gexf.net/1.3'><graph defaultedgetype='directed'><nodes><node id='a' label='A'/>"
     "<node id='b'/><node id='c'/></nodes><edges><edge source='a' target='b' "
     "weight='2'/></edges></graph></gexf>",
     "a>b c"},
    {"gexf",
     "<g:gexf xmlns:g='x'><g:graph><g:edges><g:edge source='b' target='a' type='directed'/>"
     "<g:edge source='a' target='c' type='mutual'/></g:edges><g:nodes><g:node id='a'><g:nodes><g:node "
     "id='c'/>"
     "</g:nodes></g:node><g:node id='b'/></g:nodes></g:graph></g:gexf>",
     "a>c b>a c>a"},
    {"pajek", "*Vertices 3\n1 \"one work\" 0.1 0.2\n2 B\n3 \"C\" ic Red\n*Arcs\n1 2 1\n3 2 0.5\n",
     "C>B one work>B"},
    {"pajek", "% made by hand\r\n*Network x\r\n*vertices 4\r\n*arcslist\r\n1 2 3\r\n", "1>2 1>3 4"},
    {"pajek", "*Vertices 3\n1 \"a\"\n2 \"a\"\n3 \"b\"\n*Arcs :1 \"cites\"\n3 1\n3 2\n", "3>1 3>2"},
    {"pajek", "*Vertices 2\n1 a\n2 b\n*Matrix\n0 1\n0 0\n", "a>b"},
    {"pajek", "*Vertices 2\n1 a\n2 b\n*Arcs\n1 2 0\n2 1\n*Vertices 1\n1 z\n", "b>a"},
    {"gml",
     "Creator \"somebody\"\ngraph [\n  directed 1\n  node [ id 0 label \"A &amp; B\" graphics [ x 1.0 ] ]\n"
     "  node [\n    id 1\n    label \"c\"\n  ]\n  edge [ source 1 target 0 value 3 ]\n]\n",
     "c>A & B"},
    {"gml", "graph [ directed 1 edge [ source 5 target 7 ] node [ id 5 ] node [ id 7 ] node [ id 9 ] ]",
     "5>7 9"},
    {"gml",
     "graph [ directed 1 node [ id 1 label \"x\" ] node [ id 2 label \"x\" ] edge [ source 1 target 2 ] ]",
     "1>2"},
    {"node-link",
     R"({"directed":true,"graph":{},"nodes":[{"id":"a"},{"id":7}],"links":[{"source":"a","target":7}]})",
     "a>7"},
    {"node-link", R"({"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"b","target":"a"}]})", "b>a"},
    {"node-link", R"({"nodes":[{"name":"x y"},{"name":"z"}],"links":[{"source":1,"target":0}]})", "z>x y"},
    {"node-link",
     R"({"elements":{"nodes":[{"data":{"id":"p"}},{"data":{"id":"q"}}],"edges":[{"data":{"source":"p","target":"q"}}]}})",
     "p>q"},
    {"node-link",
     R"({"graph":{"directed":true,"nodes":{"k":{"metadata":{"title":"K"}},"l":{}},"edges":[{"source":"k","target":"l"}]}})",
     "k>l"},
    {"matrix-market", "%%MatrixMarket matrix coordinate pattern general\n% x\n4 4 2\n1 2\n3 2\n",
     "1>2 3>2 4"},
    {"matrix-market", "%%MatrixMarket matrix coordinate real general\n2 2 1\n2 1 0.5\n", "2>1"},
    {"json-lines",
     "{\"id\":\"https://openalex.org/W1\",\"referenced_works\":[\"https://openalex.org/W2\"]}\n"
     "{\"id\":\"https://openalex.org/W2\",\"referenced_works\":[]}\n",
     "W1>W2"},
    {"json-lines",
     "{\"citingcorpusid\":1,\"citedcorpusid\":2}\n\n{\"citingcorpusid\":3,\"citedcorpusid\":2}\n", "1>2 3>2"},
    {"json-lines", "{\"paperId\":\"a\",\"references\":[{\"paperId\":\"b\"},{\"paperId\":null}]}\n", "a>b"},
};

struct Refused {
    std::string_view format, text, message;
};
std::ostream& operator<<(std::ostream& out, const Refused& row) {
    return out << row.format << ": " << row.text;
}

const std::vector<Refused> refused{
    {"gexf",
     "<gexf><graph><nodes><node id='a'/></nodes>\n<edges><edge source='a' "
     "target='a'/></edges></graph></gexf>",
     "file:2: an edge has no direction: which paper cites the other?"},
    {"gexf", "<graphml/>", "file: has no <gexf>"},
    {"gexf", "<gexf>\n<", "file:2: is no XML"},
    {"pajek", "*Vertices 2\n*Edges\n1 2\n", "file:3: an edge has no direction"},
    {"pajek", "1 2\n", "file: has no *Vertices"},
    {"gml", "graph [ node [ id 1 ] node [ id 2 ]\nedge [ source 1 target 2 ] ]",
     "file:2: an edge has no direction"},
    {"gml", "graph [ node [ id 1 ", "file:1: ends where ] should stand"},
    {"gml", "digraph {}", "file:1: has no graph"},
    {"gml", "graph [ label \"x", "file:1: a text in quotes has no end"},
    {"node-link", "{\"nodes\":[\n1,]}", "file:2: is no JSON"},
    {"node-link", "{\"nodes\":[1e999]}", "file: has a number that is too large"},
    {"node-link", "[1]", "file: has no list of nodes"},
    {"node-link", R"({"directed":false,"nodes":[{"id":1},{"id":2}],"links":[{"source":1,"target":2}]})",
     "file:0: an edge has no direction"},
    {"matrix-market", "1 2\n", "file:1: does not begin with %%MatrixMarket"},
    {"matrix-market", "%%MatrixMarket matrix array real general\n2 2\n1\n",
     "file:1: is no matrix in coordinates"},
    {"matrix-market", "%%MatrixMarket matrix coordinate pattern symmetric\n2 2 1\n2 1\n",
     "file:1: a symmetric matrix has no direction"},
    {"matrix-market", "%%MatrixMarket matrix coordinate pattern general\n2 3 1\n2 1\n",
     "file:2: has not as many columns as rows"},
    {"matrix-market", "%%MatrixMarket matrix coordinate pattern general\n4000000000 4000000000 1\n2 1\n",
     "file:2: is too large for what it holds"},
};

const std::vector<std::pair<std::string, std::string>> looks{
    {"<?xml version='1.0'?><gexf xmlns='x'>", "gexf"},
    {"\xEF\xBB\xBF*Vertices 3\n", "pajek"},
    {"graph\n[\n  directed 1", "gml"},
    {"Creator \"igraph\"\nVersion 1\ngraph\n[", "gml"},
    {"{\"nodes\": [{\"id\": 1}", "node-link"},
    {"{\"directed\": true, \"multigraph\": false, \"graph\": {},", "node-link"},
    {"%%MatrixMarket matrix coordinate", "matrix-market"},
    {"{\"id\":\"https://openalex.org/W1\",\"doi\":null}\n", "json-lines"},
    {"{\"citingcorpusid\":1,\"citedcorpusid\":2}\n", "json-lines"},
};

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(std::vector<std::string>)

BOOST_AUTO_TEST_SUITE(graph_formats)

BOOST_DATA_TEST_CASE(papers_and_citations_are_those_of_the_file, data::make(sound), row) {
    const auto result = read(row.format, row.text);
    BOOST_REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    BOOST_TEST(shape_of(result->network) == row.shape);
    BOOST_TEST(result->problems.empty());
}

BOOST_DATA_TEST_CASE(what_is_no_directed_graph_is_refused_with_its_line, data::make(refused), row) {
    const auto result = read(row.format, row.text);
    BOOST_REQUIRE(!result);
    BOOST_TEST((result.error().kind == Error::Kind::malformed));
    BOOST_TEST(result.error().message.starts_with(row.message), result.error().message);
}

BOOST_AUTO_TEST_CASE(each_is_known_by_its_beginning_and_no_list_is_taken_for_one) {
    for (const auto& [beginning, name] : looks) {
        const auto* reader = graph_reader_for("-", beginning);
        BOOST_REQUIRE_MESSAGE(reader != nullptr, beginning);
        BOOST_TEST(reader->name == name, beginning);
    }
    for (const auto* text : {"graph theory [1]\n", "{\"items\":[{\"title\":\"nodes\"}]}", "[{\"id\":\"a\"}]",
                             "* Vertices of the world\n", "<html><body>", "1 2\n"})
        BOOST_TEST(graph_reader_for("-", text) == nullptr, text);
}

BOOST_AUTO_TEST_CASE(titles_and_dates_come_with_the_nodes) {
    const std::vector<std::pair<std::string_view, std::string_view>> files{
        {"gexf",
         "<gexf><graph><attributes class='node'><attribute id='0' title='Year'/></attributes><nodes>"
         "<node id='n1' label='Ranks'><attvalues><attvalue for='0' value='1999'/></attvalues></node></nodes>"
         "</graph></gexf>"},
        {"gexf",
         "<gexf><graph><nodes><node id='n1' label='Ranks' start='1999-01-01'/></nodes></graph></gexf>"},
        {"gml", "graph [ directed 1 node [ id 1 name \"n1\" label \"Ranks\" year 1999 ] ]"},
        {"node-link", R"({"nodes":[{"id":"n1","title":"Ranks","date":"1999-05"}],"links":[]})"},
        {"json-lines", R"({"corpusid":1,"title":"Ranks","year":1999,"publicationdate":null})"},
        {"json-lines",
         R"({"id":"https://openalex.org/W1","display_name":"Ranks","publication_date":"1999-05-01"})"}};
    for (const auto& [format, text] : files) {
        const auto result = read(format, text);
        BOOST_REQUIRE_MESSAGE(result, text);
        BOOST_REQUIRE(result->network.graph.vertices() == 1u);
        BOOST_TEST(result->network.nodes.title(0) == "Ranks", text);
        BOOST_TEST(result->network.nodes.date(0).year() == 1999, text);
    }
}

BOOST_AUTO_TEST_CASE(an_edge_or_a_line_that_says_nothing_costs_no_more_than_itself) {
    const std::vector<std::pair<std::string_view, std::string_view>> files{
        {"pajek", "*Vertices 2\n1 a\n2 b\n*Arcs\n1 9\n2 1\n"},
        {"gml",
         "graph [ directed 1 node [ id 1 label \"a\" ] node [ id 2 label \"b\" ]\n"
         "edge [ source 1 target 9 ] edge [ source 2 target 1 ] ]"},
        {"json-lines", "{\"paperId\":\"b\",\"references\":[{\"paperId\":\"a\"}]}\nnothing\n"},
        {"matrix-market", "%%MatrixMarket matrix coordinate pattern general\n2 2 2\n2 1\n1 3\n"}};
    for (const auto& [format, text] : files) {
        const auto result = read(format, text);
        BOOST_REQUIRE_MESSAGE(result, text);
        BOOST_TEST(result->network.graph.citations() == 1u, text);
        BOOST_TEST(result->problems.size() == 1u, text);
    }
}

BOOST_AUTO_TEST_CASE(no_order_of_nodes_or_edges_makes_another_graph) {
    const auto first = read("dot", "digraph { c -> a; b -> a; c -> b; d }"),
               other = read("dot", "digraph { d; b -> a; c -> b; c -> a }");
    for (Vertex v = 0; v < 4; ++v) BOOST_TEST(first->network.nodes.id(v) == other->network.nodes.id(v));
    BOOST_TEST(
        std::ranges::equal(first->network.order.vertices.span(), other->network.order.vertices.span()));
}

BOOST_AUTO_TEST_CASE(headings_of_a_drawing_are_no_papers) {
    const auto result = read("dot",
                             "digraph { \"year: 2001\" [class=heading]; { rank=same; \"year: 2001\"; a }\n"
                             "\"year: 2001\" -> a [style=invis]; a -> b }");
    BOOST_TEST(shape_of(result->network) == "a>b");
}

BOOST_AUTO_TEST_CASE(united_graphs_have_one_paper_for_each_id) {
    const auto first = read_edge_list({"1", "a b\nb c\na a\n"}, {"n", "id,title,date\na,A,2001\nz,Z,\n"}),
               second =
                   read("dot", "digraph { a [title=\"Other\"]; c [title=C, date=1999]; d -> a; a -> b }");
    const std::vector networks{first->network, second->network};
    const auto whole = united(networks);
    BOOST_TEST(shape_of(whole.network) == "a>b b>c d>a z");
    BOOST_TEST(whole.network.graph.dropped().parallel_arcs == 1u);
    BOOST_TEST(whole.network.graph.dropped().self_loops == 1u);
    const auto& nodes = whole.network.nodes;
    for (Vertex v = 0; v < whole.network.graph.vertices(); ++v) {
        if (nodes.id(v) == "a") BOOST_TEST(nodes.title(v) == "A");
        if (nodes.id(v) == "c") BOOST_TEST(nodes.date(v).year() == 1999);
    }
}

BOOST_AUTO_TEST_SUITE_END()
