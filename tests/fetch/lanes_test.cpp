#include "virtual_network.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(lanes)

using namespace citegraph;
using namespace citegraph::test;
using Departed = VirtualNetwork::Departed;

namespace {

const std::string one = "https://one.example/", other = "https://other.example/";

}  // namespace

BOOST_AUTO_TEST_CASE(the_first_call_of_a_host_is_free_and_the_next_one_waits) {
    VirtualNetwork network{[](auto&) { return says(200); }};
    const auto transport = network.transport();
    for (const auto& url : {one, other, one}) transport.send(request_to(url, seconds{2}));
    BOOST_TEST(drained(transport).size() == 3u);
    BOOST_TEST((network.calls() == std::vector<Departed>{{one, {}}, {other, {}}, {one, seconds{2}}}));
}

BOOST_AUTO_TEST_CASE(a_pause_is_counted_from_the_end_of_the_last_call) {
    VirtualNetwork network{[](auto&) { return says(200, {}, milliseconds{700}); }};
    const auto transport = network.transport();
    ask(transport, request_to(one, seconds{2}));
    ask(transport, request_to(one, seconds{2}));
    BOOST_TEST((network.calls().back().at == milliseconds{2700}));
}

BOOST_AUTO_TEST_CASE(hosts_are_asked_side_by_side_and_each_by_one_call_at_a_time) {
    VirtualNetwork network{[](auto&) { return says(200, {}, seconds{5}); }};
    const auto transport = network.transport();
    for (int i = 0; i < 4; ++i)
        for (const auto& url : {one, other}) transport.send(request_to(url));
    BOOST_TEST(drained(transport).size() == 8u);
    BOOST_TEST((network.elapsed() == seconds{20}));
    BOOST_TEST(network.busiest() == 2u);
}

BOOST_AUTO_TEST_CASE(a_host_is_the_same_in_capitals) {
    VirtualNetwork network{[](auto&) { return says(200, {}, seconds{5}); }};
    const auto transport = network.transport();
    transport.send(request_to("https://one.example/a"));
    transport.send(request_to("https://ONE.example/b"));
    drained(transport);
    BOOST_TEST(network.busiest() == 1u);
}

BOOST_AUTO_TEST_CASE(requests_to_one_host_keep_their_order_through_retries) {
    int calls = 0;
    VirtualNetwork network{[&](auto&) { return says(++calls <= 2 ? 503 : 200); }};
    const auto transport = network.transport();
    const auto first = transport.send(request_to(one + "a")), second = transport.send(request_to(one + "b"));
    const auto deliveries = drained(transport);
    BOOST_REQUIRE(deliveries.size() == 2u);
    BOOST_TEST(deliveries[0].ticket == first);
    BOOST_TEST(deliveries[1].ticket == second);
    BOOST_REQUIRE(network.calls().size() == 4u);
    BOOST_TEST(network.calls()[2].url == one + "a");
    BOOST_TEST(network.calls()[3].url == one + "b");
}

BOOST_AUTO_TEST_CASE(a_slow_host_does_not_hold_up_the_replies_of_another) {
    VirtualNetwork network{
        [](auto& request) { return says(200, {}, request.url == one ? seconds{50} : seconds{1}); }};
    const auto transport = network.transport();
    const auto slow = transport.send(request_to(one)), quick = transport.send(request_to(other));
    BOOST_TEST(transport.receive()->ticket == quick);
    BOOST_TEST((network.elapsed() == seconds{1}));
    BOOST_TEST(transport.receive()->ticket == slow);
}

BOOST_AUTO_TEST_CASE(without_open_requests_there_is_nothing_to_receive) {
    VirtualNetwork network{[](auto&) { return says(200); }};
    const auto transport = network.transport();
    BOOST_TEST(!transport.receive());
    transport.send(request_to(one));
    BOOST_TEST(transport.receive().has_value());
    BOOST_TEST(!transport.receive());
}

