#include "asked.hpp"
#include "odd_server.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>
#include <map>

BOOST_AUTO_TEST_SUITE(http)

using namespace citegraph;
using namespace citegraph::test;
namespace data = boost::unit_test::data;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

HttpSetting quick() {
    HttpSetting setting;
    setting.user_agent = "citegraph/test";
    setting.pace = 0.001;
    return setting;
}

Request slow(const PythonServer& asked) {
    auto request = request_for("");
    request.url = asked.base() + "/slow?0.5";
    return request;
}

/// When a server was busy, in seconds of the machine.
struct Span {
    double begin, end;
};

Span span_of(const Reply& reply) {
    const auto times = nlohmann::json::parse(reply.body);
    return {times.at(0), times.at(1)};
}

bool overlap(const Span& one, const Span& other) {
    return std::max(one.begin, other.begin) < std::min(one.end, other.end);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_get_after_a_post_is_a_get_on_the_same_connection) {
    const auto transport = http_transport(quick());
    auto post = request_for("/echo");
    post.method = "POST";
    post.body = "x";
    const auto first = nlohmann::json::parse(ask(transport, post).body);
    const auto second = nlohmann::json::parse(ask(transport, request_for("/echo")).body);
    BOOST_TEST(second["method"] == "GET");
    BOOST_TEST(second["port"] == first["port"]);
}

BOOST_AUTO_TEST_CASE(two_hosts_are_asked_at_the_same_time_and_one_host_never) {
    const auto transport = http_transport(quick());
    std::map<Ticket, const PythonServer*> asked;
    for (int i = 0; i < 2; ++i)
        for (const auto* host : {&server(), &other_server()}) asked[transport.send(slow(*host))] = host;
    std::map<const PythonServer*, std::vector<Span>> busy;
    while (const auto delivery = transport.receive())
        busy[asked[delivery->ticket]].push_back(span_of(delivery->reply));
    const auto& here = busy[&server()];
    const auto& there = busy[&other_server()];
    BOOST_REQUIRE((here.size() == 2u && there.size() == 2u));
    BOOST_TEST(overlap(here[0], there[0]));
    BOOST_TEST(!overlap(here[0], here[1]));
    BOOST_TEST(!overlap(there[0], there[1]));
}

BOOST_DATA_TEST_CASE(passing_troubles_of_a_real_host_are_tried_again, data::make({429, 503}), status) {
    const auto reply = ask(http_transport(quick()), request_for("/fails?2," + std::to_string(status) + ",a"));
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.body == "3");
}

BOOST_DATA_TEST_CASE(retry_after_of_a_real_reply_is_obeyed,
                     data::make({"100", "Fri,+31+Dec+9999+23:59:59+GMT"}) ^ data::make({100, 300}), value,
                     expected) {
    auto setting = quick();
    std::vector<Waiting> waits;
    setting.waiting = [&](const Waiting& waiting) { waits.push_back(waiting); };
    const auto reply = ask(http_transport(setting), request_for("/fails?1,429,b," + std::string{value}));
    BOOST_TEST(reply.status == 200);
    BOOST_REQUIRE(waits.size() == 1u);
    BOOST_TEST(waits[0].pause.count() <= expected);
    BOOST_TEST(waits[0].pause.count() > expected / 10);  // a busy machine may see it late
}

BOOST_DATA_TEST_CASE(a_stalled_call_can_be_cancelled, data::make({"/stall", "/slow?30"}), path) {
    auto setting = quick();
    const auto start = Clock::now();
    setting.cancelled = [start] { return Clock::now() - start > milliseconds{300}; };
    const auto transport = http_transport(setting);
    for (int i = 0; i < 2; ++i) transport.send(request_for(path));
    for (int i = 0; i < 2; ++i) BOOST_TEST(transport.receive()->reply.trouble == "cancelled");
    BOOST_TEST(!transport.receive());
    BOOST_TEST((Clock::now() - start < seconds{10}));
}

BOOST_AUTO_TEST_CASE(a_stalled_call_ends_at_the_deadline) {
    auto setting = quick();
    setting.deadline = seconds{1};
    const auto start = Clock::now();
    const auto transport = http_transport(setting);
    BOOST_TEST(ask(transport, request_for("/stall")).trouble == "the deadline of 1 s has passed");
    BOOST_TEST((Clock::now() - start < seconds{10}));
}

BOOST_AUTO_TEST_CASE(waiting_costs_no_processor_time) {
    const auto transport = http_transport(quick());
    const auto before = std::clock();
    ask(transport, request_for("/slow?1"));
    BOOST_TEST(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < 0.3);
}

BOOST_AUTO_TEST_CASE(a_host_that_nobody_serves_fails_with_its_trouble) {
    auto nobody = request_for("");
    nobody.url = "http://127.0.0.1:1/";
    const auto transport = http_transport(quick());
    BOOST_TEST(ask(transport, nobody).trouble.starts_with("127.0.0.1:1: "));
    BOOST_TEST(ask(transport, nobody).trouble.find("failed just before") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
