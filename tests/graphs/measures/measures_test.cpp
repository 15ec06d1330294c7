#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

BOOST_AUTO_TEST_SUITE(measures)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

const double unknown = std::numeric_limits<double>::quiet_NaN();

/// Graphs at the edge of what is one.
std::vector<Case> degenerate_graphs() {
    return {{"nothing", 0, {}},
            {"one vertex", 1, {}},
            {"one vertex that cites itself", 1, {{0, 0}}},
            {"self-loops only", 3, {{0, 0}, {1, 1}, {2, 2}, {2, 2}}},
            {"nobody cites", 4, {}},
            {"a two-cycle", 2, {{0, 1}, {1, 0}}},
            {"all cite one", 4, {{1, 0}, {2, 0}, {3, 0}}},
            {"one cites all", 4, {{3, 0}, {3, 1}, {3, 2}}}};
}

/// What no score of `measure` is below.
double least(const Measure& measure) {
    return measure.name == "disruption" ? -1 : 0;
}

/// The same to the last bit, what is not defined too.
bool identical(const Scores& a, const Scores& b) {
    return std::ranges::equal(a, b, {}, std::bit_cast<std::uint64_t, double>,
                              std::bit_cast<std::uint64_t, double>);
}

}  // namespace

BOOST_DATA_TEST_CASE(a_degenerate_graph_gets_one_score_a_vertex_finite_where_defined,
                     data::make(all_measures()) * data::make(degenerate_graphs()), measure, row) {
    const auto scores = scores_of(measure.name, row.graph());
    const auto defined = [&](double score) { return std::isfinite(score) && score >= least(measure); };
    const auto undefined = [&](double score) { return std::isnan(score) && measure.name == "disruption"; };
    BOOST_TEST(scores.size() == row.vertices);
    BOOST_TEST(std::ranges::all_of(scores, [&](double s) { return defined(s) || undefined(s); }));
}

BOOST_DATA_TEST_CASE(a_measure_has_scores_without_dates_or_says_that_it_needs_them,
                     data::make(all_measures()) * data::make(degenerate_graphs()), measure, row) {
    const auto graph = row.graph();
    const std::vector<double> counts(row.vertices, 1);
    const std::vector<PackedDay> unknown_dates(row.vertices);
    for (const auto& dates : {std::vector<PackedDay>{}, unknown_dates}) {
        const auto measured = measure.compute({graph, dates, counts}, {});
        if (measured)
            BOOST_TEST(measured->scores.size() == row.vertices);
        else
            BOOST_TEST(measured.error().message.find("date") != std::string::npos);
    }
}

BOOST_DATA_TEST_CASE(scores_are_the_same_for_any_number_of_threads, data::make(all_measures()), measure) {
    const auto graph = random_graph(300, 1500, 7).graph();
    const auto alone = scores_of(measure.name, graph, {.threads = 1});
    for (const unsigned threads : {0u, 2u, 3u, 64u})
        BOOST_TEST(identical(scores_of(measure.name, graph, {.threads = threads}), alone),
                   threads << " threads");
}

BOOST_DATA_TEST_CASE(every_measure_says_what_it_is, data::make(all_measures()), measure) {
    BOOST_TEST(!measure.unit.empty());
    BOOST_TEST(!measure.summary.empty());
    BOOST_TEST(measure.definition.find("cites nothing") != std::string_view::npos);
    BOOST_TEST(!measure.reference.empty());
    BOOST_TEST((measure_named(measure.name)->compute == measure.compute), "the name is taken twice");
}

