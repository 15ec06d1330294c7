#include "graphs/graphs.hpp"
#include "graphs/qualities.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <numeric>
#include <set>

BOOST_AUTO_TEST_SUITE(communities)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

double sensible_resolution(Quality quality) {
    return quality == Quality::cpm ? 0.2 : 1;
}

/// The best quality of all partitions, in every way to write one with parts numbered by first vertex.
double best_of_all(const CitationGraph& graph, Quality quality, double resolution) {
    Parts part(graph.vertices());
    double best = quality_of(graph, part, quality, resolution);
    const auto next = [&part] {
        for (auto i = part.size(); i-- > 1;) {
            const auto highest = *std::max_element(part.begin(), part.begin() + static_cast<long>(i));
            if (part[i] <= highest && part[i] + std::size_t{1} < part.size()) {
                ++part[i];
                std::fill(part.begin() + static_cast<long>(i) + 1, part.end(), 0);
                return true;
            }
        }
        return false;
    };
    while (next()) best = std::max(best, quality_of(graph, part, quality, resolution));
    return best;
}

/// Whether citations within each part link all of it, whichever way they point.
bool connected(const CitationGraph& graph, const Parts& part) {
    Parts root(part.size());
    std::iota(root.begin(), root.end(), Vertex{0});
    for (std::size_t pass = 0; pass < part.size(); ++pass)  // the least vertex spreads along citations
        for (Vertex v = 0; v < graph.vertices(); ++v)
            for (const auto w : graph.references(v))
                if (part[v] == part[w]) root[v] = root[w] = std::min(root[v], root[w]);
    std::set<std::pair<Vertex, Vertex>> pieces;
    for (std::size_t v = 0; v < part.size(); ++v) pieces.emplace(part[v], root[v]);
    return pieces.size() == std::set(part.begin(), part.end()).size();
}

/// Cliques of `size` papers, each linked with the next by one citation, the last with the first.
CitationGraph ring_of_cliques(Vertex cliques, Vertex size) {
    Arcs arcs;
    for (Vertex clique = 0; clique < cliques; ++clique) {
        for (Vertex a = 0; a < size; ++a)
            for (Vertex b = 0; b < a; ++b) arcs.emplace_back(clique * size + a, clique * size + b);
        arcs.emplace_back(clique * size, (clique + 1) % cliques * size + 1);
    }
    return {cliques * size, arcs};
}

/// Who was a friend of whom in a karate club. \source Zachary 1977, doi:10.1086/jar.33.4.3629752
CitationGraph karate_club() {
    const std::vector<std::vector<Vertex>> friends_before{
        {},
        {1},
        {1, 2},
        {1, 2, 3},
        {1},
        {1},
        {1, 5, 6},
        {1, 2, 3, 4},
        {1, 3},
        {3},
        {1, 5, 6},
        {1},
        {1, 4},
        {1, 2, 3, 4},
        {},
        {},
        {6, 7},
        {1, 2},
        {},
        {1, 2},
        {},
        {1, 2},
        {},
        {},
        {},
        {24, 25},
        {},
        {3, 24, 25},
        {3},
        {24, 27},
        {2, 9},
        {1, 25, 26, 29},
        {3, 9, 15, 16, 19, 21, 23, 24, 30, 31, 32},
        {9, 10, 14, 15, 16, 19, 20, 21, 23, 24, 27, 28, 29, 30, 31, 32, 33}};
    Arcs arcs;
    for (Vertex v = 0; v < friends_before.size(); ++v)
        for (const auto other : friends_before[v]) arcs.emplace_back(v, other - 1);
    return {34, arcs};
}

std::vector<Case> tiny_graphs() {
    std::vector<Case> cases;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) cases.push_back(random_graph(8, 6 + 2 * seed, seed));
    for (std::uint64_t seed = 7; seed <= 9; ++seed) cases.push_back(random_dag(8, 12, seed));
    return cases;
}

}  // namespace

