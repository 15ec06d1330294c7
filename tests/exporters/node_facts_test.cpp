#include "exporters/parts/node_facts.hpp"
#include "exporters/parts/facts.hpp"

#include "exporters/parts/vertices.hpp"
#include "growth.hpp"
#include "networks.hpp"

#include <algorithm>
#include <set>

BOOST_AUTO_TEST_SUITE(facts_of_nodes)

using namespace citegraph;
using namespace citegraph::exporters;

namespace {

std::vector<std::string> names_of(const NodeFacts& told) {
    std::vector<std::string> out;
    for (const auto& fact : told.facts) out.emplace_back(fact.name);
    return out;
}

std::string value(const NodeFacts& told, std::string_view name, Vertex v) {
    const auto fact = std::ranges::find(told.facts, name, &NodeFact::name);
    return fact == told.facts.end() ? "no such fact" : fact->value(v);
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_that_are_alike_get_numbers_and_the_first_keeps_its_own) {
    BOOST_TEST(join(distinct({"a", "b", "a", "a"}), " ") == "a b a-2 a-3");
    BOOST_TEST(join(distinct({"a", "a-2", "a"}), " ") == "a a-2 a-3", "a number may be taken");
    BOOST_TEST(join(distinct({"a", "a", "a-2"}), " ") == "a a-3 a-2", "who has a name keeps it");
    BOOST_TEST(join(distinct({"", "", ""}), "|") == "|-2|-3");
    BOOST_TEST(distinct({}).empty());
}

BOOST_AUTO_TEST_CASE(distinct_names_stay_as_they_are) {
    const std::vector<std::string> names{"c", "a", "B", "b", "a-2"};
    BOOST_TEST((distinct(names) == names));
    const auto once = distinct({"x", "x", "y", "x-2", "x", "y"});
    BOOST_TEST((distinct(once) == once));
    BOOST_TEST((std::set<std::string>(once.begin(), once.end()).size() == once.size()));
}

BOOST_AUTO_TEST_CASE(a_thousand_equal_names_do_not_take_a_million_steps) {
    const auto same = [](std::size_t count) { return std::vector<std::string>(count, "Untitled"); };
    BOOST_TEST(test::growth(2'000, same, [](const auto& names) { return distinct(names); }) <
               test::quadratic);
}

BOOST_AUTO_TEST_CASE(every_citation_is_written_once_from_the_citing_to_the_cited) {
    const Named named{letters()}, empty{Network{}};
    const ArcForm form{"<", ">", ";"}, weighted{"[", "-", "=", "]"};
    auto view = named.view();
    BOOST_TEST(with_links("head\n", view, {"a", "b", "c"}, form, weighted) == "head\n<b>a;<c>a;<c>b;");
    BOOST_TEST(with_links("head\n", empty.view(), {}, form, weighted) == "head\n");
    const std::vector<Pair> pairs{{0, 2, 7, 0.5}};
    view.pairs = &pairs;
    BOOST_TEST(with_links("", view, {"a", "b", "c"}, form, weighted) == "[a-c=7]");
}

BOOST_AUTO_TEST_CASE(what_is_known_is_told_and_what_is_not_is_empty) {
    const Named named{letters()};
    const auto view = named.view();
    const auto told = node_facts(view);
    BOOST_TEST(join(names_of(told), " ") == "title date year citations");
    BOOST_TEST(value(told, "title", 0) == "Über, \"alles\"");
    BOOST_TEST(value(told, "title", 1) == "");
    BOOST_TEST(value(told, "date", 0) == "1992-03-14");
    BOOST_TEST(value(told, "date", 1) == "1993");
    BOOST_TEST(value(told, "year", 1) == "1993");
    BOOST_TEST(value(told, "year", 2) == "");
    BOOST_TEST(value(told, "citations", 0) == "0.5");
    BOOST_TEST(value(told, "citations", 2) == "", "not a number is not known");
    BOOST_TEST(told.notices.empty());
}

BOOST_AUTO_TEST_CASE(of_a_graph_without_a_table_of_nodes_only_scores_are_told) {
    Named named{letters()};
    named.network.nodes = {};
    const auto view = named.view();
    const auto told = node_facts(view);
    BOOST_TEST(join(names_of(told), " ") == "citations");
    BOOST_TEST(join(told.ids, " ") == "0 1 2");
}

BOOST_AUTO_TEST_CASE(ids_that_no_format_can_hold_are_changed_and_that_is_said) {
    Named named{letters()};
    named.network.nodes.ids = Texts{{"a\x01", "a\x02", "c"}};
    const auto view = named.view();
    const auto told = node_facts(view);
    BOOST_TEST(join(told.ids, " ") == "a\uFFFD a\uFFFD-2 c");
    BOOST_REQUIRE(told.notices.size() == 2u);
    BOOST_TEST(told.notices[0].starts_with("2 texts have bytes that are not UTF-8, or control characters"));
    BOOST_TEST(told.notices[1] == "1 id was like another and got a number");
}

BOOST_AUTO_TEST_CASE(an_infinite_score_is_not_written_as_a_number) {
    const Named named{letters()};
    auto view = named.view();
    view.columns[0].scores = {std::numeric_limits<double>::infinity(), -1e300, 0};
    const auto told = node_facts(view);
    BOOST_TEST(value(told, "citations", 0) == "");
    BOOST_TEST(value(told, "citations", 1) == "-1e+300");
    BOOST_TEST(value(told, "citations", 2) == "0");
}

BOOST_AUTO_TEST_CASE(a_vertex_goes_by_its_key_else_its_id_else_its_number) {
    Named named{letters()};
    named.network.nodes.keys = Texts{{"anne1992", "", ""}};
    named.network.nodes.ids = Texts{{"a", "b", ""}};
    const auto view = named.view();
    BOOST_TEST(exporters::key_of(view, 0) == "anne1992");
    BOOST_TEST(exporters::key_of(view, 1) == "b");
    BOOST_TEST(exporters::key_of(view, 2) == "2");
    BOOST_TEST(exporters::heading_of(view, 1) == "b");
    BOOST_TEST(exporters::heading_of(view, 2) == "Third");
    BOOST_TEST(known_year(view, 1).value_or(0) == 1993);
    BOOST_TEST(!known_year(view, 2));
    BOOST_TEST(paper_at(view, 0) == nullptr, "there is no library behind the graph");
}

BOOST_AUTO_TEST_CASE(a_library_stands_behind_its_graph) {
    const Viewed viewed{varied_library()};
    const auto view = viewed.view();
    std::set<const Paper*> seen;
    for (Vertex v = 0; v < viewed.graph.graph.vertices(); ++v) {
        const auto* known = paper_at(view, v);
        BOOST_REQUIRE(known != nullptr);
        BOOST_TEST(exporters::key_of(view, v) == known->key);
        seen.insert(known);
    }
    BOOST_TEST(seen.size() == viewed.library.papers.size());
}

BOOST_AUTO_TEST_SUITE_END()
