#include "citegraph/graphs/edge_list.hpp"

#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(edge_lists)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

ReadNetwork read(std::string_view list, std::string_view table = {}) {
    auto network = read_edge_list({"g.txt", list}, table.empty() ? NamedText{} : NamedText{"n.csv", table});
    BOOST_REQUIRE_MESSAGE(network, (network ? "" : network.error().message));
    return *std::move(network);
}

/// "a>b c>d": the citations by id, sorted; papers alone stand by themselves.
std::string citations(const Network& network) {
    std::vector<std::string> found;
    for (Vertex v = 0; v < network.graph.vertices(); ++v) {
        const std::string id{network.nodes.id(v)};
        for (const auto cited : network.graph.references(v))
            found.push_back(id + ">" + std::string{network.nodes.id(cited)});
        if (network.graph.references(v).empty() && network.graph.citers(v).empty()) found.push_back(id);
    }
    std::ranges::sort(found);
    std::string out;
    for (const auto& one : found) out += (out.empty() ? "" : " ") + one;
    return out;
}

std::vector<std::string> messages(const ReadNetwork& read) {
    std::vector<std::string> out;
    for (const auto& problem : read.problems)
        out.push_back(problem.file + ":" + std::to_string(problem.line) + ": " + problem.message);
    return out;
}

std::string ids(const Network& network) {
    std::string out;
    for (Vertex v = 0; v < network.graph.vertices(); ++v)
        out += (v == 0 ? "" : " ") + std::string{network.nodes.id(v)};
    return out;
}

struct Sound {
    std::string_view list, citations;
};
std::ostream& operator<<(std::ostream& out, const Sound& row) {
    return out << row.list;
}
using namespace std::string_view_literals;
const std::vector<Sound> sound_lists{
    {"1 2\n", "1>2"},
    {"1\t2", "1>2"},
    {"1,2\r\n3 , 4\r\n", "1>2 3>4"},
    {"  1 \t 2  \n\n \t\n# 7 8\n% 7 8\n  # 7 8\n2 0\n", "1>2 2>0"},
    {"0007 008\n7 9\n", "0007>008 7>9"},
    {"18446744073709551615 0\n", "18446744073709551615>0"},
    {"4294967295 4294967294\n4294967296 1\n", "4294967295>4294967294 4294967296>1"},
    {"5000000000 05000000000\n5000000000 00\n", "5000000000>00 5000000000>05000000000"},
    {"1 18446744073709551616\n+3 -4\n", "+3>-4 1>18446744073709551616"},
    {"1 2\n3 4.5\n5 6x\n", "1>2 3>4.5 5>6x"},
    {"hep-th/9901001 hep-th/9802001\n2401.00001\thep-th/9901001\n",
     "2401.00001>hep-th/9901001 hep-th/9901001>hep-th/9802001"},
    {"a 007\na 7\n", "a>007 a>7"},
    {"Ägypten 東京\n😀 Ägypten\n", "Ägypten>東京 😀>Ägypten"},
    {"a#b c%d\n", "a#b>c%d"},
    {"-1 a\nb -1\n", "-1>a b>-1"},
    {"\xEF\xBB\xBF#a\n1 2\n", "1>2"},
    {"\xEF\xBB\xBFx y\n", "x>y"},
    {"a\v b\f\n", "a>b"},
    {"doi:10.1/x \"quoted\"\n", "doi:10.1/x>quoted"},
    {"a\"b \"\"\"c\"\"\"\n", "a\"b>\"c\""},
    {"a b\tc d\ne f\ta b\n", "a b>c d e f>a b"},
    {"Doe J, 2001\tRoe P, 1999\nRoe P, 1999\tPoe E, 1845\n",
     "Doe J, 2001>Roe P, 1999 Roe P, 1999>Poe E, 1845"},
    {"\"a, b\",\"c \"\"d\"\"\"\nx,\"a, b\"\n", "a, b>c \"d\" x>a, b"},
    {"x 1;y 2\ny 2;z,3\n", "x 1>y 2 y 2>z,3"},
    {"10.1002/(SICI)1;2-G 10.1002/(SICI)3;4-X\n", "10.1002/(SICI)1;2-G>10.1002/(SICI)3;4-X"},
    {"sep=|\na,b|c\n", "a,b>c"},
    {"P1 ==> P2\nP2 ==> P3\n", "P1>P2 P2>P3"},
    {"1\t2\r2\t3\r", "1>2 2>3"},
    {"Source,Target\na,b\n", "a>b"},
    {"cited;citing\nold;new\n", "new>old"},
    {"FromNodeId\tToNodeId\na\tb\n", "a>b"},
    {"paper_id reference_id\np q\n", "p>q"},
    {"S2ID,cites\na,b\n", "a>b"},
    {"x y\n1 2\n3 2\n", "1>2 3>2"},
    {"paper1 paper2\npaper2 paper3\n", "paper1>paper2 paper2>paper3"},
    {"paper1,paper2\na,b\n", "a>b"},
    {"# cited citing\nold new\n", "new>old"},
    {"Source,Target,Type\na,b,Directed\n1,2,Directed\n", "1>2 a>b"},
};

