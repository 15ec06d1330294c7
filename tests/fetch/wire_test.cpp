#include "fetch/wire.hpp"
#include "odd_server.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(wire)

using namespace citegraph;
using namespace citegraph::fetching;
using namespace citegraph::test;
namespace data = boost::unit_test::data;
using std::chrono::milliseconds;

namespace {

/// One call and nothing more.
Delivery call(const Request& request, const WireSetting& setting = {.user_agent = "citegraph/test"},
              milliseconds connect = milliseconds{20'000}) {
    const auto wire = curl_wire(setting);
    wire.start(7, request, connect);
    auto deliveries = wire.wait(milliseconds{100});
    while (deliveries.empty()) deliveries = wire.wait(milliseconds{100});
    return deliveries.front();
}

Reply reply_to(const std::string& path, const WireSetting& setting = {}) {
    return call(request_for(path), setting).reply;
}

std::string header(const Reply& reply, std::string_view name) {
    const auto found = std::ranges::find(reply.headers, name, &Header::first);
    return found == reply.headers.end() ? "" : found->second;
}

/// What has been asked of that server.
std::string heard(const PythonServer& asked) {
    Request question;
    question.url = asked.base() + "/heard";
    return call(question).reply.body;
}

/// A port of this machine whose callers wait in a full queue: what they send is dropped.
class FullPort {
  public:
    FullPort() {
        const auto listener = sockets_.emplace_back(socket(AF_INET, SOCK_STREAM, 0));
        socklen_t size = sizeof where_;
        where_.sin_family = AF_INET;
        where_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        bind(listener, reinterpret_cast<sockaddr*>(&where_), size);
        getsockname(listener, reinterpret_cast<sockaddr*>(&where_), &size);
        listen(listener, 0);
        for (int i = 0; i < 4; ++i) {
            const auto caller = sockets_.emplace_back(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            connect(caller, reinterpret_cast<sockaddr*>(&where_), size);
        }
    }
    ~FullPort() {
        for (const auto each : sockets_) close(each);
    }
    FullPort(const FullPort&) = delete;
    FullPort& operator=(const FullPort&) = delete;

    int port() const { return ntohs(where_.sin_port); }

  private:
    sockaddr_in where_{};
    std::vector<int> sockets_;
};

/// Tests must not depend on a proxy of the machine.
struct NoProxy {
    NoProxy() {
        for (const auto* name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) unsetenv(name);
    }
};
BOOST_TEST_GLOBAL_CONFIGURATION(NoProxy);

}  // namespace

BOOST_AUTO_TEST_CASE(a_post_sends_its_body_and_headers) {
    auto request = request_for("/echo");
    request.method = "POST";
    request.body = "{\"ids\":[]}";
    request.headers = {{"x-api-key", "k"}, {"content-type", "application/json"}, {"x-bad", "a\r\nx-more: b"}};
    const auto [ticket, reply] = call(request);
    BOOST_TEST(ticket == 7u);
    BOOST_TEST(reply.status == 200);
    const auto facts = nlohmann::json::parse(reply.body);
    BOOST_TEST(facts["method"] == "POST");
    BOOST_TEST(facts["body"] == request.body);
    BOOST_TEST(facts["headers"]["x-api-key"] == "k");
    BOOST_TEST(facts["headers"]["content-type"] == "application/json");
    BOOST_TEST(facts["headers"]["user-agent"] == "citegraph/test");
    BOOST_TEST(facts["headers"]["accept-encoding"].get<std::string>().find("gzip") != std::string::npos);
    BOOST_TEST(!facts["headers"].contains("x-more"));
    BOOST_TEST(header(reply, "x-odd") == "Yes");
}

BOOST_AUTO_TEST_CASE(redirects_are_replies_and_the_key_goes_to_no_other_host) {
    auto request = request_for("/redirect?" + other_server().base() + "/echo");
    request.headers = {{"x-api-key", "secret"}, {"authorization", "secret"}};
    const auto reply = call(request).reply;
    BOOST_TEST(reply.status == 301);
    BOOST_TEST(header(reply, "location") == other_server().base() + "/echo");
    BOOST_TEST(heard(server()).find("secret") != std::string::npos);
    BOOST_TEST(heard(other_server()).find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(compressed_bodies_are_read) {
    BOOST_TEST(reply_to("/gzip").body == "plain words");
}

BOOST_AUTO_TEST_CASE(a_page_instead_of_data_is_a_reply_as_any_other) {
    const auto reply = reply_to("/html");
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(header(reply, "content-type") == "text/html");
    BOOST_TEST(reply.body.starts_with("<html>"));
}

BOOST_AUTO_TEST_CASE(a_body_beyond_the_bound_is_a_lasting_fault) {
    const auto delivery = call(request_for("/large"), {.user_agent = "", .largest = 50 * 1024});
    BOOST_TEST(delivery.reply.status == 0);
    BOOST_TEST(delivery.reply.body.empty());
    BOOST_TEST(delivery.reply.trouble.find("more than 51200 bytes") != std::string::npos);
    BOOST_TEST((delivery.reply.fault == Reply::Fault::lasting));
    BOOST_TEST(reply_to("/large", {.user_agent = "", .largest = 100 * 1024}).body.size() == 100u * 1024);
}

BOOST_AUTO_TEST_CASE(the_bound_is_of_what_a_compressed_body_becomes) {
    BOOST_TEST(reply_to("/bomb").body.size() == 1u << 20);
    BOOST_TEST(reply_to("/bomb", {.user_agent = "", .largest = 100'000}).status == 0);
}

BOOST_DATA_TEST_CASE(a_lost_connection_is_status_zero_with_its_trouble,
                     data::make({"/drop", "/torn", "/reset", "/torn_gzip", "/broken_gzip"}), path) {
    const auto delivery = call(request_for(path));
    BOOST_TEST(delivery.reply.status == 0);
    BOOST_TEST(delivery.reply.body.empty());
    BOOST_TEST(delivery.reply.trouble.starts_with(host_of(server().base()) + ": "));
    BOOST_TEST((delivery.reply.fault == Reply::Fault::passing));
}

BOOST_AUTO_TEST_CASE(a_call_that_no_connection_came_about_for_is_unreachable) {
    const auto plain = server().base().substr(7);  // its host and port
    for (const auto& url : {std::string{"http://127.0.0.1:1/"}, std::string{"https://name.invalid/"},
                            "https://" + plain + "/"}) {  // no listener, no name, no TLS
        Request nobody;
        nobody.url = url;
        const auto reply = call(nobody, {}, milliseconds{3000}).reply;
        BOOST_TEST(reply.status == 0, url);
        BOOST_TEST((reply.fault == Reply::Fault::unreachable), url << ": " << reply.trouble);
    }
}

BOOST_AUTO_TEST_CASE(a_host_that_does_not_take_the_call_is_unreachable_when_its_time_is_over) {
    const FullPort full;
    Request request;
    request.url = "http://127.0.0.1:" + std::to_string(full.port()) + "/";
    const auto reply = call(request, {}, milliseconds{300}).reply;
    BOOST_TEST((reply.fault == Reply::Fault::unreachable));
}

BOOST_AUTO_TEST_CASE(a_host_that_takes_the_call_and_says_nothing_is_no_matter_of_the_connection) {
    const auto reply = call(request_for("/slow?30"), {.user_agent = "", .total = milliseconds{300}}).reply;
    BOOST_TEST(reply.status == 0);
    BOOST_TEST((reply.fault == Reply::Fault::passing));
}

BOOST_AUTO_TEST_CASE(a_call_that_stalls_in_its_body_ends_by_both_limits) {
    const auto crawl = reply_to("/stall", {.user_agent = "", .slow = std::chrono::seconds{1}});
    BOOST_TEST(crawl.status == 0);
    BOOST_TEST(crawl.trouble.find("too slow") != std::string::npos);
    const auto total = reply_to("/stall", {.user_agent = "", .total = milliseconds{200}});
    BOOST_TEST(total.status == 0);
    BOOST_TEST(total.trouble.find("timed out") != std::string::npos);
}

BOOST_DATA_TEST_CASE(only_https_is_asked_beyond_this_machine,
                     data::make({"http://example.org/", "ftp://127.0.0.1/", "file:///etc/passwd",
                                 "http://127.evil.org/", "http://localhost.evil.org/",
                                 "http://127.0.0.1@example.org/", ""}),
                     url) {
    Request request;
    request.url = url;
    const auto delivery = call(request);
    BOOST_TEST(delivery.reply.status == 0);
    BOOST_TEST(delivery.reply.trouble.find("only https") != std::string::npos);
    BOOST_TEST((delivery.reply.fault == Reply::Fault::lasting));
}

BOOST_DATA_TEST_CASE(a_page_of_the_open_web_is_not_asked_of_a_private_address,
                     data::make({"https://127.0.0.1:1/", "https://localhost:1/", "https://[::1]:1/",
                                 "https://10.0.0.1/", "https://169.254.169.254/", "https://[fd00::1]/"}),
                     url) {
    Request request;
    request.url = url;
    request.is_public = true;
    const auto delivery = call(request);
    BOOST_TEST(delivery.reply.trouble.find("private") != std::string::npos);
    BOOST_TEST((delivery.reply.fault == Reply::Fault::lasting));
}

BOOST_DATA_TEST_CASE(a_name_or_number_that_becomes_a_private_address_is_not_connected_to,
                     data::make({"https://2130706433:1/", "https://0x7f.1:1/", "https://x.localhost:1/"}),
                     url) {
    Request request;
    request.url = url;
    BOOST_TEST(call(request).reply.trouble.find("private") == std::string::npos);
    request.is_public = true;
    const auto delivery = call(request);
    BOOST_TEST(delivery.reply.trouble.find("its address is a private one") != std::string::npos);
    BOOST_TEST((delivery.reply.fault == Reply::Fault::lasting));
}

BOOST_AUTO_TEST_CASE(a_test_server_on_this_machine_may_stand_for_the_open_web) {
    auto request = request_for("/echo");
    request.is_public = true;
    BOOST_TEST(call(request).reply.status == 200);
}

BOOST_DATA_TEST_CASE(a_proxy_is_trusted_with_the_names_of_the_open_web, data::make({false, true}),
                     is_public) {
    setenv("https_proxy", server().base().c_str(), 1);
    setenv("no_proxy", "else.example", 1);
    Request request;
    request.url = "https://" + std::string{is_public ? "public" : "service"} + ".example/";
    request.is_public = is_public;
    BOOST_TEST(call(request).reply.trouble.find("403") != std::string::npos);
    BOOST_TEST(heard(server()).find(host_of(request.url) + ":443") != std::string::npos);
    request.url = "https://10.0.0.1/";
    BOOST_TEST((call(request).reply.fault == Reply::Fault::lasting) == is_public);
    unsetenv("https_proxy");
    unsetenv("no_proxy");
}

BOOST_AUTO_TEST_CASE(a_page_that_is_asked_past_the_proxy_is_kept_out_of_private_networks) {
    setenv("https_proxy", server().base().c_str(), 1);
    setenv("no_proxy", ".localhost", 1);
    Request request;
    request.url = "https://x.localhost:1/";
    request.is_public = true;
    BOOST_TEST(call(request).reply.trouble.find("its address is a private one") != std::string::npos);
    BOOST_TEST(heard(server()).find("x.localhost") == std::string::npos);
    unsetenv("https_proxy");
    unsetenv("no_proxy");
}

BOOST_AUTO_TEST_CASE(calls_run_side_by_side_and_what_is_abandoned_never_lands) {
    const auto wire = curl_wire({});
    wire.start(1, request_for("/stall"), milliseconds{20'000});
    BOOST_TEST(wire.wait(milliseconds{300}).empty());
    wire.abandon();
    wire.start(2, request_for("/gzip"), milliseconds{20'000});
    auto deliveries = wire.wait(milliseconds{100});
    while (deliveries.empty()) deliveries = wire.wait(milliseconds{100});
    BOOST_REQUIRE(deliveries.size() == 1u);
    BOOST_TEST(deliveries[0].ticket == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
