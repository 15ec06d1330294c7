// Formats that write any network, on graphs without a library behind them.
#include "networks.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(networks_without_a_library)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

std::vector<Exporter> of_networks() {
    auto formats = all_exporters();
    std::erase_if(formats, [](const Exporter& format) { return format.needs_library; });
    return formats;
}

std::string text_of(std::string_view format, const View& view) {
    return exporter_named(format)->render(view).bytes;
}

}  // namespace

BOOST_DATA_TEST_CASE(are_rendered_with_nothing_known_of_them, data::make(of_networks()), format) {
    Named nothing{Network{}}, alone{Network{}}, pair{Network{}};
    alone.network.graph = CitationGraph{1, {}};
    pair.network.graph = CitationGraph{2, std::vector<CitationGraph::Arc>{{1, 0}}};
    for (const auto* named : {&nothing, &alone, &pair}) {
        const auto text = format.render(named->view()).bytes;
        BOOST_TEST((first_invalid_utf8(text) == std::nullopt));
    }
}

BOOST_DATA_TEST_CASE(are_rendered_without_asking_for_citers, data::make(of_networks()), format) {
    Named named{letters()};
    const auto both = format.render(named.view()).bytes;
    const auto& graph = named.network.graph;
    named.network.graph = CitationGraph{graph.out(), Rows{}, graph.dropped()};
    BOOST_TEST((format.render(named.view()).bytes == both));
}

BOOST_AUTO_TEST_CASE(their_nodes_go_by_their_ids_in_json) {
    const Named named{letters()};
    const auto json = nlohmann::json::parse(text_of("json", named.view()));
    BOOST_TEST(
        json["papers"][0].dump() ==
        R"({"id":"a","key":"a","rank":1,"scores":{"citations":0.5},"title":"Über, \"alles\"","year":1992})");
    BOOST_TEST(json["papers"][2]["id"] == "c");
    BOOST_TEST(json["papers"][2]["year"].is_null());
    BOOST_TEST(json["papers"][2]["scores"]["citations"].is_null());
}

BOOST_AUTO_TEST_CASE(a_node_without_a_name_goes_by_its_number) {
    Named named{letters()};
    named.network.nodes = {};
    BOOST_TEST(text_of("csv", named.view()) ==
               "rank,key,id,title,year,citations\r\n1,0,0,,,0.5\r\n2,1,1,,,0.25\r\n3,2,2,,,\r\n");
}

BOOST_AUTO_TEST_CASE(readers_see_ids_titles_and_years_in_markdown) {
    const Named named{letters()};
    const auto text = text_of("markdown", named.view());
    BOOST_TEST(text.find("| Rank | Id | Title | Year | citations |\n| ---: | --- | --- | ---: | ---: |\n"
                         "| 1 | a | Über, \"alles\" | 1992 | 0.5 |\n") != std::string::npos,
               text);
}

BOOST_AUTO_TEST_CASE(dot_tells_where_years_begin_only_where_dates_are_known) {
    Named named{letters()};
    require_piece(text_of("dot", named.view()), "x, in points: 1992 from ");
    require_piece(text_of("dot", named.view()), "\"b\" -> \"a\"\n");
    named.network.nodes.dates = {};
    BOOST_TEST(text_of("dot", named.view()).find("1992 from") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(dot_says_that_a_large_graph_has_no_places) {
    Named named{Network{}};
    named.network.graph = CitationGraph{20'001, {}};
    const auto [bytes, notices] = exporter_named("dot")->render(named.view());
    BOOST_REQUIRE(notices.size() == 1u);
    BOOST_TEST(notices[0].starts_with("so many papers have no places in DOT"));
    BOOST_TEST(bytes.find("pos=") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_measure_that_was_stopped_is_marked) {
    const Named named{letters()};
    auto view = named.view();
    view.columns[0].how = {.done = 0.437, .error_bound = 0.5, .notes = {"Looked from 2 of 3 *papers*."}};
    const auto json = nlohmann::json::parse(text_of("json", view))["measures"]["citations"];
    BOOST_TEST(json["partial"] == true);
    BOOST_TEST(json["done"] == 0.437);
    BOOST_TEST(json["error_bound"] == 0.5);
    BOOST_TEST(json["notes"][0] == "Looked from 2 of 3 *papers*.");
    require_piece(text_of("markdown", view),
                  " **Partial**: stopped at 43 % of the work. Looked from 2 of 3 \\*papers\\*.\n");
    const auto notices = exporter_named("csv")->render(view).notices;
    BOOST_REQUIRE(notices.size() == 1u);
    BOOST_TEST(notices[0] == "citations was stopped at 43 % of its work: the scores are partial");
}

BOOST_AUTO_TEST_CASE(a_finished_measure_has_no_more_than_its_definition) {
    const Named named{letters()};
    const auto json = nlohmann::json::parse(text_of("json", named.view()))["measures"]["citations"];
    BOOST_TEST(json.size() == 3u);
}

BOOST_AUTO_TEST_CASE(bibliographies_say_that_they_need_a_library) {
    for (const auto* name : {"bibtex", "biblatex", "csl-json", "ris"})
        BOOST_TEST(exporter_named(name)->needs_library);
    for (const auto* name : {"dot", "markdown", "csv", "json"})
        BOOST_TEST(!exporter_named(name)->needs_library);
}

BOOST_AUTO_TEST_SUITE_END()
