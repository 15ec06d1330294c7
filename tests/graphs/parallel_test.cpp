#include "graphs/parallel.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <vector>

BOOST_AUTO_TEST_SUITE(parallel)

using namespace citegraph;
using namespace citegraph::graphs;
namespace data = boost::unit_test::data;

BOOST_DATA_TEST_CASE(every_block_is_worked_on_once, data::make(std::vector<unsigned>{0, 1, 2, 3, 64}),
                     threads) {
    std::vector<std::atomic<int>> times(50);
    std::atomic<bool> known_worker = true;
    const bool finished = for_each_block(times.size(), threads, [&](std::size_t block, unsigned worker) {
        ++times[block];
        if (worker >= std::max(threads, 1u)) known_worker = false;
        return true;
    });
    BOOST_TEST(finished);
    BOOST_TEST(known_worker.load());
    for (const auto& count : times) BOOST_TEST(count == 1);
}

BOOST_AUTO_TEST_CASE(no_two_threads_are_the_same_worker) {
    std::vector<int> inside(8);  // not atomic: a race that sanitizers and the sums would show
    for_each_block(100'000, 8, [&](std::size_t, unsigned worker) { return ++inside[worker] > 0; });
    BOOST_TEST(std::accumulate(inside.begin(), inside.end(), 0) == 100'000);
}

BOOST_AUTO_TEST_CASE(no_blocks_are_finished_at_once) {
    BOOST_TEST(for_each_block(0, 4, [](std::size_t, unsigned) { return false; }));
}

BOOST_DATA_TEST_CASE(a_block_that_says_stop_is_the_last_to_be_begun,
                     data::make(std::vector<unsigned>{1, 2, 8}), threads) {
    std::atomic<unsigned> begun = 0;
    const bool finished = for_each_block(1'000'000, threads, [&](std::size_t, unsigned) {
        ++begun;
        return false;
    });
    BOOST_TEST(!finished);
    BOOST_TEST(begun >= 1u);
    BOOST_TEST(begun <= threads);
}

BOOST_AUTO_TEST_CASE(progress_rises_to_1_and_is_told_by_one_thread_at_a_time) {
    std::vector<double> told;
    ProgressMeter progress{[&told](double done) {
                               told.push_back(done);
                               return true;
                           },
                           400};
    for_each_block(400, 4, [&](std::size_t, unsigned) { return progress.add(); });
    BOOST_TEST(told.size() == 400u);
    BOOST_TEST(std::ranges::is_sorted(told));
    BOOST_TEST(told.back() == 1);
    BOOST_TEST(!progress.stopped());
}

BOOST_AUTO_TEST_CASE(progress_told_to_stop_asks_no_more) {
    int asked = 0;
    ProgressMeter progress{[&asked](double) { return ++asked < 3; }, 10};
    for (int unit = 0; unit < 10; ++unit) BOOST_TEST(progress.add() == (unit < 2));
    BOOST_TEST(asked == 3);
    BOOST_TEST(progress.stopped());
}

BOOST_AUTO_TEST_CASE(progress_of_nothing_is_within_0_and_1) {
    double told = -1;
    ProgressMeter progress{[&told](double done) { return (told = done) >= 0; }, 0};
    BOOST_TEST(progress.done() == 0);
    BOOST_TEST(progress.add(5));
    BOOST_TEST(told == 1);
}

BOOST_AUTO_TEST_CASE(a_stable_sum_adds_up_the_blocks) {
    BOOST_TEST(stable_sum({}) == 0);
    std::vector<double> values(10'000);
    std::iota(values.begin(), values.end(), 0.5);
    BOOST_TEST(stable_sum(values) == 10'000.0 * 10'000 / 2);
}

BOOST_AUTO_TEST_SUITE_END()
