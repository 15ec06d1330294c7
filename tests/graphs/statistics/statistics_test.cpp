#include "citegraph/graphs/statistics.hpp"

#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

BOOST_AUTO_TEST_SUITE(statistics)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

const double unknown = std::numeric_limits<double>::quiet_NaN();

Scores drawn(std::size_t papers, Vertex values, std::uint64_t seed) {
    Dice dice{seed};
    Scores scores;
    while (scores.size() < papers) scores.push_back(dice.below(values));
    return scores;
}

int sign(double a) {
    return (a > 0) - (a < 0);
}

/// tau-b, pair by pair. \source Kendall 1945, doi:10.1093/biomet/33.3.239
double tau_by_definition(const Scores& x, const Scores& y) {
    double difference = 0, in_x = 0, in_y = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            difference += sign(x[i] - x[j]) * sign(y[i] - y[j]);
            in_x += x[i] != x[j];
            in_y += y[i] != y[j];
        }
    return difference / std::sqrt(in_x * in_y);
}

/// Rank of each score, in the middle of those it is tied with, by counting.
Scores mid_ranks(const Scores& scores) {
    Scores ranks;
    for (const auto score : scores) {
        const auto below = std::ranges::count_if(scores, [=](double other) { return other < score; });
        const auto same = std::ranges::count(scores, score);
        ranks.push_back(static_cast<double>(below) + static_cast<double>(same + 1) / 2);
    }
    return ranks;
}

double pearson(const Scores& x, const Scores& y) {
    const auto n = static_cast<double>(x.size());
    double sx = 0, sy = 0, xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sx += x[i], sy += y[i], xx += x[i] * x[i], yy += y[i] * y[i], xy += x[i] * y[i];
    return (n * xy - sx * sy) / std::sqrt((n * xx - sx * sx) * (n * yy - sy * sy));
}

}  // namespace

BOOST_DATA_TEST_CASE(correlations_are_those_of_their_definitions,
                     data::make(std::vector<std::size_t>{2, 3, 10, 57, 300}) *
                         data::make(std::vector<Vertex>{2, 5, 1000}),
                     papers, values) {
    const auto x = drawn(papers, values, papers), y = drawn(papers, values, values);
    const auto found = correlation(x, y);
    BOOST_TEST(found.papers == papers);
    const auto tau = tau_by_definition(x, y), rho = pearson(mid_ranks(x), mid_ranks(y));
    if (std::isnan(tau)) BOOST_TEST((std::isnan(found.kendall) && std::isnan(found.spearman)));
    if (std::isnan(tau)) return;
    BOOST_TEST(std::abs(found.kendall - tau) < 1e-14);
    BOOST_TEST(std::abs(found.spearman - rho) < 1e-12);
}

BOOST_AUTO_TEST_CASE(correlations_are_those_of_scipy) {
    // scipy 1.10.1: spearmanr and kendalltau of the same lists
    const Scores x{12, 2, 1, 12, 2, 7, 0, 5, 9, 3}, y{1, 4, 7, 1, 0, 2, 6, 5, 3, 2};
    BOOST_TEST(correlation(x, y).spearman == -0.588957055214724, boost::test_tools::tolerance(1e-14));
    BOOST_TEST(correlation(x, y).kendall == -0.4651162790697675, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(what_rises_together_correlates_by_1_and_what_falls_by_minus_1) {
    const auto rising = correlation({1, 2, 3, 4}, {10, 20, 30, 1000});
    BOOST_TEST(rising.spearman == 1);
    BOOST_TEST(rising.kendall == 1);
    const auto falling = correlation({1, 2, 3, 4}, {4, 3, 2, 1});
    BOOST_TEST(falling.spearman == -1);
    BOOST_TEST(falling.kendall == -1);
}

BOOST_AUTO_TEST_CASE(papers_without_one_of_the_scores_do_not_count) {
    const auto found = correlation({1, unknown, 2, 3, 5}, {1, 2, 2, 3, unknown});
    BOOST_TEST(found.papers == 3u);
    BOOST_TEST(found.spearman == 1);
    BOOST_TEST(found.kendall == 1);
}

BOOST_AUTO_TEST_CASE(what_is_the_same_for_all_correlates_with_nothing) {
    for (const auto& [x, y] : std::vector<std::pair<Scores, Scores>>{
             {{}, {}}, {{1}, {2}}, {{unknown}, {1}}, {{1, 1, 1}, {1, 2, 3}}, {{1, 2, 3}, {4, 4, 4}}}) {
        BOOST_TEST(std::isnan(correlation(x, y).spearman));
        BOOST_TEST(std::isnan(correlation(x, y).kendall));
    }
}

BOOST_AUTO_TEST_CASE(a_percentile_counts_the_lower_and_half_of_the_same) {
    const std::vector<PackedDay> dates(4, PackedDay{{2000, 0, 0}});
    BOOST_TEST(percentiles_by_year({1, 2, 2, 9}, dates) == (Scores{12.5, 50, 50, 87.5}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_percentile_is_taken_within_the_year) {
    const std::vector<PackedDay> dates{PackedDay{{2000, 5, 1}}, PackedDay{{2001, 0, 0}},
                                       PackedDay{{2000, 0, 0}}, PackedDay{{2001, 12, 31}}};
    BOOST_TEST(percentiles_by_year({5, 1, 3, 2}, dates) == (Scores{75, 25, 25, 75}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_percentile_needs_a_score_and_a_year) {
    const std::vector<PackedDay> dates{PackedDay{{2000, 0, 0}}, PackedDay{}, PackedDay{{2000, 0, 0}}};
    const auto percentiles = percentiles_by_year({1, 1, unknown}, dates);
    BOOST_TEST(percentiles[0] == 50);
    BOOST_TEST(std::isnan(percentiles[1]));
    BOOST_TEST(std::isnan(percentiles[2]));
    BOOST_TEST(std::isnan(percentiles_by_year({1}, {})[0]));
    BOOST_TEST(percentiles_by_year({}, {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
