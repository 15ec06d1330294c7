#include "citegraph/graphs/edge_list.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <fstream>

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct WrittenEdges {
    std::string list, table;
};

WrittenEdges written(const Network& network) {
    WrittenEdges out;
    const auto into = [](std::string& text) {
        return [&text](std::string_view piece) { return text += piece, true; };
    };
    const auto list = write_edge_list(network, into(out.list));
    const auto table = write_node_table(network, into(out.table));
    BOOST_REQUIRE(list);
    BOOST_REQUIRE(table);
    BOOST_TEST(*list == out.list.size());
    BOOST_TEST(*table == out.table.size());
    return out;
}

Result<ReadNetwork> read(const WrittenEdges& files) {
    return read_edge_list({"g.txt", files.list}, {"n.csv", files.table});
}

template <class T>
bool equal(const SharedArray<T>& a, const SharedArray<T>& b) {
    return std::ranges::equal(a.span(), b.span());
}

void require_same(const Network& a, const Network& b) {
    BOOST_TEST(equal(a.graph.out().offsets, b.graph.out().offsets));
    BOOST_TEST(equal(a.graph.out().targets, b.graph.out().targets));
    BOOST_TEST(equal(a.graph.in().targets, b.graph.in().targets));
    for (Vertex v = 0; v < a.graph.vertices(); ++v) {
        BOOST_TEST(a.nodes.id(v) == b.nodes.id(v));
        BOOST_TEST(a.nodes.title(v) == b.nodes.title(v));
        BOOST_TEST((a.nodes.date(v) == b.nodes.date(v)));
    }
}

/// What is read, written and read again is the same, without a word.
void require_round_trip(const Network& network) {
    const auto again = read(written(network));
    BOOST_REQUIRE(again);
    BOOST_TEST(again->problems.empty());
    require_same(network, again->network);
}

Network with_ids(std::vector<std::string> ids) {
    Network network;
    network.graph = CitationGraph{static_cast<Vertex>(ids.size()), Arcs{{1, 0}}};
    network.nodes.ids = Texts{ids};
    return network;
}

const std::vector<WrittenEdges> files{
    {"1 2\n3 1\n2 3\n007 3\n", "id\n"},
    {"1 2\n2 3\n",
     "id,date,title\n3,-0043-03-15,\"He said \"\"no\"\", twice\"\n2,2020,\"a\nb\"\n1,y-17000,Große\n"},
    {"10000000000 2\n4 2\n4 4\n", "id,date\n2,1999\n10000000000,\n5,1998-01-01\n"},
    {"a b\nb a\nc a\n", "id,title\nc,the c\nb,\n\"q,r s\",never cited\n"},
    {"# none\n", "id\nx\n0\n"},
    {"hep-th/9901001 x\n2401.00001 hep-th/9901001\n", "id\n"},
    {"\"#x\",\"%y\"\n\"a,b\",\" c \"\n\"\"\"q\"\"\",source\nsource,target\n",
     "id,key\n\"#x\",\"k,1\"\nsource,k2\n"},
    {"a;b\tc|d\n==>\t-\n", "id,title\na;b,\"#1, and more \"\n"},
};

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(WrittenEdges)

BOOST_AUTO_TEST_SUITE(edge_list_writer)

BOOST_AUTO_TEST_CASE(a_list_is_a_comment_with_the_counts_then_a_line_a_citation) {
    const auto network =
        read({"5 6\n6 7\n5 7\n", "id,date,title\n7,2001,Seven\n6,2002-03,\"Six, or so\"\n5,,\n"});
    BOOST_REQUIRE(network);
    const auto out = written(network->network);
    BOOST_TEST(out.list == "# Nodes: 3 Edges: 3\n# Citing\tCited\n6\t7\n5\t7\n5\t6\n");
    BOOST_TEST(out.table == "id,date,title\r\n7,2001,Seven\r\n6,2002-03,\"Six, or so\"\r\n5,,\r\n");
}

BOOST_AUTO_TEST_CASE(what_was_written_is_read_as_the_same_in_the_same_order) {
    for (const auto& row : files) {
        const auto once = read(row);
        BOOST_REQUIRE(once);
        require_round_trip(once->network);
    }
}

BOOST_DATA_TEST_CASE(graphs_of_all_kinds_come_back, data::make(varied_graphs()), row) {
    WrittenEdges text{"", "id\n"};
    for (const auto& [citing, cited] : row.arcs)
        text.list += std::to_string(7 * citing % 31) + ' ' + std::to_string(7 * cited % 31) + '\n';
    const auto network = read(text);
    BOOST_REQUIRE(network);
    require_round_trip(network->network);
}

BOOST_AUTO_TEST_CASE(a_graph_without_ids_is_written_by_number) {
    Network network;
    network.graph = CitationGraph{3, Arcs{{2, 0}, {1, 0}}};
    const auto again = read(written(network));
    BOOST_REQUIRE(again);
    BOOST_TEST(again->network.nodes.id(2) == "2");
    BOOST_TEST(equal(again->network.graph.out().targets, network.graph.out().targets));
}

BOOST_AUTO_TEST_CASE(ids_that_no_reader_takes_for_one_are_refused) {
    for (const auto* id : {"", "a\tb", "a\nb", "\xFF"}) {
        const auto network = with_ids({"a", id});
        const auto refused = write_edge_list(network, [](std::string_view) { return true; });
        BOOST_REQUIRE_MESSAGE(!refused, id);
        BOOST_TEST((refused.error().kind == Error::Kind::output));
    }
}

BOOST_AUTO_TEST_CASE(an_output_that_takes_no_more_is_an_error) {
    const auto network = with_ids({"a", "b"});
    for (const auto write : {write_edge_list, write_node_table}) {
        const auto refused = write(network, [](std::string_view) { return false; });
        BOOST_REQUIRE(!refused);
        BOOST_TEST((refused.error().kind == Error::Kind::output));
    }
}

BOOST_AUTO_TEST_SUITE_END()
