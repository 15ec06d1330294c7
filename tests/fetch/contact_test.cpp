#include "virtual_network.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(contact)

using namespace citegraph;
using namespace citegraph::test;
namespace data = boost::unit_test::data;
using Fault = Reply::Fault;

namespace {

const std::string one = "https://one.example/", other = "https://other.example/",
                  third = "https://third.example/";
const std::string here = "http://127.0.0.1/";  // where a pace holds

std::size_t calls_of(const VirtualNetwork& network, const std::string& url) {
    return static_cast<std::size_t>(std::ranges::count(network.calls(), url, &VirtualNetwork::Departed::url));
}

}  // namespace

// From a name server that says no at once to SYNs that nobody answers.
BOOST_DATA_TEST_CASE(without_a_network_every_request_is_unreachable_within_ten_seconds,
                     data::make({0, 100, 2300, 3900, 5000, 6900, 600'000}) * data::xrange(1, 6), takes,
                     seed) {
    VirtualNetwork network{[&](auto&) { return fails(Fault::unreachable, milliseconds{takes}); }};
    const auto transport = network.transport({}, static_cast<std::uint64_t>(seed));
    for (int i = 0; i < 600; ++i)
        for (const auto& url : {one, other}) transport.send(request_to(url, seconds{3}));
    const auto deliveries = drained(transport);
    BOOST_TEST(deliveries.size() == 1200u);
    BOOST_TEST(std::ranges::all_of(
        deliveries, [](auto& each) { return each.reply.fault == Fault::unreachable && !each.reply.status; }));
    transport.send(request_to(third));  // of a later turn
    BOOST_TEST((drained(transport).front().reply.fault == Fault::unreachable));
    BOOST_TEST((network.elapsed() <= seconds{10}), network.elapsed().count());
    for (const auto& url : {one, other}) BOOST_TEST(calls_of(network, url) <= 3u);
}

BOOST_DATA_TEST_CASE(a_connection_that_fails_once_or_twice_comes_about, data::make({1, 2}), failures) {
    int calls = 0;
    VirtualNetwork network{
        [&](auto&) { return ++calls <= failures ? fails(Fault::unreachable, seconds{1}) : says(200); }};
    BOOST_TEST(ask(network.transport(), request_to(one)).status == 200);
    BOOST_TEST((network.elapsed() >= milliseconds{1500}));  // a radio link needs time to come back
    BOOST_TEST((network.elapsed() <= seconds{6}));
}

BOOST_DATA_TEST_CASE(a_host_that_is_down_is_given_up_while_others_go_on, data::make({0, 3000, 600'000}),
                     takes) {
    VirtualNetwork network{[&](auto& request) {
        return request.url == one ? fails(Fault::unreachable, milliseconds{takes})
                                  : says(200, {}, seconds{1});
    }};
    const auto transport = network.transport();
    for (int i = 0; i < 30; ++i)
        for (const auto& url : {one, other}) transport.send(request_to(url, seconds{1}));
    const auto deliveries = drained(transport);
    BOOST_TEST(std::ranges::count(deliveries, 200, [](auto& each) { return each.reply.status; }) == 30);
    BOOST_TEST((network.elapsed() == seconds{59}));
    BOOST_TEST(calls_of(network, one) <= 3u);
}

BOOST_AUTO_TEST_CASE(a_host_that_takes_the_call_and_says_nothing_is_called_once) {
    VirtualNetwork network{[&](auto&) { return fails(Fault::passing, seconds{30}); }};
    const auto transport = network.transport();
    for (int i = 0; i < 9; ++i) transport.send(request_to(one));
    for (const auto& [ticket, reply] : drained(transport)) BOOST_TEST((reply.fault == Fault::passing));
    BOOST_TEST((network.elapsed() == seconds{30}));
    BOOST_TEST(network.calls().size() == 1u);
}

BOOST_DATA_TEST_CASE(a_host_that_has_answered_has_all_its_tries, data::make({200, 404, 503}), status) {
    int calls = 0;
    VirtualNetwork network{
        [&](auto&) { return ++calls == 1 ? says(status) : fails(Fault::unreachable, seconds{5}); }};
    const auto transport = network.transport();
    auto request = request_to(one);
    request.tries = 1;
    ask(transport, request);
    BOOST_TEST((ask(transport, request_to(one)).fault == Fault::unreachable));
    BOOST_TEST(calls == 6);
}

BOOST_AUTO_TEST_CASE(once_somebody_has_answered_a_connection_has_time) {
    VirtualNetwork network{[&](auto& request) {
        return request.url == one ? says(200) : fails(Fault::unreachable, minutes{9});
    }};
    const auto transport = network.transport();
    ask(transport, request_to(one));
    ask(transport, request_to(other));
    BOOST_TEST((network.elapsed() == seconds{20}));
}

BOOST_AUTO_TEST_CASE(a_host_that_never_answered_rests_by_the_clock) {
    VirtualNetwork network{[](auto&) { return fails(Fault::unreachable); }};
    HttpSetting setting;
    setting.pace = 1e-4;
    const auto transport = network.transport(setting);
    ask(transport, request_to(here));
    const auto calls = network.calls().size();
    ask(transport, request_to(one));  // takes seconds
    const auto reply = ask(transport, request_to(here));
    BOOST_TEST(reply.trouble == "not asked, as 127.0.0.1 failed just before: no route");
    BOOST_TEST((reply.fault == Fault::unreachable));
    BOOST_TEST(calls_of(network, here) == calls);
}

BOOST_AUTO_TEST_CASE(a_cancel_ends_the_wait_for_a_network) {
    VirtualNetwork network{[](auto&) { return fails(Fault::unreachable, minutes{9}); }};
    HttpSetting setting;
    setting.cancelled = [&] { return network.elapsed() > milliseconds{220}; };
    BOOST_TEST(ask(network.transport(setting), request_to(one)).trouble == "cancelled");
    BOOST_TEST((network.elapsed() <= milliseconds{270}));
}

BOOST_AUTO_TEST_SUITE_END()
