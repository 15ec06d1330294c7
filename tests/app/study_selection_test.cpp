#include "app/study/selection.hpp"

#include "varied_study.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <ostream>
#include <set>

BOOST_AUTO_TEST_SUITE(study_selection)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

constexpr auto most = std::numeric_limits<int>::max();

struct Span {
    const char* text;
    int first, last;
};
std::ostream& operator<<(std::ostream& out, const Span& row) {
    return out << row.text;
}
const std::vector<Span> spans{
    {"year=2020", 2020, 2020},    {"year=2018..2023", 2018, 2023}, {"year=2018..", 2018, most},
    {"year=..2018", -most, 2018}, {" year=2020 ", 2020, 2020},     {"year=2020..2020", 2020, 2020},
};

const std::vector<std::string> unreadable{
    "",
    "2020",
    "year",
    "year=",
    "year=..",
    "year=20x0",
    "year=2020.",
    "year=2023..2018",
    "year=2018...2020",
    "year=2018-2020",
    "section=",
    "venue=SOSP",
    "Year=2020",
    "year=99999999999",
    "year= 2020",
    "year=+2020",
    "year=2020,year=x",
};

/// Which papers of varied_library() are listed, by place in the library.
std::set<std::size_t> listed(const std::vector<std::string>& where) {
    const auto study = study_of_varied();
    const auto selection = parse_selection(where);
    BOOST_REQUIRE(selection);
    const auto is_listed = listed_by(*selection, study);
    BOOST_REQUIRE(is_listed);
    std::set<std::size_t> out;
    for (Vertex v = 0; v < study.graph.graph.vertices(); ++v)
        if ((*is_listed)(v)) out.insert(study.graph.paper[v]);
    return out;
}

std::string refusal(const std::vector<std::string>& where, const Study& study) {
    const auto selection = parse_selection(where);
    BOOST_REQUIRE(selection);
    const auto is_listed = listed_by(*selection, study);
    if (is_listed) return "none";
    BOOST_TEST((is_listed.error().kind == Error::Kind::malformed));
    return is_listed.error().message;
}

using Papers = std::set<std::size_t>;

struct Where {
    std::vector<std::string> texts;
    Papers papers;
};
std::ostream& operator<<(std::ostream& out, const Where& row) {
    for (const auto& text : row.texts) out << text << " ";
    return out;
}
const std::vector<Where> conditions{
    {{}, {0, 1, 2, 3, 4, 5, 6, 7, 8}},
    {{"year=2023"}, {0, 1, 6}},
    {{"year=2024.."}, {5, 7}},
    {{"year=..2016"}, {3, 4}},
    {{"year=2008,year=2016"}, {3, 4}},
    {{"year=2008", "year=2016"}, {3, 4}},
    {{"year=1900..1999"}, {}},
    {{"section=LLM systems"}, {0, 1, 6, 7, 8}},
    {{"section=llm SYSTEMS"}, {0, 1, 6, 7, 8}},
    {{"section=Tools and data"}, {2, 3, 4}},
    {{"section=List"}, {0, 1, 2, 3, 4, 5, 6, 7, 8}},
    {{"section=List / Else"}, {5}},
    {{"section=Else,section=Tools & data"}, {2, 3, 4, 5}},
    {{"section=LLM systems,year=2023"}, {0, 1, 6}},
    {{"section=Else", "year=2023"}, {}},
};

}  // namespace

BOOST_DATA_TEST_CASE(years_are_one_or_a_span_that_may_be_open, data::make(spans), row) {
    const auto selection = parse_selection({row.text});
    BOOST_REQUIRE(selection);
    BOOST_REQUIRE(selection->years.size() == 1u);
    BOOST_TEST(selection->years[0].first == row.first);
    BOOST_TEST(selection->years[0].last == row.last);
    BOOST_TEST(selection->sections.empty());
}

BOOST_DATA_TEST_CASE(what_cannot_be_read_is_named_with_what_can, data::make(unreadable), text) {
    const auto selection = parse_selection({text});
    BOOST_REQUIRE(!selection);
    BOOST_TEST((selection.error().kind == Error::Kind::malformed));
    BOOST_TEST(selection.error().message.starts_with("--where '"), selection.error().message);
    BOOST_TEST(selection.error().message.find("year=2018..2023") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_condition_is_an_empty_filter) {
    const auto selection = parse_selection({});
    BOOST_REQUIRE(selection);
    BOOST_TEST(selection->empty());
}

BOOST_AUTO_TEST_CASE(a_comma_within_a_heading_joins_nothing) {
    const auto selection = parse_selection({"section=Serving, Scheduling,year=2020,section=A / B, C"});
    BOOST_REQUIRE(selection);
    BOOST_TEST(selection->sections == (std::vector<std::string>{"Serving, Scheduling", "A / B, C"}),
               boost::test_tools::per_element());
    BOOST_TEST(selection->years.size() == 1u);
}

BOOST_DATA_TEST_CASE(a_paper_is_listed_if_it_meets_one_condition_of_each_kind, data::make(conditions), row) {
    const auto papers = listed(row.texts);
    BOOST_TEST(papers == row.papers, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_paper_without_date_is_of_no_year) {
    for (const auto paper : listed({"year=..3000"})) BOOST_TEST((paper != 2 && paper != 8));
}

BOOST_AUTO_TEST_CASE(a_section_that_there_is_not_gets_the_ones_that_there_are) {
    const auto study = study_of_varied();
    BOOST_TEST(refusal({"section=Elze"}, study) == "there is no section 'Elze'; did you mean Else?");
    const auto said = refusal({"section=Quantum chemistry"}, study);
    BOOST_TEST(said.find("it is one of List, LLM \"systems\", Tools & data, Else") != said.npos, said);
    BOOST_TEST(refusal({"section=Else / List"}, study) != "none");
}

BOOST_AUTO_TEST_CASE(a_heading_with_a_slash_in_it_is_found_whole_and_in_a_path) {
    auto study = study_of_varied();
    study.loaded.library.entries[3].entry.section = {"Systems", "Training / Inference"};
    for (const auto* wanted : {"Training / Inference", "training/inference", "Systems"}) {
        const auto is_listed = listed_by(*parse_selection({std::string{"section="} + wanted}), study);
        BOOST_REQUIRE_MESSAGE(is_listed, wanted);
        BOOST_TEST((*is_listed)(study.graph.vertex[3]), wanted);
        BOOST_TEST(!(*is_listed)(study.graph.vertex[5]), wanted);
    }
}

BOOST_AUTO_TEST_CASE(a_graph_of_its_own_has_no_sections_and_perhaps_no_dates) {
    Study study;
    const std::vector<CitationGraph::Arc> arcs{{1, 0}, {2, 0}};
    study.graph.graph = CitationGraph{3, arcs};
    BOOST_TEST(refusal({"year=2020"}, study).find("--nodes FILE") != std::string::npos);
    BOOST_TEST(refusal({"section=A"}, study).find("a graph has no sections") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_graph_lists_nothing_and_complains_of_nothing) {
    BOOST_TEST(refusal({"year=2020"}, Study{}) == "none");
}

BOOST_AUTO_TEST_SUITE_END()
