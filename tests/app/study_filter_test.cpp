#include "app/study/filter.hpp"

#include "citegraph/graphs/edge_list.hpp"
#include "standard_error.hpp"
#include "varied_study.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(study_filter)

using namespace citegraph;
using namespace citegraph::app;

namespace {

Study chain() {
    Study study;
    study.graph = read_edge_list({"g", "e d\nd c\nc b\nb a\ne a\nx a\n"},
                                 {"n", "id,date\na,1990\nb,1995\nc,2000\nd,2005\ne,2010\nx,\n"})
                      ->network;
    return study;
}

std::string ids_in(const Study& study) {
    std::vector<std::string> ids;
    for (Vertex v = 0; v < study.graph.graph.vertices(); ++v) ids.emplace_back(study.graph.nodes.id(v));
    std::ranges::sort(ids);
    std::string out;
    for (const auto& id : ids) out += id;
    return out;
}

std::string kept(const GraphFilter& filter) {
    Console console{{.quiet = true}};
    const auto study = filtered(chain(), filter, console);
    BOOST_REQUIRE_MESSAGE(study, (study ? "" : study.error().message));
    return ids_in(*study);
}

std::string refusal(Study study, const GraphFilter& filter) {
    Console console{{.quiet = true}};
    const auto found = filtered(std::move(study), filter, console);
    return found ? "" : found.error().message;
}

PackedDay day(int year, int month = 0) {
    return PackedDay{Day{year, month, 0}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_condition_keeps_everything) {
    BOOST_TEST(kept({}) == "abcdex");
}

BOOST_AUTO_TEST_CASE(a_neighbourhood_goes_both_ways_along_citations) {
    BOOST_TEST(kept({.around = "c"}) == "bcd");
    BOOST_TEST(kept({.around = "c", .depth = 2}) == "abcde");
    BOOST_TEST(kept({.around = "a", .depth = 0}) == "a");
    BOOST_TEST(kept({.around = "a", .depth = 99}) == "abcdex");
}

BOOST_AUTO_TEST_CASE(years_and_citations_are_conditions_that_hold_together) {
    BOOST_TEST(kept({.where = {"year=1995..2005"}}) == "bcd");
    BOOST_TEST(kept({.min_citations = 1}) == "abcd");
    BOOST_TEST(kept({.min_citations = 2}) == "a");
    BOOST_TEST(kept({.where = {"year=1995.."}, .around = "a", .min_citations = 1}) == "b");
}

BOOST_AUTO_TEST_CASE(the_past_has_no_papers_that_are_surely_later) {
    BOOST_TEST(kept({.as_of = day(2000)}) == "abcx", "what has no date may be old");
    BOOST_TEST(kept({.as_of = day(2000, 6)}) == "abcx");
    BOOST_TEST(kept({.as_of = day(1989)}) == "x");
}

BOOST_AUTO_TEST_CASE(what_the_graph_does_not_know_is_not_asked_of_it) {
    Study undated;
    undated.graph = read_edge_list({"g", "b a\n"})->network;
    BOOST_TEST(refusal(undated, {.as_of = day(2000)}).starts_with("--as-of: no dates are known"));
    BOOST_TEST(refusal(undated, {.no_self_citations = true}).find("knows no authors") != std::string::npos);
    BOOST_TEST(refusal(undated, {.around = "z"}).starts_with("--around: there is no paper 'z'"));
    BOOST_TEST(!refusal(undated, {.where = {"year=2000"}}).empty());
}

BOOST_AUTO_TEST_CASE(a_library_knows_which_of_its_papers_have_an_author_in_common) {
    Loaded loaded;
    const auto add = [&loaded](const std::string& key, std::vector<Name> authors) {
        Paper paper;
        paper.key = key;
        paper.ids.push_back(*Identifier::make(Scheme::doi, "10.1000/" + key));
        paper.names["author"] = std::move(authors);
        loaded.library.papers.push_back(std::move(paper));
    };
    add("old", {Name{.family = "Doe", .given = "Jane"}, Name{.family = "Roe", .given = "R."}});
    add("own", {Name{.family = "Doe", .given = "J."}});
    add("other", {Name{.family = "Doe", .given = "Karl"}});
    loaded.library.citations = {{1, 0, ""}, {2, 0, ""}};
    Console console{{.quiet = true}};
    const auto study = filtered(study_of(std::move(loaded)), {.no_self_citations = true}, console);
    BOOST_REQUIRE(study);
    BOOST_TEST(study->graph.graph.vertices() == 3u);
    BOOST_REQUIRE(study->graph.graph.citations() == 1u);
    const auto other = study->graph.vertex[2];
    BOOST_TEST(study->graph.graph.references(other).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