double best_found(const CitationGraph& graph, Quality quality, double resolution) {
    double best = -1;
    for (std::uint64_t seed = 1; seed <= 5; ++seed)
        best = std::max(best,
                        leiden(graph, {.quality = quality, .resolution = resolution, .seed = seed}).quality);
    return best;
}

// A search that moves a paper or a group at a time cannot reach every best partition.
BOOST_DATA_TEST_CASE(the_best_of_all_partitions_is_mostly_found, data::make(qualities), quality) {
    const auto resolution = sensible_resolution(quality);
    std::size_t reached = 0;
    for (const auto& row : tiny_graphs()) {
        const auto graph = row.graph();
        const auto best = best_of_all(graph, quality, resolution);
        const auto found = best_found(graph, quality, resolution);
        BOOST_TEST(found <= best + 1e-12, row);
        BOOST_TEST(found >= 0.9 * best, row);
        reached += found >= best - 1e-12;
    }
    BOOST_TEST(reached >= tiny_graphs().size() - 2);
}

BOOST_DATA_TEST_CASE(every_community_is_connected, data::make(varied_graphs()) * data::make(qualities), row,
                     quality) {
    const auto graph = row.graph();
    for (const auto resolution : {0.0, 0.1, 1.0, 3.0})
        for (const int rounds : {0, 1}) {
            const auto found =
                leiden(graph, {.quality = quality, .resolution = resolution, .rounds = rounds});
            BOOST_TEST(connected(graph, found.partition.part), resolution << ", " << rounds << " rounds");
        }
}

BOOST_DATA_TEST_CASE(no_paper_is_better_off_elsewhere, data::make(varied_graphs()) * data::make(qualities),
                     row, quality) {
    const auto graph = row.graph();
    const auto resolution = sensible_resolution(quality);
    const auto found = leiden(graph, {.quality = quality, .resolution = resolution});
    auto part = found.partition.part;
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        const auto own = part[v];
        for (Vertex other = 0; other < graph.vertices(); ++other) {
            part[v] = other;
            BOOST_TEST(quality_of(graph, part, quality, resolution) <= found.quality + 1e-9);
        }
        part[v] = own;
    }
}

BOOST_DATA_TEST_CASE(the_quality_told_is_that_of_the_partition,
                     data::make(varied_graphs()) * data::make(qualities), row, quality) {
    const auto graph = row.graph();
    const auto found = leiden(graph, {.quality = quality, .resolution = 0.7});
    BOOST_TEST(found.quality == quality_of(graph, found.partition.part, quality, 0.7));
    BOOST_TEST(found.done == 1);
}

BOOST_DATA_TEST_CASE(a_seed_always_gives_the_same_communities, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    for (const std::uint64_t seed : {1u, 2u})
        BOOST_TEST(
            (leiden(graph, {.seed = seed}).partition.part == leiden(graph, {.seed = seed}).partition.part));
}

BOOST_DATA_TEST_CASE(cliques_in_a_ring_are_the_communities, data::make(qualities), quality) {
    const auto found =
        leiden(ring_of_cliques(8, 6), {.quality = quality, .resolution = sensible_resolution(quality)});
    BOOST_TEST(found.partition.sizes == std::vector<Vertex>(8, 6), boost::test_tools::per_element());
    for (Vertex v = 0; v < 48; ++v) BOOST_TEST(found.partition.part[v] == v / 6);
}

BOOST_AUTO_TEST_CASE(the_karate_club_falls_apart_as_is_known) {
    const auto club = karate_club();
    BOOST_TEST(club.citations() == 78u);
    double best = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        best = std::max(best, leiden(club, {.seed = seed}).quality);
    BOOST_TEST(best == 0.41978961, boost::test_tools::tolerance(1e-7));
}

