// On a real graph, by what must hold of any: cit-HepTh, where it is at hand.
#include "graphs/hep_th.hpp"

#include "citegraph/graphs/main_path.hpp"
#include "citegraph/graphs/pairs.hpp"

#include <cmath>
#include <set>

BOOST_AUTO_TEST_SUITE(measures_of_hep_th)

using namespace citegraph;

namespace {

/// Of arXiv's numbers YYMMNNN, leading zeros dropped.
std::vector<PackedDay> months_of(const std::vector<Vertex>& ids) {
    std::vector<PackedDay> dates;
    for (const auto id : ids) {
        const auto year = static_cast<int>(id / 100'000), month = static_cast<int>(id / 1000 % 100);
        dates.emplace_back(Day{year < 50 ? 2000 + year : 1900 + year, month, 0});
    }
    return dates;
}

using Papers = std::set<Vertex>;

Papers citers_of(const CitationGraph& graph, std::span<const Vertex> papers) {
    Papers found;
    for (const auto paper : papers) found.insert(graph.citers(paper).begin(), graph.citers(paper).end());
    return found;
}

/// The disruption index by its sets: who cites the paper, who cites what it cites; all of them later.
double disruption_by_sets(const CitationGraph& graph, const std::vector<PackedDay>& dates, Vertex focal) {
    const auto of_focal = citers_of(graph, std::vector{focal}),
               of_basis = citers_of(graph, graph.references(focal));
    auto both = of_focal;
    both.insert(of_basis.begin(), of_basis.end());
    double difference = 0, all = 0;
    for (const auto citer : both) {
        if (dates[citer] <= dates[focal]) continue;  // months are as finely known as one another
        const bool cites = of_focal.contains(citer), looks_back = of_basis.contains(citer);
        difference += cites ? (looks_back ? -1 : 1) : 0;
        ++all;
    }
    return all == 0 ? std::nan("") : difference / all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cit_hepth, *needs_hep_th())

BOOST_AUTO_TEST_CASE(as_many_papers_are_cited_together_as_scipy_counts, *boost::unit_test::label("large")) {
    const auto [ids, arcs] = hep_th();
    const CitationGraph graph{static_cast<Vertex>(ids.size()), arcs};
    BOOST_TEST(count_pairs(graph, Likeness::cocitation) == 2'444'542u);
}

BOOST_AUTO_TEST_CASE(disruption_is_that_of_its_sets) {
    const auto [ids, arcs] = hep_th();
    const CitationGraph graph{static_cast<Vertex>(ids.size()), arcs};
    const auto dates = months_of(ids);
    const auto measured = measure_named("disruption")->compute({graph, dates}, {});
    BOOST_REQUIRE(measured);
    for (Vertex v = 0; v < graph.vertices(); v += 97) {
        const auto expected = disruption_by_sets(graph, dates, v);
        BOOST_TEST((std::isnan(expected) ? std::isnan(measured->scores[v])
                                         : std::abs(measured->scores[v] - expected) < 1e-14),
                   "of " << ids[v] << ": " << measured->scores[v] << ", not " << expected);
    }
}

BOOST_AUTO_TEST_CASE(path_counts_flow_through_every_paper_and_main_paths_go_back_in_time) {
    const auto [ids, arcs] = hep_th();
    const CitationGraph graph{static_cast<Vertex>(ids.size()), arcs};
    const auto dates = months_of(ids);
    const auto chains = acyclic(graph, dates);
    const auto weights = traversal_weights(chains, Traversal::spc);
    std::vector<long double> in(graph.vertices()), out(graph.vertices());
    auto weight = weights.begin();
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : chains.graph.references(v)) {
            in[v] += std::pow(10.0L, *weight);
            out[cited] += std::pow(10.0L, *weight++);
        }
    std::size_t between = 0;
    double worst = 0;
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        if (chains.graph.references(v).empty() || chains.graph.citers(v).empty()) continue;
        ++between;
        worst = std::max(worst, static_cast<double>(std::abs(in[v] / out[v] - 1)));
    }
    BOOST_TEST(between > 15'000u);
    BOOST_TEST(worst < 1e-10);
    for (const auto search : {Search::local, Search::global, Search::key_route}) {
        const auto path = main_path(graph, dates, {.search = search});
        BOOST_TEST(path.steps.size() > 20u);
        for (const auto& step : path.steps) BOOST_TEST((dates[step.cited] <= dates[step.citing]));
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