BOOST_AUTO_TEST_CASE(scores_are_the_known_ones_of_a_small_graph) {
    const CitationGraph kite{4, Arcs{{3, 1}, {3, 2}, {1, 0}, {2, 0}, {3, 3}}};
    BOOST_TEST(scores_of("citations", kite) == (Scores{2, 1, 1, 0}), boost::test_tools::per_element());
    BOOST_TEST(scores_of("betweenness", kite) == (Scores{0, 0.5, 0.5, 0}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_recursive_measure_stops_at_whatever_report_it_is_told_to,
                     data::make(std::vector<std::string>{"pagerank", "katz", "eigenvector"}), name) {
    const auto graph = random_graph(300, 1500, 7).graph();
    int reports = 0, last = std::numeric_limits<int>::max();
    const MeasureOptions options{.progress = [&](double) { return ++reports < last; }};
    scores_of(name, graph, options);
    const auto in_all = std::exchange(reports, 0);
    BOOST_TEST(in_all >= 3);  // in the order, in the recursion, at the end
    for (last = 1; last <= in_all; ++last, reports = 0) {
        const auto scores = measure_named(name)->compute({graph, {}, {}}, options);
        BOOST_TEST_REQUIRE(!scores);
        BOOST_TEST(scores.error().message == name + " was stopped before it was done");
        BOOST_TEST(reports == last);
    }
}

BOOST_DATA_TEST_CASE(progress_never_falls_and_stays_within_0_and_1,
                     data::make(std::vector<std::string>{"pagerank", "katz", "eigenvector", "betweenness",
                                                         "betweenness-sampled", "harmonic",
                                                         "harmonic-approx"}),
                     name) {
    std::vector<double> seen;
    MeasureOptions options{.threads = 2, .progress = [&seen](double done) {
                               seen.push_back(done);
                               return true;
                           }};
    scores_of(name, random_graph(3000, 15000, 7).graph(), options);
    BOOST_TEST(seen.size() > 1u);
    BOOST_TEST(std::ranges::is_sorted(seen));
    BOOST_TEST(seen.front() >= 0);
    BOOST_TEST(seen.back() <= 1);
}

BOOST_AUTO_TEST_CASE(total_citations_keep_what_is_unknown_unknown) {
    const CitationGraph graph{2, Arcs{{1, 0}}};
    const std::vector<double> counts{12, unknown};
    const auto scores = measure_named("total-citations")->compute({graph, {}, counts}, {});
    BOOST_REQUIRE(scores);
    BOOST_TEST(scores->scores[0] == 12);
    BOOST_TEST(std::isnan(scores->scores[1]));
}

BOOST_AUTO_TEST_CASE(total_citations_without_any_count_is_an_error) {
    const CitationGraph graph{2, Arcs{{1, 0}}};
    for (const auto& counts : {std::vector<double>{}, std::vector{unknown, unknown}}) {
        const auto scores = measure_named("total-citations")->compute({graph, {}, counts}, {});
        BOOST_REQUIRE(!scores);
        BOOST_TEST((scores.error().kind == Error::Kind::malformed));
    }
}

BOOST_AUTO_TEST_CASE(ranked_puts_ties_in_order_and_the_unknown_last) {
    BOOST_TEST(ranked({1, unknown, 3, 1, unknown, 0}) == (std::vector<Vertex>{2, 0, 3, 5, 1, 4}),
               boost::test_tools::per_element());
    BOOST_TEST(ranked({}).empty());
}

BOOST_AUTO_TEST_CASE(the_first_few_ranked_are_the_beginning_of_all_ranked) {
    Scores scores;
    for (unsigned i = 0; i < 500; ++i) scores.push_back(i % 17 == 0 ? unknown : (i * 7919 % 101) / 4);
    const auto all = ranked(scores);
    for (const std::size_t top : {1u, 2u, 50u, 499u, 500u, 501u})
        BOOST_TEST(ranked(scores, {}, top) ==
                       std::vector<Vertex>(
                           all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(top, all.size()))),
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_differs_by_rounding_alone_is_equal_and_in_the_order_of_ids) {
    const Texts ids{{"b", "10", "a", "9"}};
    const Scores scores{0.25, 0.25 + 1e-16, 0.25 - 2e-14, 0.25};
    const auto rows = ranked(scores, ids);
    BOOST_TEST(rows == (std::vector<Vertex>{3, 1, 2, 0}), boost::test_tools::per_element());
    BOOST_TEST(ranks_of(scores, rows) == (std::vector<std::size_t>{1, 1, 1, 1}),
               boost::test_tools::per_element());
    BOOST_TEST(ranks_of({3, 5, 3, unknown, unknown, 3.0000001, 1e12, 1e12 + 1},
                        std::vector<Vertex>{7, 6, 1, 5, 0, 2, 3, 4}) ==
                   (std::vector<std::size_t>{1, 2, 3, 4, 5, 5, 7, 7}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_what_is_listed_is_ranked) {
    const auto is_even = [](Vertex v) { return v % 2 == 0; };
    BOOST_TEST(ranked({1, 9, 3, 8, 2}, {}, 2, is_even) == (std::vector<Vertex>{2, 4}),
               boost::test_tools::per_element());
    BOOST_TEST(ranked({1, 9, 3, 8, 2}, {}, 0, [](Vertex) { return false; }).empty());
}

BOOST_AUTO_TEST_CASE(no_measure_goes_by_an_unknown_name) {
    BOOST_TEST(measure_named("fame") == nullptr);
    BOOST_TEST(measure_named("") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
