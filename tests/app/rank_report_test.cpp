#include "app/report/reports.hpp"
#include "app/report/table.hpp"
#include "varied_study.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <ostream>

BOOST_AUTO_TEST_SUITE(rank_report)

using namespace citegraph;
using namespace citegraph::app;
using Json = nlohmann::ordered_json;
namespace data = boost::unit_test::data;

namespace {

constexpr auto undefined = std::numeric_limits<double>::quiet_NaN();

/// Four vertices of which nothing is known, scored twice.
Study scored_twice(Scores first, Scores second) {
    Study study;
    const std::vector<CitationGraph::Arc> arcs{{1, 0}, {2, 0}, {3, 1}};
    study.graph.graph = CitationGraph{4, arcs};
    study.columns = {{measure_named("harmonic"), std::move(first)},
                     {measure_named("pagerank"), std::move(second)}};
    study.rows = ranked(study.columns[0].scores);
    return study;
}

struct Weight {
    double log10;
    const char* text;
};
std::ostream& operator<<(std::ostream& out, const Weight& row) {
    return out << row.text;
}
const std::vector<Weight> weights{
    {0, "1"},
    {std::log10(42), "42"},
    {std::log10(123456789), "123456789"},
    {9, "1e+09"},
    {std::log10(1.8) + 87, "1.8e+87"},
    {400, "1e+400"},
    {12 - 1e-9, "1e+12"},
    {87 - 1e-5, "1e+87"},
    {std::log10(9.99) + 20, "9.99e+20"},
};

MainPath path_of(double log10_weight) {
    return {{{1, 0, log10_weight}}, "nothing was cut"};
}

NodeTable two_papers() {
    NodeTable nodes;
    nodes.ids = Texts{{"arxiv:1706.03762", "arxiv:2205.14135"}};
    nodes.keys = Texts{{"vaswani2017", "dao2022"}};
    nodes.titles = Texts{{"Attention \"is\" all", ""}};
    nodes.dates = std::vector<PackedDay>{PackedDay{Day{2017, 6, 12}}, PackedDay{}};
    return nodes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_vertex_is_called_by_the_best_name_that_is_known) {
    const auto nodes = two_papers();
    BOOST_TEST(id_of(nodes, 0) == "arxiv:1706.03762");
    BOOST_TEST(key_of(nodes, 1) == "dao2022");
    BOOST_TEST(heading_of(nodes, 0) == "Attention \"is\" all");
    BOOST_TEST(heading_of(nodes, 1) == "dao2022");
    BOOST_TEST(heading_of({}, 7) == "7");
    BOOST_TEST(paper_json(nodes, 1).dump() ==
               R"({"key":"dao2022","id":"arxiv:2205.14135","title":"","year":null})");
    BOOST_TEST(paper_json({}, 3).dump() == R"({"key":"3","id":"3","title":"","year":null})");
}

BOOST_AUTO_TEST_CASE(a_table_has_columns_for_what_is_known_alone) {
    const auto heads = [](const NodeTable& nodes) {
        std::string out;
        for (const auto& column : paper_columns(nodes)) out += column.head + " ";
        BOOST_TEST(paper_cells(nodes, 0).size() == paper_columns(nodes).size());
        return out;
    };
    BOOST_TEST(heads(two_papers()) == "year title key ");
    BOOST_TEST(heads({}) == "id ");
}

BOOST_AUTO_TEST_CASE(json_is_text_that_ends_in_a_line_end_whatever_bytes_it_holds) {
    BOOST_TEST(text_of(Json{{"a", "caf\xE9"}}) == "{\n \"a\": \"caf\xEF\xBF\xBD\"\n}\n");
}

BOOST_AUTO_TEST_CASE(a_ranking_counts_its_rows_and_writes_whole_scores_without_a_point) {
    const auto text = ranking_table(scored_twice({2, 1, 0, 0}, {0.5, 0.25, 1e-9, undefined}));
    BOOST_TEST(text ==
               "rank  id  harmonic  pagerank\n"
               "   1  0          2       0.5\n"
               "   2  1          1      0.25\n"
               "   3  2          0     1e-09\n"
               "   3  3          0\n");
}

BOOST_AUTO_TEST_CASE(a_measure_that_was_stopped_says_in_its_head_how_far_it_came) {
    auto study = scored_twice({2, 1, 0, 0}, {1, 1, 1, 1});
    study.columns[1].how.done = 0.129;
    study.columns[1].how.notes = {"it was stopped", "it was short"};
    BOOST_TEST(ranking_table(study).starts_with("rank  id  harmonic  pagerank (partial: 12 %)\n"));
    const std::vector<std::string> notes{"pagerank: it was stopped", "pagerank: it was short"};
    BOOST_TEST(notes_of(study) == notes, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(measures_that_rank_alike_or_reversed_agree_fully) {
    const auto alike = Json::parse(agreement(scored_twice({1, 2, 3, 4}, {10, 20, 30, 40}), ".json"));
    BOOST_REQUIRE(alike.at("correlations").size() == 1u);
    const auto& row = alike.at("correlations").at(0);
    BOOST_TEST(row.at("first") == "harmonic");
    BOOST_TEST(row.at("second") == "pagerank");
    BOOST_TEST(row.at("spearman").get<double>() == 1);
    BOOST_TEST(row.at("kendall").get<double>() == 1);
    BOOST_TEST(row.at("papers") == 4);
    const auto reversed = Json::parse(agreement(scored_twice({1, 2, 3, 4}, {4, 3, 2, 1}), ".json"));
    BOOST_TEST(reversed.at("correlations").at(0).at("kendall").get<double>() == -1);
}

BOOST_AUTO_TEST_CASE(an_agreement_that_is_not_defined_is_null_and_a_dash) {
    const auto study = scored_twice({1, 1, 1, 1}, {1, 2, 3, undefined});
    const auto json = Json::parse(agreement(study, ".json"));
    BOOST_TEST(json.at("correlations").at(0).at("spearman").is_null());
    BOOST_TEST(json.at("correlations").at(0).at("papers") == 3);
    BOOST_TEST(agreement(study, ".txt") ==
               "Spearman's rho above the diagonal, Kendall's tau-b below it\n"
               "          harmonic  pagerank\n"
               "harmonic         1         –\n"
               "pagerank         –         1\n");
}

BOOST_AUTO_TEST_CASE(percentiles_stand_beside_the_column_that_they_are_of) {
    auto study = study_of_varied();
    const auto vertices = study.graph.graph.vertices();
    study.columns = {{measure_named("harmonic"), Scores(vertices, 1)}};
    const auto both = with_percentiles(std::move(study));
    BOOST_REQUIRE(both);
    BOOST_REQUIRE(both->columns.size() == 2u);
    BOOST_TEST(both->columns[1].measure->name == "harmonic-percentile");
    BOOST_TEST(both->columns[1].measure->unit == "percent");
    for (Vertex v = 0; v < vertices; ++v)
        if (both->graph.nodes.date(v).known())
            BOOST_TEST(both->columns[1].scores[v] == 50);
        else
            BOOST_TEST(std::isnan(both->columns[1].scores[v]));
}

BOOST_AUTO_TEST_CASE(every_measure_has_a_percentile_of_its_own) {
    for (const auto& measure : all_measures()) {
        const auto& derived = percentile_of(measure);
        BOOST_TEST(derived.name == std::string{measure.name} + "-percentile");
        BOOST_TEST(&percentile_of(measure) == &derived);
        BOOST_TEST(derived.definition.find(measure.name) != std::string_view::npos);
    }
}

BOOST_AUTO_TEST_CASE(percentiles_need_dates) {
    const auto study = with_percentiles(scored_twice({1, 2, 3, 4}, {1, 2, 3, 4}));
    BOOST_REQUIRE(!study);
    BOOST_TEST(study.error().message.find("--nodes FILE") != std::string::npos);
    BOOST_TEST(bool{with_percentiles(Study{})});
}

BOOST_DATA_TEST_CASE(a_weight_is_a_count_or_has_three_digits, data::make(weights), row) {
    const auto dot = main_path_dot({}, path_of(row.log10));
    BOOST_TEST(dot.find(" [label=\"" + std::string{row.text} + "\"]") != dot.npos, dot);
}

BOOST_AUTO_TEST_CASE(a_main_path_runs_from_the_cited_to_the_citing) {
    const auto dot = main_path_dot(two_papers(), path_of(0));
    BOOST_TEST(dot ==
               "digraph \"main path\" {\n  rankdir=LR;\n  node [shape=box];\n"
               "  0 [label=\"Attention \\\"is\\\" all (2017)\"];\n  1 [label=\"dao2022\"];\n"
               "  0 -> 1 [label=\"1\"];\n}\n");
    const auto json = Json::parse(main_path_json(two_papers(), path_of(0), "spc", "global").dump());
    BOOST_TEST(json.at("steps").at(0).dump() ==
               R"({"citing":"arxiv:2205.14135","cited":"arxiv:1706.03762","log10_weight":0.0})");
    BOOST_TEST(json.at("papers").size() == 2u);
    BOOST_TEST(json.at("account") == "nothing was cut");
}

BOOST_AUTO_TEST_CASE(a_main_path_as_a_table_tells_which_row_each_paper_cites) {
    const MainPath path{{{1, 0, 0}, {2, 0, 0}, {3, 1, std::log10(2)}, {3, 2, std::log10(2)}}, ""};
    BOOST_TEST(main_path_table({}, path) ==
               "row  id  cites row  weight\n"
               "  1  0\n"
               "  2  1           1       1\n"
               "  3  2           1       1\n"
               "  4  3        2, 3    2, 2\n");
    BOOST_TEST(main_path_table(two_papers(), {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
