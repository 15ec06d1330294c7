// Every format is read back by a tool that is not ours, where it is installed.
#include "folder.hpp"
#include "needs.hpp"
#include "views.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(foreign_tools)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string name;
    Library library;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.name;
}

std::vector<Row> libraries() {
    Library dateless, alone;
    dateless.papers = {untold("a"), untold("b")};
    dateless.papers[1].key = "other";
    dateless.citations = {{0, 1, ""}, {1, 0, ""}};
    alone.papers = {untold("ends in a backslash \\")};
    return {
        {"nothing", {}}, {"varied", varied_library()}, {"without dates", dateless}, {"a backslash", alone}};
}

}  // namespace

BOOST_TEST_DECORATOR(*test::needs_tool("dot"))
BOOST_DATA_TEST_CASE(graphviz_draws_the_graph_with_every_title_as_it_is, data::make(libraries()), row) {
    const Folder folder;
    folder.write("graph.dot", rendered("dot", Viewed{row.library}));
    BOOST_TEST(folder.run("dot -Tsvg graph.dot -o graph.svg 2>errors"));
    BOOST_TEST(folder.read("errors") == "");
    if (row.name != "varied") return;
    const auto svg = folder.read("graph.svg");
    require_piece(svg,
                  "$5 &amp; &lt;tags&gt;: a &quot;quoted&quot; C:\\new_path #1 ~x^2 | `code` *it* [1] 🚀 }{");
    require_piece(svg, "https://example.org/a_b?x=1&amp;y=%7B2%7D");
    require_piece(svg, "LLM &quot;systems&quot; (5)");
}

BOOST_TEST_DECORATOR(*test::needs_tool("python3"))
BOOST_DATA_TEST_CASE(python_reads_the_rows_of_the_csv_table, data::make(libraries()), row) {
    const Folder folder;
    folder.write("table.csv", rendered("csv", Viewed{row.library}));
    BOOST_TEST(
        folder.run("python3 -c \"import csv; rows = list(csv.DictReader(open('table.csv', newline=''))); "
                   "assert len(rows) == " +
                   std::to_string(row.library.papers.size()) +
                   " and all(None not in r and None not in r.values() for r in rows)\""));
}

BOOST_DATA_TEST_CASE(the_json_formats_are_json_and_have_every_paper, data::make(libraries()), row) {
    const Viewed viewed{row.library};
    const auto table = nlohmann::json::parse(rendered("json", viewed));
    BOOST_TEST(table["schema"] == 1);
    BOOST_TEST(table["papers"].is_array());
    BOOST_TEST(table["papers"].size() == row.library.papers.size());
    BOOST_TEST(table["measures"].size() == 3u);
    const auto items = nlohmann::json::parse(rendered("csl-json", viewed));
    BOOST_TEST(items.is_array());
    BOOST_TEST(items.size() == row.library.papers.size());
}

BOOST_TEST_DECORATOR(*test::needs_tool("bibtex"))
BOOST_DATA_TEST_CASE(bibtex_has_nothing_to_say_about_any_entry, data::make(libraries()), row) {
    if (row.library.papers.empty()) return;
    const Folder folder;
    auto library = row.library;
    for (auto& paper : library.papers) paper.origin["title"] = {"crossref", "2026-11-22"};
    folder.write("x.bib", rendered("bibtex", Viewed{library}));
    for (const std::string style : {"plain", "plainnat"}) {
        folder.write("x.aux", "\\relax\n\\citation{*}\n\\bibdata{x}\n\\bibstyle{" + style + "}\n");
        BOOST_TEST(folder.run("bibtex x >output"));
        const auto log = folder.read("x.blg");
        BOOST_TEST((log.find("Warning--") == std::string::npos), log);
    }
}

BOOST_AUTO_TEST_CASE(a_column_keeps_all_digits_of_a_double) {
    Library library;
    library.papers = {untold("a")};
    const Viewed viewed{library};
    auto view = viewed.view({"pagerank"});
    view.columns[0].scores[0] = 0.1 + 0.2;
    const auto json = nlohmann::json::parse(exporter_named("json")->render(view).bytes);
    BOOST_TEST((json["papers"][0]["scores"]["pagerank"].get<double>() == 0.1 + 0.2));
    require_piece(exporter_named("csv")->render(view).bytes, ",0.30000000000000004\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
