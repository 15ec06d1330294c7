// Files of graphs are read back by programs that are not ours, where they are installed.
#include "folder.hpp"
#include "needs.hpp"
#include "networks.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(graphs_read_back)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// A text and what comes back.
struct Word {
    std::string text, back;

    Word(const char* same) : text{same}, back{same} {}
    Word(std::string bytes, std::string other) : text{std::move(bytes)}, back{std::move(other)} {}
};

struct Row {
    std::string name;
    std::vector<Word> ids, titles{};
    std::vector<Day> dates{};
    std::vector<CitationGraph::Arc> arcs{};
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.name;
}

std::vector<Row> networks() {
    const std::vector<Word> hostile{"a,b",
                                    "say \"hi\"",
                                    "'",
                                    "Ω 机器学习 🚀",
                                    "<&amp;>]]>",
                                    "line\nand\ttab\r\n",
                                    "back\\slash\\",
                                    "*Arcs",
                                    "# no comment; -1",
                                    "007",
                                    {std::string{"nul\0x", 5}, "nul\uFFFDx"},
                                    {"\x1B[31m", "\uFFFD[31m"},
                                    {"bad\xFF", "bad\uFFFD"},
                                    {"bad\xFE", "bad\uFFFD-2"},
                                    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
                                    {"\uFFFE", "\uFFFD"}};
    std::vector<CitationGraph::Arc> ring;
    for (Vertex v = 1; v < hostile.size(); ++v) ring.emplace_back(v, v - 1);
    ring.emplace_back(0, hostile.size() - 1);
    return {{"nothing", {}},
            {"one node", {"a"}},
            {"numbers",
             {"9201001", "9201002", "-1"},
             {"First", "", "Third"},
             {{1992, 1, 2}, {1992, 0, 0}, {}},
             {{1, 0}, {0, 1}, {2, 1}, {2, 0}}},
            {"hostile texts", hostile, hostile, {}, ring}};
}

std::vector<std::string> texts_of(const std::vector<Word>& words) {
    std::vector<std::string> out;
    for (const auto& word : words) out.push_back(word.text);
    return out;
}

Named named(const Row& row) {
    Named made{Network{}};
    auto& [graph, nodes, order, paper, vertex, citations] = made.network;
    graph = CitationGraph{static_cast<Vertex>(row.ids.size()), row.arcs};
    nodes.ids = Texts{texts_of(row.ids)};
    if (!row.titles.empty()) nodes.titles = Texts{texts_of(row.titles)};
    std::vector<PackedDay> days;
    for (const auto& day : row.dates) days.emplace_back(day);
    nodes.dates = std::move(days);
    return made;
}

std::string expected(const Row& row, const View& view) {
    nlohmann::json out{{"nodes", nlohmann::json::array()}, {"edges", nlohmann::json::array()}};
    const auto known = [](const std::string& text) {
        return text.empty() ? nlohmann::json{} : nlohmann::json(text);
    };
    for (std::size_t v = 0; v < row.ids.size(); ++v) {
        const auto score = view.columns[0].scores[v];
        auto title = row.titles.empty() ? std::string{} : row.titles[v].back;
        if (title.ends_with("-2")) title.resize(title.size() - 2);  // of ids alone
        out["nodes"].push_back({{"id", row.ids[v].back},
                                {"title", known(title)},
                                {"date", known(row.dates.empty() ? "" : to_string(row.dates[v]))},
                                {"score", std::isnan(score) ? nlohmann::json{} : nlohmann::json(score)}});
    }
    for (const auto& [citing, cited] : row.arcs)
        out["edges"].push_back({row.ids[citing].back, row.ids[cited].back});
    return out.dump();
}

/// Every format of graphs in `folder`, under the names that read_back.py wants.
void write_all(const Folder& folder, const View& view) {
    const std::vector<std::pair<std::string, std::string>> files{
        {"network.graphml", "graphml"}, {"network.gexf", "gexf"},   {"network.net", "pajek"},
        {"network.json", "node-link"},  {"nodes.csv", "nodes-csv"}, {"edges.csv", "edges-csv"}};
    for (const auto& [file, format] : files) folder.write(file, exporter_named(format)->render(view).bytes);
}

}  // namespace

BOOST_TEST_DECORATOR(*test::needs_python("igraph") * test::needs_python("networkx"))
BOOST_DATA_TEST_CASE(igraph_and_networkx_find_every_node_and_citation, data::make(networks()), row) {
    const Folder folder;
    const auto graph = named(row);
    const auto view = graph.view();
    write_all(folder, view);
    folder.write("expected.json", expected(row, view));
    BOOST_TEST(folder.run("/usr/bin/python3 '" TEST_DATA "/exporters/read_back.py' >output 2>&1"),
               folder.read("output"));
}

BOOST_TEST_DECORATOR(*test::needs_tool("xmllint"))
BOOST_DATA_TEST_CASE(xmllint_finds_no_fault, data::make(networks()), row) {
    const Folder folder;
    const auto graph = named(row);
    write_all(folder, graph.view());
    BOOST_TEST(folder.run("xmllint --noout network.graphml network.gexf >output 2>&1"),
               folder.read("output"));
}

BOOST_AUTO_TEST_CASE(a_node_of_graphml_has_its_own_id_where_the_schema_allows_it) {
    auto network = letters();
    require_piece(exporter_named("graphml")->render(Named{network}.view()).bytes,
                  "<edge source=\"b\" target=\"a\"/>");
    network.nodes.ids = Texts{{"doi:10.1/x", "b", "c"}};
    require_piece(exporter_named("graphml")->render(Named{network}.view()).bytes,
                  "<edge source=\"n1\" target=\"n0\"/>");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_said) {
    const auto graph = named(networks().back());
    const auto notices = exporter_named("graphml")->render(graph.view()).notices;
    BOOST_REQUIRE(notices.size() == 2u);
    BOOST_TEST(notices[0] ==
               "12 texts have bytes that are not UTF-8, or control characters: U+FFFD stands in their place");
    BOOST_TEST(notices[1] == "1 id was like another and got a number");
    const auto more = exporter_named("pajek")->render(graph.view()).notices;
    BOOST_REQUIRE(more.size() == 4u);
    BOOST_TEST(more[2] ==
               "3 ids are written otherwise: Pajek has no escapes for quotes, backslashes and line ends");
    BOOST_TEST(more[3] == "left out: title, citations; Pajek's networks have labels alone");
}

BOOST_AUTO_TEST_SUITE_END()
