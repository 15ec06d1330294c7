// What holds for all sources that speak with Semantic Scholar.
#include "scholarly.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(access_to_services)

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::scholarly;

namespace {

std::vector<Source> talks() {
    std::vector<Source> out;
    for (const auto& source : all_sources())
        if (source.service.name == "semantic_scholar") out.push_back(source);
    return out;
}

std::vector<Question> wanted_of(const Source& source) {
    if (source.topic == Topic::search) return titles({"A First Title", "The Second of Two"});
    return {{id("s2:" + sha(1)), {}, 5000}, {id("s2:" + sha(2)), {}, 5000}};
}

/// What each of them takes for a good reply.
Reply good(const Request& request) {
    if (request.method == "GET") return reply(200, R"({"data":[]})");
    auto out = json::array();
    for (const auto& asked : ids_of(request)) {
        json item = record("ARXIV:2301.10000");
        item["paperId"] = asked;
        item["references"] = works(5000);
        out.push_back(item);
    }
    return reply(200, out.dump());
}

const Reply forbidden = reply(403, R"({"message":"Forbidden"})");

}  // namespace

BOOST_AUTO_TEST_CASE(a_service_has_five_sources) {
    BOOST_TEST(talks().size() == 5u);
    BOOST_TEST(source_named("semantic_scholar").schema == 2);
}

BOOST_AUTO_TEST_CASE(a_key_that_is_refused_is_dropped_and_the_user_told_once) {
    for (const auto& source : talks()) {
        const auto driven =
            drive(source, wanted_of(source),
                  [](const Request& request) { return has_key(request) ? forbidden : good(request); },
                  {.key = "secret"});
        const auto keyed = std::ranges::count_if(driven.requests, has_key);
        BOOST_TEST(keyed == 1, source.name);
        BOOST_TEST(has_key(driven.requests.at(0)));
        BOOST_TEST(driven.requests[0].url == driven.requests.at(1).url);
        BOOST_REQUIRE(driven.notices.size() == 1u);
        BOOST_TEST(driven.notices[0] == "Semantic Scholar refused the key (HTTP 403): going on without it");
        BOOST_TEST(driven.answers.size() == 2u);
        for (const auto& [asked, answer] : driven.answers)
            BOOST_TEST((answer.state != Answer::State::failed), source.name << ": " << answer.reason);
    }
}

BOOST_AUTO_TEST_CASE(an_address_that_is_shut_out_asks_once) {
    for (const auto& source : talks()) {
        for (const auto& key : {"", "secret"}) {
            const auto driven =
                drive(source, wanted_of(source), [](const Request&) { return forbidden; }, {.key = key});
            BOOST_TEST(driven.requests.size() == (*key ? 2u : 1u));
            BOOST_TEST(driven.answers.size() == 2u);
            for (const auto& [asked, answer] : driven.answers) {
                BOOST_TEST((answer.state == Answer::State::failed));
                BOOST_TEST(answer.reason.find("403") != std::string::npos);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_key_is_trimmed_and_in_no_url_and_no_reason) {
    for (const auto& source : talks()) {
        const auto driven =
            drive(source, wanted_of(source),
                  [](const Request&) { return reply(429, R"({"message":"key s3cr3t is over its limit"})"); },
                  {.key = " s3cr3t\r\n"});
        for (const auto& request : driven.requests) {
            BOOST_TEST(
                (std::ranges::find(request.headers, Header{"x-api-key", "s3cr3t"}) != request.headers.end()));
            BOOST_TEST((request.url + request.body).find("s3cr3t") == std::string::npos);
        }
        for (const auto& answer : driven.all) {
            BOOST_TEST(answer.reason.find("over its limit") != std::string::npos);
            BOOST_TEST(answer.reason.find("s3cr3t") == std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(patience_depends_on_the_key) {
    using namespace std::chrono_literals;
    for (const auto& source : talks()) {
        const auto keyed = drive(source, wanted_of(source), good, {.key = "secret"}).requests.at(0);
        BOOST_TEST((keyed.pause == 1100ms && keyed.slowest == 8s && keyed.tries == 6));
        for (const auto& key : {"", " \n"}) {
            const auto unkeyed = drive(source, wanted_of(source), good, {.key = key}).requests.at(0);
            BOOST_TEST((unkeyed.pause == 3s && unkeyed.slowest == 60s && unkeyed.tries == 12));
            BOOST_TEST(!has_key(unkeyed));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_request_says_what_it_asks) {
    for (const auto& source : all_sources()) {
        if (source.service.name != "semantic_scholar" && source.service.name != "arxiv") continue;
        const std::vector<Question> arxiv{{id("arxiv:2301.10000"), {}, 0}};
        const auto wanted = source.name == "arxiv" ? arxiv : wanted_of(source);
        const auto driven = drive(source, wanted, good, {.key = "secret", .most_requests = 1});
        BOOST_TEST(!driven.requests.at(0).asks.empty(), source.name);
        BOOST_TEST(!driven.requests[0].purpose.empty());
        BOOST_TEST((driven.requests[0].asks.front() == wanted.front().id));
    }
}

BOOST_AUTO_TEST_SUITE_END()
