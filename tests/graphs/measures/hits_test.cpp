#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

BOOST_AUTO_TEST_SUITE(hits)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

constexpr Vertex core = 12;  // hubs 0 to 11, which cite all of 12 to 23

/// A core that all weight lies on, and a chain of co-citation that leads away from it: a hub for each two of the
/// papers of the chain, the first of which is one of the core.
Case core_and_chain(Vertex links) {
    Case made{"core and chain", 2 * core + 2 * links, {}};
    for (Vertex hub = 0; hub < core; ++hub)
        for (Vertex paper = core; paper < 2 * core; ++paper) made.arcs.emplace_back(hub, paper);
    for (Vertex link = 0; link < links; ++link) {
        const auto hub = 2 * core + 2 * link, before = link == 0 ? 2 * core - 1 : hub - 1;
        made.arcs.emplace_back(hub, before);
        made.arcs.emplace_back(hub, hub + 1);
    }
    return made;
}

/// The same graph, its vertices numbered from the end.
CitationGraph turned(const Case& row) {
    auto arcs = row.arcs;
    for (auto& [citing, cited] : arcs) {
        citing = row.vertices - 1 - citing;
        cited = row.vertices - 1 - cited;
    }
    return {row.vertices, arcs};
}

/// AᵀA x by its definition, of one vertex.
long double moved(const CitationGraph& graph, const Scores& x, Vertex v) {
    long double sum = 0;
    for (const auto hub : graph.citers(v))
        for (const auto cited : graph.references(hub)) sum += x[cited];
    return sum;
}

int rounds_of(const CitationGraph& graph) {
    const auto note = measure_named("authority")->compute({graph, {}, {}}, {})->how.notes.at(0);
    return std::stoi(note.substr(note.find(", ") + 2));
}

}  // namespace

BOOST_AUTO_TEST_CASE(small_scores_are_as_exact_as_large_ones) {
    const auto graph = core_and_chain(6).graph();
    const auto scores = scores_of("authority", graph);
    const auto growth = moved(graph, scores, core) / scores[core];
    BOOST_TEST(scores[2 * core + 7] < 1e-9);
    for (Vertex v = 0; v < graph.vertices(); ++v)
        BOOST_TEST(
            std::abs(static_cast<double>(moved(graph, scores, v) / growth) - scores[v]) <= 1e-9 * scores[v],
            "vertex " << v << " scores " << scores[v]);
}

BOOST_AUTO_TEST_CASE(what_no_citation_joins_to_the_leading_hubs_scores_zero) {
    auto row = core_and_chain(0);
    row.vertices += 5;
    for (const Vertex hub : {25u, 26u, 27u})
        for (const Vertex paper : {24u, 28u}) row.arcs.emplace_back(hub, paper);
    for (const auto* measure : {"authority", "hub"}) {
        const auto scores = scores_of(measure, row.graph());
        BOOST_TEST(std::all_of(scores.begin() + 2 * core, scores.end(), [](double x) { return x == 0; }));
        BOOST_TEST(std::accumulate(scores.begin(), scores.end(), 0.0) == 1.0,
                   boost::test_tools::tolerance(1e-14));
    }
}

BOOST_DATA_TEST_CASE(it_does_not_matter_how_papers_are_numbered, data::make(varied_graphs()), row) {
    for (const auto* measure : {"authority", "hub"}) {
        const auto scores = scores_of(measure, row.graph());
        auto others = scores_of(measure, turned(row));
        std::ranges::reverse(others);
        for (Vertex v = 0; v < row.vertices; ++v) BOOST_TEST(std::abs(scores[v] - others[v]) < 1e-12);
    }
}

BOOST_AUTO_TEST_CASE(eigenvalues_that_are_close_take_a_few_dozen_rounds) {
    auto row =
        core_and_chain(0);  // a second core that lacks one citation of the first's, and a paper between them
    row.vertices = 4 * core + 1;
    for (std::size_t arc = 0; arc + 1 < core * core; ++arc)
        row.arcs.emplace_back(row.arcs[arc].first + 2 * core, row.arcs[arc].second + 2 * core);
    row.arcs.emplace_back(4 * core, core);
    row.arcs.emplace_back(4 * core, 3 * core);
    BOOST_TEST(rounds_of(row.graph()) < 60);  // power iteration takes 1,000
}

BOOST_AUTO_TEST_SUITE_END()
