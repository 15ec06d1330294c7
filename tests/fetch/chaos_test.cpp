#include "virtual_network.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <random>

BOOST_AUTO_TEST_SUITE(chaos)

using namespace citegraph;
using namespace citegraph::test;
namespace data = boost::unit_test::data;

namespace {

constexpr int hosts = 4, requests = 200;

/// What the services of a bad day say.
Served any_reply(std::mt19937_64& random) {
    constexpr std::array statuses{200, 200, 200, 200, 404, 429, 429, 500, 503, 0};
    auto served = says(statuses[random() % statuses.size()], {}, milliseconds{random() % 3000});
    if (served.reply.status >= 429 && random() % 4 == 0) served.reply.headers = {{"retry-after", "7"}};
    if (served.reply.status == 0 && random() % 2 == 0) served.reply.fault = Reply::Fault::lasting;
    return served;
}

Request any_request(std::mt19937_64& random) {
    auto request = request_to("https://" + std::to_string(random() % hosts) + ".example/", seconds{1});
    request.slowest = seconds{random() % 2 * 5};
    request.tries = 1 + static_cast<int>(random() % 4);
    return request;
}

/// What came of a day: tickets by host, in the order of sending and of arrival.
struct Day {
    std::map<std::string, std::vector<Ticket>> sent, received;
    std::vector<VirtualNetwork::Departed> calls;
    std::size_t busiest = 0;
    std::size_t told = 0;  ///< calls, by the replies
};

/// Sends now and then, receives now and then.
Day bad_day(std::uint64_t seed) {
    std::mt19937_64 random{seed};
    VirtualNetwork network{[&](auto&) { return any_reply(random); }};
    HttpSetting setting;
    setting.pace = 0.1;
    const auto transport = network.transport(setting, seed);
    Day day;
    std::map<Ticket, std::string> host;
    const auto take = [&](const Delivery& delivery) {
        day.told += delivery.reply.calls;
        day.received[host.at(delivery.ticket)].push_back(delivery.ticket);
    };
    for (int i = 0; i < requests; ++i) {
        auto request = any_request(random);
        const auto url = request.url;
        const auto ticket = transport.send(std::move(request));
        day.sent[url].push_back(ticket);
        host[ticket] = url;
        if (random() % 3 == 0) take(transport.receive().value());
    }
    for (const auto& delivery : drained(transport)) take(delivery);
    day.calls = network.calls();
    day.busiest = network.busiest();
    return day;
}

}  // namespace

BOOST_DATA_TEST_CASE(on_a_bad_day_every_request_has_one_reply_in_order, data::xrange(1, 51), seed) {
    const auto day = bad_day(static_cast<std::uint64_t>(seed));
    BOOST_TEST((day.sent == day.received));
    BOOST_TEST(day.told == day.calls.size());
    BOOST_TEST(day.busiest <= static_cast<std::size_t>(hosts));
    std::map<std::string, milliseconds> last;
    for (const auto& [url, at] : day.calls) {
        if (last.contains(url)) BOOST_TEST((at - last[url] >= milliseconds{100}));
        last[url] = at;
    }
}

BOOST_AUTO_TEST_SUITE_END()