struct Torn {
    std::string_view list, citations, problem;
};
std::ostream& operator<<(std::ostream& out, const Torn& row) {
    return out << row.list;
}
const std::vector<Torn> torn_lists{
    {"1 2\n3\n", "1>2 3",
     "g.txt:2: names one paper only: a citation is the citing id, a tab and the cited id"},
    {"1 2\n3", "1>2 3", "g.txt:2: names one paper only: a citation is the citing id, a tab and the cited id"},
    {"1,2\n3,\n", "1>2 3",
     "g.txt:2: names one paper only: a citation is the citing id, a tab and the cited id"},
    {"1,2\n,3\n", "1>2 3",
     "g.txt:2: names one paper only: a citation is the citing id, a tab and the cited id"},
    {"a b\nc\n", "a>b c",
     "g.txt:2: names one paper only: a citation is the citing id, a tab and the cited id"},
    {"1 2 1042675200\n3 4\n5 6 7 8\n", "1>2 3>4 5>6",
     "g.txt:1: has more than two columns, as do 1 other lines: what stands behind the cited id is not read"},
    {"1 2\n3 \0\x34\n"sv, "1>2", "g.txt:2: \"4\" is no id: it has control characters or zero bytes"},
    {"a b\nc \0d\n"sv, "a>b", "g.txt:2: \"d\" is no id: it has control characters or zero bytes"},
    {"a b\nc d\xFF\n", "a>b", "g.txt:2: \"d�\" is no id: it is not UTF-8"},
    {"source,target,weight,kind\na,b,1,x\n", "a>b", "g.txt:0: columns that are not read: weight, kind"},
    {"Source,Target,Type\na,b,directed\nc,d,Undirected\n", "a>b",
     "g.txt:3: an edge has no direction: which paper cites the other?"},
    {"a,b\n\"c\"d,e\n", "a>b", "g.txt:2: text stands behind a closing quote"},
};

