#include "graphs/suggest/traits.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>

BOOST_AUTO_TEST_SUITE(suggestion_traits)

using namespace citegraph;
using namespace citegraph::graphs;
namespace data = boost::unit_test::data;

namespace {

/// Vertex 0 is cited by 2 and 3, which are the list; 1 is cited by 3 alone; 4 cites 2 and 0.
CitationGraph small() {
    return {5, Arcs{{2, 0}, {3, 0}, {3, 1}, {4, 2}, {4, 0}}};
}
const std::vector<Vertex> list{2, 3};

const std::vector<double>& trait(const Traits& traits, Trait which) {
    return traits[static_cast<std::size_t>(which)];
}

constexpr auto within = 1e-12;

/// What a trait in proportion to the usual one is, before its logarithm.
double ratio(double value) {
    return std::exp(value) - 0.12;
}

}  // namespace

BOOST_AUTO_TEST_CASE(counts_are_logarithms) {
    const auto traits = traits_of(small(), list);
    BOOST_TEST(trait(traits, Trait::citers)[0] == std::log(4.0), boost::test_tools::tolerance(within));
    BOOST_TEST(trait(traits, Trait::references)[3] == std::log(3.0), boost::test_tools::tolerance(within));
    BOOST_TEST(trait(traits, Trait::citers)[4] == 0.0);
}

BOOST_AUTO_TEST_CASE(share_is_of_all_citations_of_a_paper_either_way) {
    const auto traits = traits_of(small(), list);
    BOOST_TEST(trait(traits, Trait::share)[0] == std::log(2.1 / 4), boost::test_tools::tolerance(within));
    BOOST_TEST(trait(traits, Trait::share)[4] == std::log(1.1 / 3), boost::test_tools::tolerance(within));
}

BOOST_AUTO_TEST_CASE(a_walk_goes_along_citations_either_way) {
    // Of the list, 2 has the neighbours 0 and 4, and 3 has 0 and 1: half of each half.
    const auto traits = traits_of(small(), list);
    const auto& walk = trait(traits, Trait::walk_1);
    BOOST_TEST(ratio(walk[0]) / ratio(walk[1]) == 2.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(ratio(walk[1]) == ratio(walk[4]), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(lateness_is_the_place_on_chains_of_citations) {
    // Longest chains: none from 0 and 1, one from 2 and 3, two from 4.
    const auto traits = traits_of(small(), list);
    const auto& late = trait(traits, Trait::lateness);
    BOOST_TEST(late[0] == 0.2, boost::test_tools::tolerance(within));
    BOOST_TEST(late[2] == 0.6, boost::test_tools::tolerance(within));
    BOOST_TEST(late[4] == 0.9, boost::test_tools::tolerance(within));
}

BOOST_AUTO_TEST_CASE(later_than_the_list_is_who_cites_it) {
    const auto traits = traits_of(small(), list);
    const auto& later = trait(traits, Trait::later_than);
    BOOST_TEST(later[4] == 1.0);
    BOOST_TEST(later[0] == 0.0);
}

BOOST_DATA_TEST_CASE(every_trait_of_every_paper_is_a_number, data::make(varied_graphs())) {
    for (const auto& values : traits_of(sample.graph(), std::vector<Vertex>{0, 7, 8})) {
        BOOST_TEST(values.size() == 30u);
        BOOST_TEST(std::ranges::all_of(values, [](double value) { return std::isfinite(value); }));
    }
}

BOOST_AUTO_TEST_CASE(a_graph_without_citations_has_finite_traits) {
    for (const auto& values : traits_of(CitationGraph{3, Arcs{}}, std::vector<Vertex>{1}))
        for (const auto value : values) BOOST_TEST(std::isfinite(value));
}

BOOST_DATA_TEST_CASE(a_copy_of_the_graph_beside_it_has_no_nearness, data::make(varied_graphs())) {
    auto twice = sample;
    for (const auto& [citing, cited] : sample.arcs) twice.arcs.emplace_back(citing + 30, cited + 30);
    twice.vertices = 60;
    const auto traits = traits_of(twice.graph(), std::vector<Vertex>{0, 7, 8});
    for (const auto which : {Trait::walk_1, Trait::walks, Trait::citers_2, Trait::rare_links})
        for (Vertex v = 30; v < 60; ++v)
            BOOST_TEST(trait(traits, which)[v] == std::log(0.12), boost::test_tools::tolerance(within));
}

BOOST_AUTO_TEST_SUITE_END()
