#include "fetch/lane.hpp"
#include "virtual_network.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>

BOOST_AUTO_TEST_SUITE(spacing)

using namespace citegraph;
using namespace citegraph::test;
namespace data = boost::unit_test::data;

namespace {

const std::string one = "https://one.example/";

/// As Semantic Scholar is asked without a key.
Request anonymous() {
    auto request = request_to(one, seconds{3});
    request.slowest = seconds{60};
    request.tries = 12;
    return request;
}

/// The anonymous pool as it was measured: calls closer than a minute are refused, of the others 3 of 5 pass.
class Pool {
  public:
    explicit Pool(std::uint64_t seed) : random_{seed} {}

    Served operator()(milliseconds now) {
        const bool far = now - std::exchange(last_, now) >= seconds{60};
        // Not a distribution of the library, which may differ elsewhere.
        const bool lucky = random_() % 5 < 3;
        return says(far && lucky ? 200 : 429);
    }

  private:
    std::mt19937_64 random_;
    milliseconds last_{-60'000};
};

struct Run {
    std::ptrdiff_t answers;
    std::size_t calls;
    milliseconds took;
};

Run twelve_requests(std::uint64_t seed) {
    Pool pool{seed};
    VirtualNetwork network{[&](auto&) { return pool(network.elapsed()); }};
    const auto transport = network.transport({}, seed);
    for (int i = 0; i < 12; ++i) transport.send(anonymous());
    const auto deliveries = drained(transport);
    return {std::ranges::count(deliveries, 200, [](auto& each) { return each.reply.status; }),
            network.calls().size(), network.elapsed()};
}

Spacing after(std::vector<int> statuses, const Request& request = anonymous()) {
    Spacing spacing;
    for (const int status : statuses) spacing.learn(request, says(status).reply);
    return spacing;
}

std::int64_t pause_after(std::vector<int> statuses, const Request& request = anonymous()) {
    return after(std::move(statuses), request).before(request).count();
}

std::vector<Header> limit(std::string count, std::string interval) {
    return {{"x-rate-limit-limit", std::move(count)}, {"x-rate-limit-interval", std::move(interval)}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_refused_request_lengthens_the_spacing_in_two_steps) {
    BOOST_TEST(pause_after({}) == 3000);
    BOOST_TEST(pause_after({429}) == 13'416);  // the geometric mean of 3 s and 60 s
    BOOST_TEST(pause_after({429, 429}) == 60'000);
    BOOST_TEST(pause_after({429, 429, 429, 429}) == 60'000);
    BOOST_TEST(pause_after({200, 404, 503, 0}) == 3000);
}

BOOST_AUTO_TEST_CASE(a_host_without_a_slower_spacing_keeps_its_own) {
    BOOST_TEST(pause_after({429, 429}, request_to(one, seconds{3})) == 3000);
}

BOOST_AUTO_TEST_CASE(less_is_tried_after_five_successes_and_rarer_each_time_in_vain) {
    Spacing spacing = after({429, 429});
    const auto successes_until_trial = [&] {
        for (int i = 1;; ++i) {
            spacing.learn(anonymous(), says(200).reply);
            if (spacing.before(anonymous()) == seconds{30}) return i;
        }
    };
    for (const int expected : {5, 10, 20, 40, 80, 80}) {
        BOOST_TEST(successes_until_trial() == expected);
        spacing.learn(anonymous(), says(429).reply);
        BOOST_TEST((spacing.before(anonymous()) == seconds{60}));
    }
}

BOOST_AUTO_TEST_CASE(a_host_that_accepts_again_comes_back_to_its_usual_spacing) {
    Spacing spacing = after({429, 429});
    std::vector<std::int64_t> pauses;
    for (int i = 0; i < 30; ++i) {
        spacing.learn(anonymous(), says(200).reply);
        if (i % 5 == 4) pauses.push_back(spacing.before(anonymous()).count());
    }
    BOOST_TEST((pauses == std::vector<std::int64_t>{30'000, 15'000, 7500, 3750, 3000, 3000}));
    spacing.learn(anonymous(), says(429).reply);  // long after: not the old trial's failure
    BOOST_TEST((spacing.before(anonymous()) == milliseconds{13'416}));
}

BOOST_AUTO_TEST_CASE(an_ordinary_service_is_not_slowed_down) {
    VirtualNetwork network{[](auto&) { return says(200); }};
    const auto transport = network.transport();
    auto request = request_to(one, seconds{1});
    request.slowest = seconds{60};
    for (int i = 0; i < 101; ++i) transport.send(request);
    drained(transport);
    BOOST_TEST((network.elapsed() == seconds{100}));
}

BOOST_AUTO_TEST_CASE(one_refusal_costs_an_ordinary_service_little) {
    int calls = 0;
    VirtualNetwork network{[&](auto&) { return says(++calls == 50 ? 429 : 200); }};
    const auto transport = network.transport();
    auto request = request_to(one, seconds{1});
    request.slowest = seconds{60};
    for (int i = 0; i < 101; ++i) transport.send(request);
    drained(transport);
    BOOST_TEST((network.elapsed() < seconds{200}));
}

BOOST_DATA_TEST_CASE(the_anonymous_pool_gives_twelve_answers_within_half_an_hour, data::xrange(1, 21), seed) {
    const auto run = twelve_requests(static_cast<std::uint64_t>(seed));
    BOOST_TEST(run.answers == 12);
    BOOST_TEST((run.took <= minutes{30}));
    BOOST_TEST_MESSAGE("seed " << seed << ": " << run.calls << " calls, " << run.took.count() / 1000 << " s");
}

BOOST_AUTO_TEST_CASE(rate_limit_headers_are_read_and_bounded) {
    const auto told = [](std::string count, std::string interval) {
        const auto spacing = told_spacing(says(200, limit(std::move(count), std::move(interval))).reply);
        return spacing ? spacing->count() : -1;
    };
    BOOST_TEST(told("5", "1s") == 200);
    BOOST_TEST(told("3", "1s") == 334);
    BOOST_TEST(told("50", "1s") == 100);
    BOOST_TEST(told("10", "1m") == 6000);
    BOOST_TEST(told("1", "5") == 5000);
    BOOST_TEST(told("1", "500ms") == 500);
    BOOST_TEST(told("1", "1h") == 300'000);
    for (const auto* nonsense : {"", "0", "-1", "many", "99999999999999999999", "5 per day", "s"}) {
        BOOST_TEST(told(nonsense, "1s") == -1, nonsense);
        BOOST_TEST(told("5", nonsense) == -1, nonsense);
    }
    BOOST_TEST(!told_spacing(says(200, {{"x-rate-limit-limit", "5"}}).reply));
}

BOOST_AUTO_TEST_CASE(the_words_of_a_service_about_its_limit_stand_over_ours) {
    Spacing spacing;
    const auto request = request_to(one, seconds{1});
    spacing.learn(request, says(404, limit("5", "1s")).reply);
    BOOST_TEST(spacing.before(request).count() == 200);
    spacing.learn(request, says(200).reply);
    BOOST_TEST(spacing.before(request).count() == 200);
    spacing.learn(request, says(200, limit("1", "3s")).reply);
    BOOST_TEST(spacing.before(request).count() == 3000);
}

BOOST_AUTO_TEST_SUITE_END()
