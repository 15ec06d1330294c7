#include "app/report/format.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(formats_of_output)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

struct Named {
    std::string name, file, format;
};

std::ostream& operator<<(std::ostream& out, const Named& row) {
    return out << row.name << " " << row.file;
}

const std::vector<Named> rows{{"svg", "", "svg"},
                              {"", "map.svg", "svg"},
                              {"svg-years", "x.svg", "svg-years"},
                              {"", "a/refs.bib", "bibtex"},
                              {"biblatex", "refs.bib", "biblatex"},
                              {"", "map.png", "png"},
                              {"pdf", "map.png", "pdf"}};

std::string trouble(std::string_view format, const View& view) {
    Console console{{}};
    const auto bytes = rendered(*format_of(format, ""), view, console);
    return bytes ? std::string{} : bytes.error().message;
}

}  // namespace

BOOST_DATA_TEST_CASE(are_chosen_by_name_else_by_suffix, data::make(rows), row) {
    const auto format = format_of(row.name, row.file);
    BOOST_REQUIRE(format);
    BOOST_TEST(format->name == row.format);
    BOOST_TEST((format->exporter != nullptr));
}

BOOST_AUTO_TEST_CASE(are_asked_for_where_nothing_says_them) {
    for (const auto* file : {"", "refs", "refs.xyz", "-"}) {
        const auto format = format_of("", file);
        BOOST_REQUIRE(!format);
        BOOST_TEST(format.error().message.starts_with("which format?"));
    }
}

BOOST_AUTO_TEST_CASE(are_those_of_the_exporters_and_what_is_made_of_the_picture) {
    BOOST_TEST(all_formats().size() == all_exporters().size() + 3);
    for (const auto& format : all_formats())
        BOOST_TEST(format.is_drawn == (format.name == "png" || format.name == "pdf"));
}

BOOST_AUTO_TEST_CASE(of_pictures_refuse_more_papers_than_they_can_show) {
    const Library library;
    Network large;
    large.graph = CitationGraph{5001, {}};
    const View view{library, large, {}, {}};
    for (const auto* format : {"svg", "png"}) {
        const auto said = trouble(format, view);
        BOOST_TEST(said.starts_with(std::string{format} + " shows up to 5000 papers, and these are 5001: "));
        BOOST_TEST(said.find("--around") != std::string::npos);
    }
    BOOST_TEST(trouble("graphml", view).empty());
}

BOOST_AUTO_TEST_CASE(of_records_refuse_a_graph_but_not_an_empty_library) {
    const Library library;
    Network graph;
    graph.graph = CitationGraph{2, {}};
    BOOST_TEST(trouble("ris", {library, graph, {}, {}}) ==
               "ris writes records, and a graph has none: give the list or its lock");
    BOOST_TEST(trouble("ris", {library, {}, {}, {}}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
