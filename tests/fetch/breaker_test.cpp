#include "virtual_network.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(breaker)

using namespace citegraph;
using namespace citegraph::test;
namespace data = boost::unit_test::data;

namespace {

const std::string one = "https://one.example/", other = "https://other.example/";
const std::string here = "http://127.0.0.1/";  // where a pace holds

Request once(const std::string& url) {
    auto request = request_to(url);
    request.tries = 1;
    return request;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_host_that_refuses_everybody_is_left_alone, data::make({0, 429}), status) {
    VirtualNetwork network{[&](auto& request) { return says(request.url == one ? status : 200); }};
    const auto transport = network.transport();
    BOOST_TEST(ask(transport, once(one)).status == status);
    const auto reply = ask(transport, once(one));
    BOOST_TEST(reply.status == 0);
    BOOST_TEST(reply.calls == 0u);
    BOOST_TEST(reply.trouble == "not asked, as one.example failed just before: " +
                                    std::string{status == 0 ? "no route" : "HTTP 429"});
    BOOST_TEST(network.calls().size() == 1u);
    BOOST_TEST(ask(transport, once(other)).status == 200);
    BOOST_TEST((network.elapsed() == seconds{0}));
}

BOOST_AUTO_TEST_CASE(what_waited_for_a_failed_host_fails_at_once_and_other_hosts_go_on) {
    VirtualNetwork network{
        [&](auto& request) { return request.url == one ? says(0, {}, seconds{1}) : says(200); }};
    const auto transport = network.transport();
    for (const auto& url : {one, one, one, other, other}) transport.send(once(url));
    const auto deliveries = drained(transport);
    BOOST_TEST(deliveries.size() == 5u);
    BOOST_TEST(std::ranges::count(deliveries, 200, [](auto& each) { return each.reply.status; }) == 2);
    BOOST_TEST(network.calls().size() == 3u);
    BOOST_TEST((network.elapsed() == seconds{1}));
}

BOOST_AUTO_TEST_CASE(all_tries_are_spent_before_a_host_is_given_up) {
    VirtualNetwork network{[](auto&) { return says(0); }};
    const auto transport = network.transport();
    for (int i = 0; i < 2; ++i) transport.send(request_to(one));
    drained(transport);
    BOOST_TEST(network.calls().size() == 5u);
}

BOOST_DATA_TEST_CASE(an_answer_about_one_request_does_not_close_the_host,
                     data::make({200, 400, 404, 500, 504}), status) {
    VirtualNetwork network{[&](auto&) { return says(status); }};
    const auto transport = network.transport();
    for (int i = 0; i < 3; ++i) BOOST_TEST(ask(transport, once(one)).status == status);
    BOOST_TEST(network.calls().size() == 3u);
}

BOOST_DATA_TEST_CASE(a_host_is_asked_again_after_its_rest, data::make({1.0, 0.01}), pace) {
    VirtualNetwork network{
        [](auto& request) { return request.url == here ? says(429) : says(200, {}, minutes{2}); }};
    HttpSetting setting;
    setting.pace = pace;
    const auto transport = network.transport(setting);
    ask(transport, once(here));
    ask(transport, once(here));
    BOOST_TEST(network.calls().size() == 1u);
    ask(transport, once(other));
    BOOST_TEST(ask(transport, once(here)).status == 429);
    BOOST_TEST(network.calls().size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
