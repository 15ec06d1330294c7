// Against igraph, as tests/igraph_reference.py stored it.
#include "citegraph/graphs/communities.hpp"
#include "citegraph/graphs/components.hpp"

#include "graphs/graphs.hpp"
#include "graphs/hep_th.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <numeric>

BOOST_AUTO_TEST_SUITE(igraph)

using namespace citegraph;
namespace data = boost::unit_test::data;
using nlohmann::json;

namespace {

json stored(const std::string& name) {
    std::ifstream file{std::string{TEST_DATA} + "/data/graphs/" + name};
    return json::parse(file);
}

struct Known : Case {
    std::map<std::string, Scores> scores;
};

std::vector<Known> small_graphs() {
    std::vector<Known> rows;
    const auto all = stored("small.json");
    for (const auto& row : all["graphs"])
        rows.push_back({{row["name"], row["vertices"], row["arcs"].get<Arcs>()},
                        {{"pagerank", row["pagerank"]},
                         {"betweenness", row["betweenness"]},
                         {"harmonic", row["harmonic"]},
                         {"core", row["core"]}}});
    return rows;
}

/// The largest relative difference to the stored scores, by node id.
double worst(const Scores& ours, const json& theirs, const std::vector<Vertex>& ids) {
    double difference = 0;
    for (const auto& [id, score] : theirs.items()) {
        const auto vertex = std::ranges::lower_bound(ids, static_cast<Vertex>(std::stoul(id))) - ids.begin();
        const auto mine = ours.at(static_cast<std::size_t>(vertex));
        const auto their = score.get<double>();
        difference = std::max(difference, std::abs(mine - their) / std::max(std::abs(their), 1e-12));
    }
    return difference;
}

/// What linear.json has of a small graph; empty where a measure is not defined.
Scores stored_of(const std::string& graph, const std::string& measure) {
    const auto known = stored("linear.json")["small"][graph];
    return known.contains(measure) ? known[measure].get<Scores>() : Scores{};
}

/// The largest difference of scores that sum to 1, in absolute terms: of small ones, igraph is not that
/// exact.
double worst_share(const Scores& ours, const json& theirs, const std::vector<Vertex>& ids) {
    double difference = 0;
    for (const auto& [id, score] : theirs.items()) {
        const auto vertex = std::ranges::lower_bound(ids, static_cast<Vertex>(std::stoul(id))) - ids.begin();
        difference =
            std::max(difference, std::abs(ours.at(static_cast<std::size_t>(vertex)) - score.get<double>()));
    }
    return difference;
}

}  // namespace