BOOST_AUTO_TEST_CASE(no_resolution_gives_components_and_a_high_one_single_papers) {
    const auto row = random_graph(60, 50, 4);
    const auto graph = row.graph();
    for (const auto quality : qualities) {
        const auto whole = leiden(graph, {.quality = quality, .resolution = 0}).partition;
        BOOST_TEST(whole.part == weak_components(graph).part, boost::test_tools::per_element());
    }
    const auto alone = leiden(graph, {.quality = Quality::cpm, .resolution = 3}).partition;
    BOOST_TEST(alone.sizes.size() == graph.vertices());
}

BOOST_AUTO_TEST_CASE(a_higher_resolution_gives_more_communities) {
    const auto graph = random_graph(300, 1500, 7).graph();
    std::size_t before = 0;
    for (const auto resolution : {0.3, 1.0, 3.0, 10.0}) {
        const auto found = leiden(graph, {.resolution = resolution}).partition.sizes.size();
        BOOST_TEST(found > before);
        before = found;
    }
}

BOOST_DATA_TEST_CASE(papers_without_citations_stay_alone, data::make(qualities), quality) {
    for (const Vertex size : {0u, 1u, 5u}) {
        const auto found = leiden(CitationGraph{size, Arcs{}}, {.quality = quality});
        BOOST_TEST(found.partition.sizes == std::vector<Vertex>(size, 1), boost::test_tools::per_element());
        BOOST_TEST(found.quality == 0);
        BOOST_TEST(found.done == 1);
    }
    const CitationGraph graph{4, Arcs{{2, 0}}};
    BOOST_TEST(leiden(graph, {.quality = quality, .resolution = 0.5}).partition.sizes ==
                   (std::vector<Vertex>{2, 1, 1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(mutual_citations_bind_twice) {
    // Of a paper between two others, one of which cites it and is cited by it.
    const CitationGraph graph{3, Arcs{{0, 1}, {1, 0}, {1, 2}}};
    const auto found = leiden(graph, {.quality = Quality::cpm, .resolution = 1.5});
    BOOST_TEST(found.partition.part == (std::vector<Vertex>{0, 0, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_search_that_is_stopped_leaves_connected_communities) {
    const auto graph = random_graph(2000, 6000, 2).graph();
    for (int allowed = 0; allowed < 5; ++allowed) {
        int calls = 0;
        const auto found = leiden(graph, {.progress = [&](double) { return ++calls <= allowed; }});
        BOOST_TEST(found.done < 1);
        BOOST_TEST(found.partition.part.size() == graph.vertices());
        BOOST_TEST(calls == allowed + 1);
    }
    const auto small = random_graph(40, 60, 2).graph();
    const auto found = leiden(small, {.progress = [](double) { return false; }});
    BOOST_TEST(connected(small, found.partition.part));
}

BOOST_AUTO_TEST_CASE(labels_begin_at_1_with_the_largest) {
    const CitationGraph graph{6, Arcs{{1, 0}, {3, 2}, {4, 3}, {4, 2}}};
    for (const auto label : {"community", "component"})
        BOOST_TEST(scores_of(label, graph) == (Scores{2, 2, 1, 1, 1, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(labels_come_with_what_they_stand_for) {
    const CitationGraph graph{5, Arcs{{1, 0}, {3, 2}}};
    const auto noted = [&graph](std::string_view label) {
        return measure_named(label)->compute({graph}, {.seed = 7})->how.notes.front();
    };
    BOOST_TEST(noted("community") == "modularity 0.5000, 3 communities, seed 7");
    BOOST_TEST(noted("component") == "3 components, the largest of 2 papers");
}

BOOST_AUTO_TEST_CASE(communities_that_were_stopped_are_marked_as_partial) {
    const auto graph = random_graph(2000, 6000, 2).graph();
    const auto measured =
        measure_named("community")->compute({graph}, {.progress = [](double) { return false; }});
    BOOST_REQUIRE(measured);
    BOOST_TEST(measured->how.done < 1);
}

BOOST_AUTO_TEST_SUITE_END()
