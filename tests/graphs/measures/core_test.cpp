#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <numeric>

BOOST_AUTO_TEST_SUITE(core)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// Links of `v` to the papers in `members`, either way.
std::ptrdiff_t links(const CitationGraph& graph, Vertex v, const std::vector<bool>& members) {
    const auto inside = [&members](Vertex w) { return members[w]; };
    return std::ranges::count_if(graph.references(v), inside) +
           std::ranges::count_if(graph.citers(v), inside);
}

/// For each k, the largest set in which all have k links: what is left once none with fewer can be taken out.
Scores by_definition(const CitationGraph& graph) {
    Scores cores(graph.vertices());
    std::vector<bool> members(graph.vertices(), true);
    for (std::ptrdiff_t k = 1; std::ranges::count(members, true) > 0; ++k) {
        for (bool changed = true; changed;) {
            changed = false;
            for (Vertex v = 0; v < graph.vertices(); ++v)
                if (members[v] && links(graph, v, members) < k) members[v] = false, changed = true;
        }
        for (Vertex v = 0; v < graph.vertices(); ++v)
            if (members[v]) cores[v] = static_cast<double>(k);
    }
    return cores;
}

Case clique_with_a_tail(Vertex members, Vertex tail) {
    Case made{"clique", members + tail, {}};
    for (Vertex v = 1; v < members; ++v)
        for (Vertex w = 0; w < v; ++w) made.arcs.emplace_back(v, w);
    for (Vertex v = members; v < members + tail; ++v) made.arcs.emplace_back(v, v - 1);
    return made;
}

}  // namespace

BOOST_DATA_TEST_CASE(agrees_with_its_definition, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    BOOST_TEST(scores_of("core", graph) == by_definition(graph), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_clique_is_deep_and_its_tail_is_not) {
    const auto scores = scores_of("core", clique_with_a_tail(50, 30).graph());
    for (Vertex v = 0; v < 80; ++v) BOOST_TEST(scores[v] == (v < 50 ? 49 : 1));
}

BOOST_AUTO_TEST_CASE(two_papers_that_cite_each_other_are_linked_twice) {
    BOOST_TEST(scores_of("core", CitationGraph{3, Arcs{{0, 1}, {1, 0}, {2, 0}}}) == (Scores{2, 2, 1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(stopped_it_scores_nobody_too_high) {
    const auto graph = clique_with_a_tail(50, 100'000).graph();
    const MeasureOptions options{.progress = [](double) { return false; }};
    const auto part = measure_named("core")->compute({graph}, options);
    BOOST_REQUIRE(part);
    BOOST_TEST(part->how.done > 0);
    BOOST_TEST(part->how.done < 1);
    BOOST_TEST(part->how.notes.size() == 1u);
    BOOST_TEST((part->scores == Scores(graph.vertices(), 1.0)));
}

BOOST_AUTO_TEST_SUITE_END()
