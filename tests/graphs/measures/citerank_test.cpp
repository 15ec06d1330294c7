#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <cmath>

BOOST_AUTO_TEST_SUITE(citerank_tests)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

const std::vector<PackedDay> years{PackedDay{{1990, 1, 1}}, PackedDay{{1995, 1, 1}}, PackedDay{{2000, 1, 1}}};
const CitationGraph chain{3, Arcs{{2, 1}, {1, 0}}};

Result<Measured> citerank(const CitationGraph& graph, const std::vector<PackedDay>& dates,
                          const MeasureOptions& options) {
    return measure_named("citerank")->compute({graph, dates, {}}, options);
}

}  // namespace

BOOST_AUTO_TEST_CASE(traffic_of_a_chain_is_that_of_its_definition) {
    const auto scores = citerank(chain, years, {.damping = 0.5, .decay = 5})->scores;
    const auto e = std::exp(-1.0);  // five years are one decay
    const auto newest = 1.0, middle = e + 0.5 * newest, oldest = e * e + 0.5 * middle;
    const auto sum = newest + middle + oldest;
    BOOST_TEST(scores == (Scores{oldest / sum, middle / sum, newest / sum}),
               boost::test_tools::tolerance(1e-14) << boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(equals_pagerank_that_is_personalised_by_age, data::make(varied_graphs()), row) {
    const auto graph = row.graph();
    const auto dates = months(graph.vertices());
    MeasureOptions options{.decay = 2};
    for (const auto& date : dates)
        options.restart.push_back(std::exp(-(dates.back().years() - date.years()) / options.decay));
    const auto scores = citerank(graph, dates, {.decay = 2})->scores;
    BOOST_TEST(scores == scores_of("pagerank", graph, options), boost::test_tools::tolerance(1e-12)
                                                                    << boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(long_after_all_papers_the_youngest_still_count) {
    MeasureOptions options{.decay = 0.1, .as_of = PackedDay{{2900, 1, 1}}};
    const auto scores = citerank(chain, years, options)->scores;
    BOOST_TEST(scores[2] > 0.3);
}

BOOST_AUTO_TEST_CASE(papers_without_date_and_later_ones_are_told_of_and_scored) {
    const std::vector dates{PackedDay{}, PackedDay{{1995, 1, 1}}, PackedDay{{2000, 1, 1}}};
    const auto measured = citerank(chain, dates, {.as_of = PackedDay{{1996, 1, 1}}});
    BOOST_REQUIRE(measured);
    BOOST_TEST(measured->scores[0] > 0);
    BOOST_TEST(measured->scores[2] > 0);
    BOOST_TEST(measured->how.notes.back() ==
               "ages as of 1996-01-01; readers never start at one of the 1 papers without date");
}

BOOST_AUTO_TEST_CASE(without_dates_it_refuses_and_names_a_way_out) {
    for (const auto& dates : {std::vector<PackedDay>{}, std::vector<PackedDay>(3)}) {
        const auto measured = citerank(chain, dates, {});
        BOOST_REQUIRE(!measured);
        BOOST_TEST((measured.error().kind == Error::Kind::malformed));
        BOOST_TEST(measured.error().message.find("table of nodes with dates") != std::string::npos);
    }
}

BOOST_DATA_TEST_CASE(a_decay_that_is_no_time_is_an_error, data::make(std::vector{0.0, -1.0, std::nan("")}),
                     decay) {
    BOOST_TEST(!citerank(chain, years, {.decay = decay}));
}

BOOST_AUTO_TEST_SUITE_END()
