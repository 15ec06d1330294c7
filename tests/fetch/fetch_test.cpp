#include "citegraph/fetch.hpp"

#include "python_server.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

using namespace citegraph;
using namespace citegraph::test;
using Clock = std::chrono::steady_clock;

namespace {

const PythonServer& server() {
    static const PythonServer odd{{TEST_DATA "/fetch/odd_server.py"}};
    return odd;
}

HttpSetting quick() {
    HttpSetting setting;
    setting.user_agent = "citegraph/test";
    setting.pace = 0.001;
    return setting;
}

Request request_to(const std::string& path) {
    Request request;
    request.url = server().base() + path;
    return request;
}

Reply get(const Transport& transport, const Request& request) {
    return transport({&request, 1}).front();
}

Reply get(const std::string& path, const HttpSetting& setting = quick()) {
    return get(http_transport(setting), request_to(path));
}

std::string header(const Reply& reply, std::string_view name) {
    const auto found = std::ranges::find(reply.headers, name, &Header::first);
    return found == reply.headers.end() ? "" : found->second;
}

/// Counts calls, and says what it was told to say.
struct Told {
    std::shared_ptr<int> calls = std::make_shared<int>(0);
    int status = 200;
    std::vector<Reply> operator()(std::span<const Request> requests) const {
        *calls += static_cast<int>(requests.size());
        Reply reply;
        reply.status = status;
        return std::vector<Reply>(requests.size(), reply);
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(the_host_of_a_url_has_its_port_and_nothing_else) {
    BOOST_TEST(host_of("https://api.example.org:8080/x?y#z") == "api.example.org:8080");
    BOOST_TEST(host_of("https://api.example.org") == "api.example.org");
    BOOST_TEST(host_of("https://user:pass@example.org/@x") == "example.org");
    BOOST_TEST(host_of("http://example.org?a=/b") == "example.org");
    BOOST_TEST(host_of("") == "");
}

BOOST_AUTO_TEST_CASE(a_post_sends_its_body_and_headers) {
    auto request = request_to("/echo");
    request.method = "POST";
    request.body = "{\"ids\":[]}";
    request.headers = {{"x-api-key", "k"}, {"content-type", "application/json"}, {"x-bad", "a\r\nx-more: b"}};
    const auto reply = get(http_transport(quick()), request);
    BOOST_TEST(reply.status == 200);
    const auto facts = nlohmann::json::parse(reply.body);
    BOOST_TEST(facts["method"] == "POST");
    BOOST_TEST(facts["body"] == request.body);
    BOOST_TEST(facts["headers"]["x-api-key"] == "k");
    BOOST_TEST(facts["headers"]["content-type"] == "application/json");
    BOOST_TEST(facts["headers"]["user-agent"] == "citegraph/test");
    BOOST_TEST(!facts["headers"].contains("x-more"));
    BOOST_TEST(header(reply, "x-odd") == "Yes");
}

BOOST_AUTO_TEST_CASE(a_get_after_a_post_is_a_get_on_the_same_connection) {
    const auto transport = http_transport(quick());
    auto post = request_to("/echo");
    post.method = "POST";
    post.body = "x";
    const auto first = nlohmann::json::parse(get(transport, post).body);
    const auto second = nlohmann::json::parse(get(transport, request_to("/echo")).body);
    BOOST_TEST(second["method"] == "GET");
    BOOST_TEST(second["port"] == first["port"]);
}

BOOST_AUTO_TEST_CASE(redirects_are_replies_and_are_not_followed) {
    BOOST_TEST(get("/redirect").status == 301);
}

BOOST_AUTO_TEST_CASE(compressed_bodies_are_read) {
    BOOST_TEST(get("/gzip").body == "plain words");
}

BOOST_AUTO_TEST_CASE(a_body_beyond_the_bound_is_a_failure) {
    auto setting = quick();
    setting.largest = 50 * 1024;
    const auto reply = get("/large", setting);
    BOOST_TEST(reply.status == 0);
    BOOST_TEST(reply.trouble.find("more than 51200 bytes") != std::string::npos);
    setting.largest = 100 * 1024;
    BOOST_TEST(get("/large", setting).body.size() == 100u * 1024);
}

BOOST_AUTO_TEST_CASE(a_lost_connection_is_status_zero_with_its_trouble) {
    for (const auto* path : {"/drop", "/torn"}) {
        const auto reply = get(path);
        BOOST_TEST(reply.status == 0);
        BOOST_TEST(reply.trouble.find("127.0.0.1") != std::string::npos);
    }
    Request nobody;
    nobody.url = "http://127.0.0.1:1/";
    BOOST_TEST(get(http_transport(quick()), nobody).status == 0);
}

BOOST_AUTO_TEST_CASE(only_https_is_asked_beyond_this_machine) {
    for (const auto* url :
         {"http://example.org/", "ftp://127.0.0.1/", "file:///etc/passwd", "http://127.evil.org/",
          "http://localhost.evil.org/", "http://127.0.0.1@example.org/", ""}) {
        Request request;
        request.url = url;
        const auto reply = get(http_transport(quick()), request);
        BOOST_TEST(reply.status == 0, url);
        BOOST_TEST(reply.trouble.find("only https") != std::string::npos, url);
    }
}

BOOST_AUTO_TEST_CASE(a_stalled_call_can_be_cancelled) {
    auto setting = quick();
    const auto start = Clock::now();
    setting.cancelled = [start] { return Clock::now() - start > std::chrono::milliseconds{300}; };
    BOOST_TEST(get("/stall", setting).trouble == "cancelled");
    BOOST_TEST((Clock::now() - start < std::chrono::seconds{30}));
}

BOOST_AUTO_TEST_CASE(the_first_call_of_a_host_is_free_and_the_next_one_waits) {
    auto setting = quick();
    std::vector<Waiting> waits;
    setting.waiting = [&](const Waiting& waiting) { waits.push_back(waiting); };
    setting.pace = 0.05;
    Request one, other;
    one.url = "https://one.example/";
    other.url = "https://other.example/";
    one.pause = other.pause = std::chrono::seconds{2};
    const auto start = Clock::now();
    const std::vector requests{one, other, one};
    BOOST_TEST(polite(Told{}, setting)(requests).size() == 3u);
    const auto took = Clock::now() - start;
    BOOST_TEST((took >= std::chrono::milliseconds{95}));
    BOOST_TEST((took < std::chrono::seconds{30}));
    BOOST_REQUIRE(waits.size() == 1u);
    BOOST_TEST(waits[0].host == "one.example");
    BOOST_TEST(waits[0].why == "rate limit");
}

BOOST_AUTO_TEST_CASE(a_pause_ends_when_it_is_cancelled) {
    auto setting = quick();
    setting.pace = 1;
    const auto start = Clock::now();
    setting.cancelled = [start] { return Clock::now() - start > std::chrono::milliseconds{200}; };
    Request request;
    request.url = "https://one.example/";
    request.pause = std::chrono::minutes{1};
    const Told told;
    const auto replies = polite(told, setting)(std::vector{request, request});
    BOOST_TEST(replies[1].trouble == "cancelled");
    BOOST_TEST(*told.calls == 1);
    BOOST_TEST((Clock::now() - start < std::chrono::seconds{30}));
}

BOOST_DATA_TEST_CASE(passing_troubles_are_tried_again,
                     boost::unit_test::data::make({429, 500, 502, 503, 504}), status) {
    const auto path = "/fails?2," + std::to_string(status) + ",a";
    const auto transport = retrying(http_transport(quick()), quick());
    const auto reply = get(transport, request_to(path));
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(reply.body == "3");
}

BOOST_DATA_TEST_CASE(answers_are_not_tried_again,
                     boost::unit_test::data::make({200, 301, 400, 401, 403, 404}), status) {
    const Told told{.status = status};
    BOOST_TEST(get(retrying(told, quick()), Request{}).status == status);
    BOOST_TEST(*told.calls == 1);
}

BOOST_AUTO_TEST_CASE(tries_are_counted) {
    auto setting = quick();
    setting.tries = 3;
    for (const int status : {0, 429, 503}) {
        const Told told{.status = status};
        BOOST_TEST(get(retrying(told, setting), Request{}).status == status);
        BOOST_TEST(*told.calls == 3);
    }
}

BOOST_DATA_TEST_CASE(a_host_that_refuses_everybody_is_left_alone, boost::unit_test::data::make({0, 429}),
                     status) {
    auto setting = quick();
    setting.pace = 1;
    const Told told{.status = status};
    const auto transport = breaking(told, setting);
    Request one, other;
    one.url = "https://one.example/";
    other.url = "https://other.example/";
    BOOST_TEST(get(transport, one).status == status);
    const auto reply = get(transport, one);
    BOOST_TEST(reply.status == 0);
    BOOST_TEST(reply.trouble.find("one.example failed just before") != std::string::npos);
    BOOST_TEST(*told.calls == 1);
    get(transport, other);
    BOOST_TEST(*told.calls == 2);
}

BOOST_DATA_TEST_CASE(an_answer_about_one_request_does_not_close_the_host,
                     boost::unit_test::data::make({200, 400, 404, 500, 504}), status) {
    const Told told{.status = status};
    const auto transport = breaking(told, HttpSetting{});
    for (int i = 0; i < 3; ++i) BOOST_TEST(get(transport, Request{}).status == status);
    BOOST_TEST(*told.calls == 3);
}

BOOST_AUTO_TEST_CASE(a_host_is_asked_again_after_its_rest) {
    auto setting = quick();
    setting.pace = 1e-6;  // two minutes become nothing
    const Told told{.status = 429};
    const auto transport = breaking(told, setting);
    for (int i = 0; i < 3; ++i) get(transport, Request{});
    BOOST_TEST(*told.calls == 3);
}

BOOST_DATA_TEST_CASE(retry_after_is_obeyed_in_both_forms_and_within_bounds,
                     boost::unit_test::data::make({"100", "Fri,+31+Dec+9999+23:59:59+GMT", "999999999999",
                                                   "soon", "-5"}),
                     value) {
    auto setting = quick();
    std::vector<Waiting> waits;
    setting.waiting = [&](const Waiting& waiting) { waits.push_back(waiting); };
    const auto path = "/fails?1,429,b," + std::string{value};
    BOOST_TEST(get(retrying(http_transport(quick()), setting), request_to(path)).status == 200);
    const std::string_view text{value};
    const auto longest = waits.empty() ? std::chrono::milliseconds{0} : waits.front().pause;
    if (text == "100") BOOST_TEST((longest == std::chrono::milliseconds{100}));
    if (text.size() > 8)
        BOOST_TEST((longest == std::chrono::milliseconds{300}));  // five minutes at this pace
    if (text == "soon" || text == "-5") BOOST_TEST((longest <= std::chrono::milliseconds{2}));
}
