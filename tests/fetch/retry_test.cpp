#include "fetch/lane.hpp"
#include "virtual_network.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(retry)

using namespace citegraph;
using namespace citegraph::test;
namespace data = boost::unit_test::data;

namespace {

const std::string one = "https://one.example/";

/// Of a reply with that Retry-After, when it is `date`.
std::optional<milliseconds> wish(std::string value, std::time_t date = 0, std::vector<Header> more = {}) {
    more.emplace_back("retry-after", std::move(value));
    return retry_after(says(429, std::move(more)).reply, date);
}

}  // namespace

BOOST_DATA_TEST_CASE(passing_troubles_are_tried_again, data::make({0, 429, 500, 502, 503, 504}), status) {
    int calls = 0;
    VirtualNetwork network{[&](auto&) { return says(++calls <= 2 ? status : 200); }};
    BOOST_TEST(ask(network.transport(), request_to(one)).status == 200);
    BOOST_TEST(calls == 3);
}

BOOST_DATA_TEST_CASE(answers_are_not_tried_again, data::make({200, 301, 400, 401, 403, 404}), status) {
    VirtualNetwork network{[&](auto&) { return says(status); }};
    BOOST_TEST(ask(network.transport(), request_to(one)).status == status);
    BOOST_TEST(network.calls().size() == 1u);
}

BOOST_DATA_TEST_CASE(tries_are_counted, data::make({0, 429, 503}) * data::make({1, 3, 5}), status, tries) {
    VirtualNetwork network{[&](auto&) { return says(status); }};
    auto request = request_to(one);
    request.tries = tries;
    BOOST_TEST(ask(network.transport(), request).status == status);
    BOOST_TEST(network.calls().size() == static_cast<std::size_t>(tries));
}

BOOST_AUTO_TEST_CASE(a_fault_of_the_request_itself_is_not_tried_again) {
    VirtualNetwork network{[](auto&) { return fails(Reply::Fault::lasting); }};
    const auto transport = network.transport();
    for (int i = 1; i <= 2; ++i) {
        BOOST_TEST(ask(transport, request_to(one)).trouble == "no route");
        BOOST_TEST(network.calls().size() == static_cast<std::size_t>(i));
    }
}

BOOST_AUTO_TEST_CASE(jitter_is_a_share_of_a_pause_that_doubles_up_to_a_minute) {
    BOOST_TEST(full_jitter(1, 1).count() == 2000);
    BOOST_TEST(full_jitter(2, 1).count() == 4000);
    BOOST_TEST(full_jitter(5, 1).count() == 32'000);
    BOOST_TEST(full_jitter(6, 1).count() == 60'000);
    BOOST_TEST(full_jitter(1'000'000, 1).count() == 60'000);
    BOOST_TEST(full_jitter(3, 0.5).count() == 4000);
    BOOST_TEST(full_jitter(3, 0).count() == 0);
}

BOOST_AUTO_TEST_CASE(retries_wait_longer_and_longer_and_say_why) {
    VirtualNetwork network{[](auto&) { return says(503); }};
    std::vector<Waiting> waits;
    HttpSetting setting;
    setting.waiting = [&](const Waiting& waiting) { waits.push_back(waiting); };
    ask(network.transport(setting), request_to(one));
    BOOST_REQUIRE(waits.size() == 4u);
    auto most = seconds{2};
    for (const auto& waiting : waits) {
        BOOST_TEST(waiting.why == "retry after a server error");
        BOOST_TEST((waiting.pause <= most));
        most *= 2;
    }
}

BOOST_AUTO_TEST_CASE(retry_after_is_read_in_both_forms_and_within_bounds) {
    BOOST_TEST(wish("100")->count() == 100'000);
    BOOST_TEST(wish("0")->count() == 0);
    BOOST_TEST(wish("-5")->count() == 0);
    BOOST_TEST(wish("301")->count() == 300'000);
    BOOST_TEST(wish("999999999999")->count() == 300'000);
    BOOST_TEST(wish("99999999999999999999999")->count() == 300'000);
    BOOST_TEST(wish("Thu, 01 Jan 1970 00:02:00 GMT", 50)->count() == 70'000);
    BOOST_TEST(wish("Thu, 01 Jan 1970 00:00:10 GMT", 50)->count() == 0);
    BOOST_TEST(wish("Fri, 31 Dec 9999 23:59:59 GMT")->count() == 300'000);
    for (const auto* nonsense : {"soon", "", "1.5", "10 s"}) BOOST_TEST(!wish(nonsense), nonsense);
    BOOST_TEST(!retry_after(says(429).reply, 0));
}

BOOST_AUTO_TEST_CASE(a_date_is_measured_by_the_clock_of_the_service) {
    const std::vector<Header> now{{"date", "Thu, 01 Jan 1970 00:01:00 GMT"}};
    BOOST_TEST(wish("Thu, 01 Jan 1970 00:01:30 GMT", 86'400, now)->count() == 30'000);
}

BOOST_DATA_TEST_CASE(retry_after_is_obeyed, data::make({"100", "Thu, 01 Jan 1970 00:01:40 GMT"}), value) {
    int calls = 0;
    VirtualNetwork network{[&](auto&) {
        return ++calls == 1 ? says(429, {{"retry-after", value}}) : says(200);
    }};
    std::vector<Waiting> waits;
    HttpSetting setting;
    setting.waiting = [&](const Waiting& waiting) { waits.push_back(waiting); };
    BOOST_TEST(ask(network.transport(setting), request_to(one)).status == 200);
    BOOST_TEST((network.elapsed() == seconds{100}));
    BOOST_REQUIRE(waits.size() == 1u);
    BOOST_TEST(waits[0].why == "retry after HTTP 429");
}

BOOST_AUTO_TEST_CASE(retry_after_of_a_last_try_holds_the_next_request) {
    int calls = 0;
    VirtualNetwork network{[&](auto&) {
        return ++calls == 1 ? says(503, {{"retry-after", "70"}}) : says(200);
    }};
    const auto transport = network.transport();
    auto request = request_to(one);
    request.tries = 1;
    BOOST_TEST(ask(transport, request).status == 503);
    BOOST_TEST((network.elapsed() == seconds{0}));
    BOOST_TEST(ask(transport, request).status == 200);
    BOOST_TEST((network.elapsed() == seconds{70}));
}

BOOST_AUTO_TEST_SUITE_END()
