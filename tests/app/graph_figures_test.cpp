#include "app/report/graph_reports.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

BOOST_AUTO_TEST_SUITE(graph_figures)

using namespace citegraph;
using namespace citegraph::app;
using Json = nlohmann::ordered_json;

namespace {

/// Four papers: two cite each other, a third cites one of them, the last stands alone.
Network four_papers() {
    Network network;
    network.graph = CitationGraph{4, std::vector<CitationGraph::Arc>{{0, 1}, {1, 0}, {2, 0}, {2, 2}}};
    return network;
}

std::vector<Figure> figures() {
    const auto network = four_papers();
    auto out = size_figures(network.graph.vertices(), network.graph.citations(), network.graph.dropped());
    const auto structure = structure_figures(network);
    out.insert(out.end(), structure.begin(), structure.end());
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_figures_of_a_graph_are_counted_by_hand) {
    const auto json = Json::parse(figures_for_programs(figures(), ".json"));
    const Json expected{{"schema", 1},
                        {"papers", 4},
                        {"citations", 3},
                        {"self_loops", 1},
                        {"repeated_citations", 0},
                        {"uncited", 2},
                        {"without_references", 1},
                        {"mutual", 1},
                        {"components", 2},
                        {"largest_component", 3},
                        {"strong_components", 3},
                        {"largest_strong_component", 2},
                        {"dated", 0}};
    BOOST_TEST(json.dump() == expected.dump());
}

BOOST_AUTO_TEST_CASE(figures_as_csv_are_a_head_and_one_row) {
    const auto csv = figures_for_programs({{"papers", 4}, {"citations", 3}}, ".csv");
    BOOST_TEST(csv == "schema,papers,citations\r\n1,4,3\r\n");
}

BOOST_AUTO_TEST_CASE(figures_for_people_have_a_line_each_with_its_share) {
    const auto text = figures_text(figures());
    BOOST_TEST(text.find("largest component") != std::string::npos);
    BOOST_TEST(text.find("3  75.0 %\n") != std::string::npos, text);
    BOOST_TEST(text.find("against time") == std::string::npos,
               "there are no dates that a citation could run against");
}

BOOST_AUTO_TEST_SUITE_END()
