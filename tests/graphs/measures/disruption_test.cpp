#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

BOOST_AUTO_TEST_SUITE(disruption_index)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

Measured disruption(const CitationGraph& graph, std::span<const PackedDay> dates,
                    const MeasureOptions& options = {}) {
    auto measured = measure_named("disruption")->compute({graph, dates}, options);
    BOOST_REQUIRE(measured);
    return *measured;
}

/// By its definition, paper by paper: who is later, and whom do they cite? Dates are years.
double by_definition(const CitationGraph& graph, std::span<const PackedDay> dates, Vertex focal, int window) {
    const auto cites = [&](Vertex citing, Vertex cited) {
        return std::ranges::binary_search(graph.references(citing), cited);
    };
    int i = 0, j = 0, k = 0;
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        if (!dates[v].known() || !dates[focal].known()) continue;
        const auto age = dates[v].year() - dates[focal].year();
        if (age <= 0 || age > window) continue;
        const auto basis =
            std::ranges::any_of(graph.references(focal), [&](Vertex r) { return cites(v, r); });
        i += cites(v, focal) && !basis;
        j += cites(v, focal) && basis;
        k += !cites(v, focal) && basis;
    }
    return i + j + k == 0 ? std::nan("") : static_cast<double>(i - j) / (i + j + k);
}

}  // namespace

BOOST_AUTO_TEST_CASE(is_1_where_nobody_looks_back_and_minus_1_where_all_do) {
    // 0 is what 1 builds on; 2 and 3 cite 1 alone, or along with 0.
    const auto dates = by_year({1990, 1995, 2000, 2001});
    const CitationGraph disrupts{4, Arcs{{1, 0}, {2, 1}, {3, 1}}};
    const CitationGraph develops{4, Arcs{{1, 0}, {2, 1}, {3, 1}, {2, 0}, {3, 0}}};
    BOOST_TEST(disruption(disrupts, dates).scores[1] == 1);
    BOOST_TEST(disruption(develops, dates).scores[1] == -1);
}

BOOST_AUTO_TEST_CASE(counts_those_who_pass_it_over) {
    // 2 cites 1 alone, 3 cites 1 and 0, 4 and 5 cite 0 alone: (1 - 1) / 4; without 3, 1 / 3.
    const auto dates = by_year({1990, 1995, 2000, 2000, 2000, 2000});
    const CitationGraph both{6, Arcs{{1, 0}, {2, 1}, {3, 1}, {3, 0}, {4, 0}, {5, 0}}};
    const CitationGraph one{6, Arcs{{1, 0}, {2, 1}, {4, 0}, {5, 0}}};
    BOOST_TEST(disruption(both, dates).scores[1] == 0);
    BOOST_TEST(disruption(one, dates).scores[1] == 1.0 / 3);
}

BOOST_DATA_TEST_CASE(agrees_with_its_definition,
                     data::make(varied_graphs()) * data::make(std::vector{1, 3, 100}), row, window) {
    const auto graph = row.graph();
    Dice dice{graph.citations()};
    std::vector<int> of_vertices;  // in no order, some unknown
    for (Vertex v = 0; v < graph.vertices(); ++v)
        of_vertices.push_back(dice.below(8) == 0 ? 0 : 2000 + static_cast<int>(dice.below(8)));
    const auto dates = by_year(of_vertices);
    const auto scores = disruption(graph, dates, {.window = window}).scores;
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        const auto expected = by_definition(graph, dates, v, window);
        BOOST_TEST((std::isnan(expected) ? std::isnan(scores[v]) : scores[v] == expected), v);
    }
}

BOOST_AUTO_TEST_CASE(a_window_ends_on_the_day) {
    const std::vector<PackedDay> dates{PackedDay{{2000, 3, 15}}, PackedDay{{2005, 3, 15}},
                                       PackedDay{{2005, 3, 16}}};
    const CitationGraph first{3, Arcs{{1, 0}}}, second{3, Arcs{{2, 0}}};
    BOOST_TEST(disruption(first, dates, {.window = 5}).scores[0] == 1);
    BOOST_TEST(std::isnan(disruption(second, dates, {.window = 5}).scores[0]));
    BOOST_TEST(disruption(second, dates, {.window = std::numeric_limits<int>::max()}).scores[0] == 1);
}

BOOST_AUTO_TEST_CASE(what_may_be_the_same_day_is_not_later) {
    const CitationGraph graph{2, Arcs{{1, 0}}};
    const std::vector<PackedDay> year_and_month{PackedDay{{2000, 0, 0}}, PackedDay{{2000, 5, 0}}};
    const std::vector<PackedDay> month_and_day{PackedDay{{2000, 5, 0}}, PackedDay{{2000, 5, 9}}};
    const std::vector<PackedDay> days{PackedDay{{2000, 5, 8}}, PackedDay{{2000, 5, 9}}};
    BOOST_TEST(std::isnan(disruption(graph, year_and_month).scores[0]));
    BOOST_TEST(std::isnan(disruption(graph, month_and_day).scores[0]));
    BOOST_TEST(disruption(graph, days).scores[0] == 1);
}

BOOST_AUTO_TEST_CASE(says_what_is_left_out_or_owed_to_missing_references) {
    const CitationGraph graph{3, Arcs{{1, 0}, {2, 0}}};
    const auto measured = disruption(graph, by_year({1990, 1995, 0}), {.window = 5});
    BOOST_TEST(measured.how.notes.size() == 3u);
    BOOST_TEST(measured.how.notes[0].find("5 years") != std::string::npos);
    BOOST_TEST(measured.how.notes[1].starts_with("1 paper without date"));
    BOOST_TEST(measured.how.notes[2].starts_with("1 paper cites nothing"));
}

BOOST_AUTO_TEST_CASE(stopped_it_keeps_what_it_has_and_says_so) {
    const auto graph = random_dag(5000, 20000, 1).graph();
    const auto dates = months(5000);
    const auto whole = disruption(graph, dates).scores;
    const auto part = disruption(graph, dates, {.progress = [](double done) { return done < 0.3; }});
    BOOST_TEST(part.how.done < 0.5);
    BOOST_TEST(part.how.notes.back().find("stopped") != std::string::npos);
    const auto scored = static_cast<std::size_t>(part.how.done * 4000);
    for (std::size_t v = 0; v < scored; ++v)
        BOOST_TEST((part.scores[v] == whole[v] || std::isnan(whole[v])), v);
    BOOST_TEST(std::isnan(part.scores[4000]));
    BOOST_TEST(!std::isnan(whole[4000]));
}

BOOST_AUTO_TEST_CASE(a_window_of_no_year_is_an_error) {
    const CitationGraph graph{2, Arcs{{1, 0}}};
    const auto dates = by_year({1990, 1995});
    for (const auto window : {0, -5}) {
        const auto measured = measure_named("disruption")->compute({graph, dates}, {.window = window});
        BOOST_REQUIRE(!measured);
        BOOST_TEST((measured.error().kind == Error::Kind::malformed));
    }
}

BOOST_AUTO_TEST_SUITE_END()
