#include "graphs/communities/random.hpp"
#include "graphs/graphs.hpp"
#include "graphs/qualities.hpp"

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(quality)

using namespace citegraph;
using namespace citegraph::graphs;
namespace data = boost::unit_test::data;

namespace {

/// Quality by its definition, from the matrix of the graph without direction: every ordered pair of papers.
double by_definition(const CitationGraph& graph, const Parts& part, Quality quality, double resolution) {
    const auto n = graph.vertices();
    std::vector<std::vector<double>> weight(n, std::vector<double>(n));
    std::vector<double> degree(n);
    double all = 0;  // 2m
    for (Vertex v = 0; v < n; ++v)
        for (const auto w : graph.references(v)) {
            for (const auto& [a, b] : {std::pair{v, w}, {w, v}}) {
                weight[a][b] += 1;
                degree[a] += 1;
                all += 1;
            }
        }
    if (all == 0) return 0;
    double sum = 0;
    for (Vertex v = 0; v < n; ++v)
        for (Vertex w = 0; w < n; ++w) {
            const auto expected = quality == Quality::cpm ? (v != w) : degree[v] * degree[w] / all;
            if (part[v] == part[w]) sum += weight[v][w] - resolution * expected;
        }
    return sum / all;
}

}  // namespace

BOOST_DATA_TEST_CASE(is_that_of_its_definition, data::make(varied_graphs()) * data::make(qualities), row,
                     quality) {
    const auto graph = row.graph();
    Dice dice{3};
    for (const Vertex parts : {1u, 3u, 30u}) {
        Parts part(graph.vertices());
        for (auto& of_vertex : part) of_vertex = dice.below(parts);
        for (const auto resolution : {0.5, 1.0, 2.0})
            BOOST_TEST(quality_of(graph, part, quality, resolution) ==
                           by_definition(graph, part, quality, resolution),
                       boost::test_tools::tolerance(1e-12));
    }
}

BOOST_AUTO_TEST_CASE(random_numbers_are_those_of_splitmix64) {
    Random random{1234567};
    BOOST_TEST(random.next() == 6457827717110365317u);
    BOOST_TEST(random.next() == 3203168211198807973u);
    for (int i = 0; i < 1000; ++i) {
        BOOST_TEST(random.below(3) < 3u);
        const auto fraction = random.fraction();
        BOOST_TEST((fraction >= 0 && fraction < 1));
    }
}

BOOST_AUTO_TEST_SUITE_END()