BOOST_DATA_TEST_CASE(small_graphs_score_as_in_igraph,
                     data::make(small_graphs()) *
                         data::make(std::vector<std::string>{"pagerank", "betweenness", "harmonic", "core"}),
                     row, measure) {
    BOOST_TEST(scores_of(measure, row.graph()) == row.scores.at(measure),
               boost::test_tools::tolerance(1e-10) << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(pagerank_of_cit_hepth_is_that_of_igraph, *needs_hep_th()) {
    const auto [ids, arcs] = hep_th();
    const auto known = stored("cit_hepth.json")["pagerank"];
    const CitationGraph graph{static_cast<Vertex>(ids.size()), arcs};
    BOOST_TEST(graph.dropped().self_loops == 39u);
    const auto scores = scores_of("pagerank", graph);
    BOOST_TEST(std::abs(std::accumulate(scores.begin(), scores.end(), 0.0L) - 1) < 1e-12L);
    BOOST_TEST(worst(scores, known["scores"], ids) < 1e-9);
    BOOST_TEST(std::inner_product(scores.begin(), scores.end(), scores.begin(), 0.0) ==
                   known["sum of squares"].get<double>(),
               boost::test_tools::tolerance(1e-9));
}

BOOST_DATA_TEST_CASE(small_graphs_have_the_leading_eigenvectors_of_igraph,
                     data::make(small_graphs()) *
                         data::make(std::vector<std::string>{"authority", "hub", "eigenvector"}),
                     row, measure) {
    const auto known = stored_of(row.name, measure);
    if (known.empty()) return;
    const auto scores = scores_of(measure, row.graph());
    for (Vertex v = 0; v < row.vertices; ++v)
        BOOST_TEST(std::abs(scores[v] - known[v]) < 1e-10, "vertex " << v);
}

BOOST_DATA_TEST_CASE(small_graphs_have_the_personalised_pagerank_of_igraph, data::make(small_graphs()), row) {
    MeasureOptions options;
    for (Vertex v = 0; v < row.vertices; ++v) options.restart.push_back(v % 3);
    BOOST_TEST(scores_of("pagerank", row.graph(), options) == stored_of(row.name, "personalised"),
               boost::test_tools::tolerance(1e-10) << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(spectral_scores_and_components_of_cit_hepth_are_those_of_igraph, *needs_hep_th()) {
    const auto [ids, arcs] = hep_th();
    const auto known = stored("linear.json")["cit-HepTh"];
    const CitationGraph graph{static_cast<Vertex>(ids.size()), arcs};
    for (const auto* measure : {"authority", "hub", "eigenvector"})
        BOOST_TEST(worst_share(scores_of(measure, graph), known[measure], ids) < 1e-10, measure);
    MeasureOptions options;
    for (Vertex v = 0; v < graph.vertices(); ++v) options.restart.push_back(v % 3);
    BOOST_TEST(worst_share(scores_of("pagerank", graph, options), known["personalised"], ids) < 1e-11);
    const auto strong = strong_components(graph);
    BOOST_TEST(strong.sizes.size() == known["strong components"]["count"].get<std::size_t>());
    BOOST_TEST(strong.sizes.front() == known["strong components"]["largest"].get<Vertex>());
}

BOOST_AUTO_TEST_CASE(betweenness_of_a_slice_of_cit_hepth_is_that_of_igraph, *needs_hep_th()) {
    auto [ids, arcs] = hep_th();
    const auto known = stored("cit_hepth.json")["betweenness"];
    const auto size = known["smallest ids"].get<Vertex>();
    std::erase_if(arcs, [size](const auto& arc) { return std::max(arc.first, arc.second) >= size; });
    const CitationGraph graph{size, arcs};
    BOOST_TEST(graph.citations() == known["arcs"].get<std::uint64_t>());
    const auto scores = scores_of("betweenness", graph, {.threads = 2});
    BOOST_TEST(worst(scores, known["scores"], ids) < 1e-9);
    BOOST_TEST(std::accumulate(scores.begin(), scores.end(), 0.0) == known["sum"].get<double>(),
               boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(harmonic_closeness_of_cit_hepth_is_that_of_igraph,
                     *boost::unit_test::label("large") * needs_hep_th()) {
    const auto [ids, arcs] = hep_th();
    const auto known = stored("cit_hepth.json")["harmonic"];
    const auto scores =
        scores_of("harmonic", CitationGraph{static_cast<Vertex>(ids.size()), arcs}, {.threads = 2});
    BOOST_TEST(worst(scores, known["scores"], ids) < 1e-11);
    BOOST_TEST(std::accumulate(scores.begin(), scores.end(), 0.0) == known["sum"].get<double>(),
               boost::test_tools::tolerance(1e-11));
}

BOOST_AUTO_TEST_CASE(cores_of_cit_hepth_are_those_of_igraph, *needs_hep_th()) {
    const auto [ids, arcs] = hep_th();
    const auto known = stored("cit_hepth.json")["core"];
    const auto scores = scores_of("core", CitationGraph{static_cast<Vertex>(ids.size()), arcs});
    const auto highest = known["highest"].get<double>();
    BOOST_TEST(*std::ranges::max_element(scores) == highest);
    BOOST_TEST(std::ranges::count(scores, highest) == known["in the highest"].get<std::ptrdiff_t>());
    BOOST_TEST(std::accumulate(scores.begin(), scores.end(), 0.0) == known["sum"].get<double>());
}

BOOST_AUTO_TEST_CASE(communities_of_cit_hepth_are_as_good_as_the_best_of_ten_of_igraph, *needs_hep_th()) {
    const auto [ids, arcs] = hep_th();
    const CitationGraph graph{static_cast<Vertex>(ids.size()), arcs};
    const auto best = stored("cit_hepth.json")["best modularity of ten"].get<double>();
    BOOST_TEST(leiden(graph, {.rounds = 2}).quality >= best - 0.005);
}

BOOST_AUTO_TEST_SUITE_END()