BOOST_AUTO_TEST_CASE(the_deadline_ends_everything_that_is_open) {
    VirtualNetwork network{[](auto&) { return says(200, {}, minutes{9}); }};
    HttpSetting setting;
    setting.deadline = seconds{10};
    setting.pace = 1e-6;  // the deadline is none of politeness
    const auto transport = network.transport(setting);
    for (const auto& url : {one, one, other}) transport.send(request_to(url));
    const auto deliveries = drained(transport);
    BOOST_TEST(deliveries.size() == 3u);
    for (const auto& [ticket, reply] : deliveries) {
        BOOST_TEST(reply.status == 0);
        BOOST_TEST(reply.trouble == "the deadline of 10 s has passed");
    }
    BOOST_TEST((network.elapsed() == seconds{10}));
    BOOST_TEST(network.calls().size() == 2u);
    BOOST_TEST(ask(transport, request_to(other)).trouble == "the deadline of 10 s has passed");
    BOOST_TEST(network.calls().size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_deadline_counts_from_the_first_request) {
    VirtualNetwork network{[](auto&) { return says(200, {}, seconds{4}); }};
    HttpSetting setting;
    setting.deadline = seconds{10};
    const auto transport = network.transport(setting);
    for (int i = 0; i < 2; ++i) BOOST_TEST(ask(transport, request_to(one)).status == 200);
    BOOST_TEST(ask(transport, request_to(one)).status == 0);
    BOOST_TEST((network.elapsed() == seconds{10}));
}

BOOST_AUTO_TEST_CASE(a_cancel_ends_pauses_and_calls_within_50_ms) {
    for (const auto takes : {milliseconds{0}, milliseconds{60'000}}) {
        VirtualNetwork network{[&](auto&) { return says(200, {}, takes); }};
        HttpSetting setting;
        setting.cancelled = [&] { return network.elapsed() > milliseconds{220}; };
        const auto transport = network.transport(setting);
        for (int i = 0; i < 2; ++i) transport.send(request_to(one, minutes{1}));
        const auto deliveries = drained(transport);
        BOOST_REQUIRE(deliveries.size() == 2u);
        BOOST_TEST(deliveries[1].reply.trouble == "cancelled");
        BOOST_TEST(deliveries[0].reply.trouble == (takes.count() ? "cancelled" : ""));
        BOOST_TEST((network.elapsed() <= milliseconds{270}));
        BOOST_TEST(network.calls().size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(each_pause_is_told_once_with_what_waits) {
    VirtualNetwork network{[](auto&) { return says(200); }};
    std::vector<Waiting> waits;
    HttpSetting setting;
    setting.waiting = [&](const Waiting& waiting) { waits.push_back(waiting); };
    const auto transport = network.transport(setting);
    for (int i = 0; i < 3; ++i) transport.send(request_to(one, seconds{2}));
    drained(transport);
    BOOST_REQUIRE(waits.size() == 2u);
    BOOST_TEST(waits[0].host == "one.example");
    BOOST_TEST(waits[0].why == "rate limit");
    BOOST_TEST((waits[0].pause == seconds{2}));
    BOOST_TEST(waits[0].queued == 2u);
    BOOST_TEST(waits[1].queued == 1u);
}

BOOST_AUTO_TEST_CASE(a_pause_is_not_told_while_another_host_is_asked) {
    VirtualNetwork network{
        [](auto& request) { return says(200, {}, request.url == one ? seconds{0} : seconds{3}); }};
    std::vector<Waiting> waits;
    HttpSetting setting;
    setting.waiting = [&](const Waiting& waiting) { waits.push_back(waiting); };
    const auto transport = network.transport(setting);
    for (const auto& url : {one, one, other}) transport.send(request_to(url, seconds{2}));
    drained(transport);
    BOOST_TEST(waits.empty());
}

BOOST_AUTO_TEST_CASE(of_several_pauses_the_one_that_ends_first_is_told_last) {
    VirtualNetwork network{[](auto&) { return says(200); }};
    std::vector<std::string> hosts;
    HttpSetting setting;
    setting.waiting = [&](const Waiting& waiting) { hosts.push_back(waiting.host); };
    const auto transport = network.transport(setting);
    for (int i = 0; i < 2; ++i) {
        transport.send(request_to(one, seconds{3}));
        transport.send(request_to(other, seconds{60}));
    }
    drained(transport);
    BOOST_TEST((hosts == std::vector<std::string>{"other.example", "one.example"}));
}

BOOST_AUTO_TEST_CASE(the_pace_scales_pauses_on_loopback_and_nowhere_else) {
    const std::vector<std::pair<std::string, milliseconds>> rows{{"http://127.0.0.1:80/", milliseconds{600}},
                                                                 {one, seconds{60}}};
    for (const auto& [url, pause] : rows) {
        VirtualNetwork network{[](auto&) { return says(200); }};
        HttpSetting setting;
        setting.pace = 0.01;
        const auto transport = network.transport(setting);
        for (int i = 0; i < 2; ++i) ask(transport, request_to(url, seconds{60}));
        BOOST_TEST((network.elapsed() == pause), url);
    }
}

BOOST_AUTO_TEST_CASE(a_queue_of_many_requests_costs_little) {
    VirtualNetwork network{[](auto&) { return says(200); }};
    const auto transport = network.transport();
    for (int i = 0; i < 20'000; ++i) transport.send(request_to(one));
    Ticket last = 0;
    for (const auto& [ticket, reply] : drained(transport)) BOOST_REQUIRE(ticket == ++last);
    BOOST_TEST(last == 20'000u);
}

BOOST_AUTO_TEST_CASE(recorded_replies_come_in_the_order_of_their_requests) {
    const auto transport = answering([](const Request& request) {
        Reply reply;
        reply.status = 200;
        reply.body = request.url;
        return reply;
    });
    BOOST_TEST(static_cast<bool>(transport));
    const auto first = transport.send(request_to(one)), second = transport.send(request_to(other));
    const auto deliveries = drained(transport);
    BOOST_REQUIRE(deliveries.size() == 2u);
    BOOST_TEST((deliveries[0].ticket == first && deliveries[1].ticket == second && first != second));
    BOOST_TEST(deliveries[0].reply.body == one);
    BOOST_TEST(deliveries[1].reply.body == other);
}

BOOST_AUTO_TEST_SUITE_END()