struct Refused {
    std::string_view list, table, message;
};
std::ostream& operator<<(std::ostream& out, const Refused& row) {
    return out << row.list << '|' << row.table;
}
const std::vector<Refused> refused{
    {"", "", "g.txt: names no citation: write a line for each, citing id, a tab, cited id"},
    {"# nothing\n", "", "g.txt: names no citation: write a line for each, citing id, a tab, cited id"},
    {"source,target,type\na,b,undirected\n", "",
     "g.txt:2: an edge has no direction: which paper cites the other?"},
    {"one\ntwo\n", "", "g.txt:1: names one paper only: a citation is the citing id, a tab and the cited id"},
    {"\0\0\0\0"sv, "", "g.txt:1: \"\" is no id: it has control characters or zero bytes"},
    {"x\n", "id\n1\n", "g.txt:1: names one paper only: a citation is the citing id, a tab and the cited id"},
    {"1 2\n", "\n\n", "n.csv: is empty: the first line is id,date,title"},
    {"1 2\n", "\nkey;date\n",
     "n.csv:2: has no column \"id\": the first line of a node table names its columns (id, key, title, "
     "label, date, year)"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_line_is_a_citation, data::make(sound_lists), row) {
    const auto result = read(row.list);
    BOOST_TEST(citations(result.network) == row.citations);
    BOOST_TEST(messages(result).empty());
}

BOOST_DATA_TEST_CASE(a_line_that_cannot_be_read_costs_that_line_and_is_told, data::make(torn_lists), row) {
    const auto result = read(row.list);
    BOOST_TEST(citations(result.network) == row.citations);
    BOOST_TEST(messages(result) == std::vector{std::string{row.problem}}, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_list_that_says_nothing_is_refused, data::make(refused), row) {
    const auto table = row.table.empty() ? NamedText{} : NamedText{"n.csv", row.table};
    const auto result = read_edge_list({"g.txt", row.list}, table);
    BOOST_REQUIRE(!result);
    BOOST_TEST((result.error().kind == Error::Kind::malformed));
    BOOST_TEST(result.error().message == row.message);
}

BOOST_AUTO_TEST_CASE(the_separator_is_that_of_all_lines_not_of_the_first) {
    std::string list;
    for (int i = 0; i < 9; ++i) list += "x " + std::to_string(i) + "\ty " + std::to_string(i) + "\n";
    BOOST_TEST(read("a b\n" + list).network.graph.citations() == 9u);
    BOOST_TEST(read(list + "a b\n").network.graph.citations() == 9u);
}

BOOST_AUTO_TEST_CASE(no_order_of_lines_or_rows_makes_another_graph) {
    const std::vector<std::string> lines{"d a", "c a", "b c", "a b", "10 9", "9 d", "d d", "c a"},
        rows{"d,1999", "b,1999", "10,", "x,2001", "9,1999-01"};
    const auto network = [](std::vector<std::string> list, std::vector<std::string> table) {
        std::string text, nodes = "id,date\n";
        for (const auto& line : list) text += line + "\n";
        for (const auto& row : table) nodes += row + "\n";
        return std::pair{read(text).network, read(text, nodes).network};
    };
    const auto [plain, dated] = network(lines, rows);
    BOOST_TEST(ids(dated) == "b d 9 x 10 a c");
    auto other_lines = lines;
    auto other_rows = rows;
    for (std::size_t turn = 0; turn < 8; ++turn) {
        std::rotate(other_lines.begin(), other_lines.begin() + 1, other_lines.end());
        std::rotate(other_rows.begin(), other_rows.begin() + 1, other_rows.end());
        std::swap(other_lines[turn], other_lines[3]);
        const auto [other_plain, other_dated] = network(other_lines, other_rows);
        BOOST_TEST(ids(other_plain) == ids(plain));
        BOOST_TEST(ids(other_dated) == ids(dated));
        BOOST_TEST(std::ranges::equal(other_plain.order.vertices.span(), plain.order.vertices.span()));
        BOOST_TEST(std::ranges::equal(other_plain.graph.out().targets, plain.graph.out().targets));
    }
}

BOOST_AUTO_TEST_CASE(of_many_problems_twenty_are_told_and_the_others_counted) {
    std::string list = "1 2\n";
    for (int i = 0; i < 50; ++i) list += "x\n3 4\n5 6\n7 8\n";
    const auto told = messages(read(list + "3 4 5\n"));
    BOOST_REQUIRE(told.size() == 22u);
    BOOST_TEST(told[19].starts_with("g.txt:78: "));
    BOOST_TEST(told[20].starts_with("g.txt:202: has more than two columns"));
    BOOST_TEST(told[21] == "g.txt:0: has 30 more lines that cannot be read");
}

BOOST_AUTO_TEST_CASE(self_loops_and_repeats_are_counted) {
    const auto network = read("1 1\n1 2\n2 2\n1 2\n1\t2\n").network;
    BOOST_TEST(citations(network) == "1>2");
    BOOST_TEST(network.graph.dropped().self_loops == 2u);
    BOOST_TEST(network.graph.dropped().parallel_arcs == 2u);
}

BOOST_AUTO_TEST_CASE(a_line_of_fifty_megabytes_is_read) {
    const std::string nines(50'000'000, '9'), letters(50'000'000, 'x');
    const auto numbers = read("1 2\n" + nines + " 3\n4 5\n");
    BOOST_TEST(numbers.network.graph.citations() == 3u);
    BOOST_TEST(read("a " + letters).network.graph.citations() == 1u);
    BOOST_TEST(read(std::string(50'000'000, ' ') + "1 2").network.graph.citations() == 1u);
}

BOOST_AUTO_TEST_CASE(with_dates_vertices_are_in_publication_order_and_the_undated_last) {
    const auto network = read("a b\nb c\nd a\n",
                              "title,date,extra,id\nthe a,2001-05,x,a\nthe b,2020,x,b\n,1999-01-02,x,c\n"
                              "\"tie, too\",2001-05,x,e\n,,x,f\n")
                             .network;
    BOOST_TEST(ids(network) == "c a e b d f");
    BOOST_TEST(network.nodes.title(2) == "tie, too");
    BOOST_TEST(to_string(network.nodes.date(0).day()) == "1999-01-02");
    BOOST_TEST(!network.nodes.date(4).known());
}

BOOST_AUTO_TEST_CASE(without_dates_the_cited_come_before_the_citing) {
    const auto network = read("1 2\n2 3\n9 1\n2 4\n4 2\n").network;
    BOOST_TEST(ids(network) == "3 2 4 1 9");
    BOOST_TEST(network.nodes.dates.empty());
    BOOST_TEST(network.nodes.titles.empty());
    BOOST_REQUIRE(network.order.cycles.size() == 1u);
    BOOST_TEST(network.order.cycles[0].end - network.order.cycles[0].begin == 2u);
}

BOOST_DATA_TEST_CASE(without_dates_only_citations_within_cycles_go_against_the_order,
                     data::make(varied_graphs()), row) {
    std::string list;
    for (const auto& [citing, cited] : row.arcs)
        list += std::to_string(citing) + ' ' + std::to_string(cited) + '\n';
    const auto network = read(list).network;
    std::vector<int> cycle(network.graph.vertices(), -1);
    for (std::size_t i = 0; i < network.order.cycles.size(); ++i)
        for (auto place = network.order.cycles[i].begin; place < network.order.cycles[i].end; ++place)
            cycle[network.order.vertices[place]] = static_cast<int>(i);
    for (Vertex v = 0; v < network.graph.vertices(); ++v)
        for (const auto cited : network.graph.references(v))
            BOOST_TEST((cited < v || (cycle[v] >= 0 && cycle[v] == cycle[cited])));
}

BOOST_DATA_TEST_CASE(numbers_that_leave_others_out_are_papers_in_the_same_order, data::make({1u, 2u, 1000u}),
                     stride) {
    const auto row = random_graph(40, 200, 7);
    std::string list, ascending;
    auto arcs = row.arcs;
    for (const auto& [citing, cited] : arcs)
        list += std::to_string(citing * stride) + ' ' + std::to_string(cited * stride) + '\n';
    std::ranges::sort(arcs);
    for (const auto& [citing, cited] : arcs)
        ascending += std::to_string(citing) + '\t' + std::to_string(cited) + '\n';
    const auto network = read(list).network, plain = read(ascending).network;
    BOOST_REQUIRE(network.graph.vertices() == plain.graph.vertices());
    for (Vertex v = 0; v < plain.graph.vertices(); ++v) {
        BOOST_TEST(std::stoul(std::string{network.nodes.id(v)}) ==
                   stride * std::stoul(std::string{plain.nodes.id(v)}));
        BOOST_TEST(network.graph.references(v) == plain.graph.references(v),
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_cycle_of_most_papers_is_in_the_order_of_their_ids) {
    const auto network = read("5 3\n3 4\n4 5\n4 9\n2 5\n").network;
    BOOST_TEST(ids(network) == "9 3 4 5 2");
}

BOOST_AUTO_TEST_CASE(arxiv_ids_date_their_papers) {
    const auto network =
        read("2401.00001 hep-th/9901001\nhep-th/0102003 hep-th/9901001\n2401.00001 other\n").network;
    BOOST_TEST(ids(network) == "hep-th/9901001 hep-th/0102003 2401.00001 other");
    BOOST_TEST(to_string(network.nodes.date(0).day()) == "1999-01");
    BOOST_TEST(read("2401.00001 2401.00002\n", "id,date\n2401.00002,2025\n2401.00001,\n")
                   .network.nodes.date(1)
                   .known() == false);
}

BOOST_AUTO_TEST_CASE(a_node_table_gives_papers_that_no_line_names) {
    const auto result = read("2 1\n", "id,date\n1,2020\n2,2021\n3,2019\n");
    BOOST_TEST(ids(result.network) == "3 1 2");
    BOOST_TEST(result.problems.empty());
    BOOST_TEST(ids(read("# no citations\n", "id\nx\ny\n").network) == "x y");
}

BOOST_AUTO_TEST_CASE(a_node_table_names_numbers_that_lost_their_zeros_in_the_list) {
    const auto result = read("1001 9304045\n9304045 9209003\n",
                             "# id\tposted\n0001001\t2000-01-01\n119304045\t1993-04-10\n"
                             "9209003\t1992-09-02\n");
    BOOST_TEST(ids(result.network) == "9209003 9304045 1001");
    BOOST_TEST(result.problems.empty());
    BOOST_TEST(ids(read("1 2\n", "id,date\n01,1999\n1,2001\n2,2000\n").network) == "01 2 1",
               "a row of its own comes first");
}

BOOST_AUTO_TEST_CASE(a_node_table_may_have_any_separator_and_the_usual_names_of_columns) {
    for (const std::string_view table :
         {"Id,Label,Year\na,Alpha,2001\nb,Beta,1999\n",
          "paper_id\tpub year\tdisplay_name\na\t2001\tAlpha\nb\t1999\tBeta\n",
          "Year;ID;Title\n2001.0;a;Alpha\n1999.0;b;Beta\n", "Id Year Label\na 2001 Alpha\nb 1999 Beta\n"}) {
        const auto result = read("a b\n", table);
        BOOST_TEST(ids(result.network) == "b a", table);
        BOOST_TEST(result.network.nodes.title(0) == "Beta", table);
        BOOST_TEST(result.problems.empty(), table);
    }
    BOOST_TEST(ids(read("a b\nc a\n", "a 2001-05\nb 1999\nc 2003\n").network) == "b a c");
    BOOST_TEST(ids(read("a b c\n", "id\na b c\nvan Raan\n").network) == "b a a b c van Raan");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_node_table_is_told) {
    const auto result =
        read("1 2\n7 8\n9 1\n",
             "ID , Date\r\n1,2020-13\r\n,2020\r\n2,yesterday\r\n1,2020\r\n1\x01,2020\r\n8,\"2020\"x\r\n"
             "9,2021\r\n\"4,2020\r\n");
    const std::vector<std::string> wanted{
        "g.txt:0: names 2 ids that n.csv does not have: no date or title is known of them; the first is "
        "\"7\"",
        "n.csv:2: \"2020-13\" is no date: write 2024, 2024-07 or 2024-07-09, or nothing",
        "n.csv:3: an id is missing",
        "n.csv:4: \"yesterday\" is no date: write 2024, 2024-07 or 2024-07-09, or nothing",
        "n.csv:5: \"1\" is in the table already: that row counts",
        "n.csv:6: \"1\" is no id: it has control characters or zero bytes",
        "n.csv:7: text stands behind a closing quote",
        "n.csv:9: a quote is never closed"};
    BOOST_TEST(messages(result) == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(cells_in_quotes_hold_commas_quotes_and_line_ends) {
    const auto network =
        read("x y\n",
             "id,title\n\"x\",\"On \"\"a, b\"\"\r\nand c\"\n y ,plain \"quotes\" stay\n\"\"\"z\"\"\",\"\"\n")
            .network;
    BOOST_TEST(ids(network) == "\"z\" y x");
    BOOST_TEST(network.nodes.title(2) == "On \"a, b\"\nand c");
    BOOST_TEST(network.nodes.title(1) == "plain \"quotes\" stay");
}

BOOST_AUTO_TEST_CASE(the_lines_of_a_table_are_counted_through_quoted_line_ends) {
    const auto told = messages(read("x y\n", "id,title,date\nx,\"a\nb\n\",\n\ny,,never\n"));
    BOOST_REQUIRE(told.size() == 1u);
    BOOST_TEST(told[0].starts_with("n.csv:6: "));
}

BOOST_AUTO_TEST_SUITE_END()
