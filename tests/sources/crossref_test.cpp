#include "drive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

BOOST_AUTO_TEST_SUITE(crossref)

using namespace citegraph;
using namespace citegraph::test;
using nlohmann::json;

namespace {

const auto asked = id("doi:10.1145/3600006.3613165");

const Source& crossref() {
    return source_named("crossref");
}

Reply work(const std::string& doi, json more = json::object()) {
    more["DOI"] = doi;
    more["title"] = {"A Title"};
    return reply(200, json{{"status", "ok"}, {"message", more}}.dump());
}

Reply redirect(int status, const std::string& location) {
    auto out = reply(status, "");
    out.headers = {{"content-type", "text/plain"}, {"location", location}};
    return out;
}

Answer answer_to(const Reply& row) {
    return drive(crossref(), std::vector{asked}, [&](const Request&) { return row; }).answers.at(asked);
}

}  // namespace

BOOST_AUTO_TEST_CASE(crossref_is_asked_for_dois_that_are_its_own) {
    BOOST_TEST(crossref().knows(asked));
    BOOST_TEST(!crossref().knows(id("doi:10.5555/3295222.3295349")));
    BOOST_TEST(!crossref().knows(id("doi:10.48550/dataset.1")));
    BOOST_TEST(!crossref().knows(id("arxiv:1706.03762")));
    BOOST_TEST(crossref().knows(id("doi:10.55551/real")));
}

BOOST_AUTO_TEST_CASE(crossref_is_asked_for_one_doi_a_request_politely) {
    const auto driven =
        drive(crossref(), std::vector{asked, id("doi:10.1002/(sici)1097<1::aid-x?#>3.0.co;2-c")},
              [](const Request& request) { return work(request.asks[0].value()); });
    BOOST_REQUIRE(driven.requests.size() == 2u);
    BOOST_TEST(driven.requests[0].url == "http://127.0.0.1:1/works/10.1145%2F3600006.3613165");
    BOOST_TEST(driven.requests[1].url ==
               "http://127.0.0.1:1/works/10.1002%2F%28sici%291097%3C1%3A%3Aaid-x%3F%23%3E3.0.co%3B2-c");
    BOOST_TEST((driven.requests[0].pause == std::chrono::milliseconds{200}));
    BOOST_TEST((driven.requests[0].slowest == std::chrono::seconds{10}));
    BOOST_TEST(driven.requests[0].tries == 4);
    for (const auto& [one, answer] : driven.answers) BOOST_TEST((answer.state == Answer::State::found));
    BOOST_TEST(driven.answers.size() == 2u);
}

BOOST_AUTO_TEST_CASE(nothing_is_asked_of_crossref_where_nothing_is_wanted) {
    const auto driven = drive(crossref(), std::vector<Identifier>{}, [](const Request&) { return Reply{}; });
    BOOST_TEST(driven.requests.empty());
    BOOST_TEST(driven.all.empty());
}

BOOST_AUTO_TEST_CASE(crossref_tells_a_record_and_its_references_at_once) {
    const auto answer = answer_to(work("10.1145/3600006.3613165", {{"reference", {{{"DOI", "10.1145/x"}}}}}));
    BOOST_TEST((answer.state == Answer::State::found));
    BOOST_TEST(title_of(*answer.paper) == "A Title");
    BOOST_TEST(answer.references.size() == 1u);
    BOOST_TEST((answer.completeness == ReferenceList::State::complete));
    BOOST_TEST(answer.reason.empty());
}

BOOST_AUTO_TEST_CASE(a_404_of_crossref_is_an_absence) {
    BOOST_TEST((answer_to(reply(404, "Resource not found.")).state == Answer::State::absent));
}

BOOST_AUTO_TEST_CASE(what_is_no_record_of_crossref_is_a_failure) {
    const std::vector<std::pair<Reply, std::string>> rows{
        {reply(429, "<html><body>Too many requests</body></html>"), "HTTP 429"},
        {reply(400, R"({"status":"failed","message":"bad"})"), "HTTP 400: bad"},
        {reply(500, ""), "HTTP 500, empty body"},
        {reply(504, R"({"message":"Endpoint request timed out"})"), "HTTP 504"},
        {reply(200, "<html>Making sure you're not a bot!</html>"), "but no JSON"},
        {reply(200, ""), "HTTP 200, empty body"},
        {reply(200, R"({"status":"ok","message":{"DOI":"10.1145/3600006)"), "but no JSON"},
        {reply(200, "[]"), "but no JSON"},
        {reply(200, "{}"), "the record is unreadable"},
        {reply(200, R"({"message":null})"), "the record is unreadable"},
        {reply(200, R"({"message":[1]})"), "the record is unreadable"},
        {reply(200, R"({"message":{"DOI":7}})"), "the record is unreadable"},
        {work("10.1234/another"), "the record is that of doi:10.1234/another"},
        {Reply{}, "no reply"}};
    for (const auto& [row, reason] : rows) {
        const auto answer = answer_to(row);
        BOOST_TEST((answer.state == Answer::State::failed), row.body);
        BOOST_TEST(answer.reason.find(reason) != std::string::npos, answer.reason);
        BOOST_TEST(!answer.paper);
    }
}

BOOST_AUTO_TEST_CASE(another_doi_is_accepted_where_crossref_says_that_it_is_the_same) {
    const auto answer = answer_to(work("10.1234/prime", {{"aliases", {"10.1145/3600006.3613165", nullptr}}}));
    BOOST_TEST((answer.state == Answer::State::found));
    BOOST_TEST((answer.paper->ids == std::vector{asked, id("doi:10.1234/prime")}));
    BOOST_TEST(field_of(*answer.paper, "DOI") == "10.1234/prime");
}

BOOST_AUTO_TEST_CASE(a_redirect_within_crossref_is_followed) {
    for (const int status : {301, 302, 308})
        for (const std::string place : {"/works/10.1234%2Fprime", "http://127.0.0.1:1/works/10.1234%2Fprime",
                                        "HTTP://127.0.0.1:1/works/10.1234%2Fprime", "10.1234%2Fprime"}) {
            const auto driven = drive(crossref(), std::vector{asked}, [&](const Request& request) {
                return request.url.ends_with("prime") ? work("10.1234/prime") : redirect(status, place);
            });
            BOOST_TEST(driven.requests.size() == 2u);
            BOOST_TEST((driven.answers.at(asked).state == Answer::State::found), place);
            BOOST_TEST(driven.answers.at(asked).paper->ids.size() == 2u);
        }
}

BOOST_AUTO_TEST_CASE(a_redirect_that_leaves_crossref_is_a_failure) {
    for (const std::string place :
         {"https://evil.example/works/x", "http://127.0.0.1:2/works/x", "https://127.0.0.1:1/works/x",
          "//evil.example/", "http://127.0.0.1:1@evil.example/", "http://127.0.0.1:1\\@evil.example/",
          "ftp://127.0.0.1:1/", "mailto:a@b", "", "/a\r\nx-evil: 1"}) {
        const auto driven =
            drive(crossref(), std::vector{asked}, [&](const Request&) { return redirect(302, place); });
        BOOST_TEST(driven.requests.size() == 1u, place);
        BOOST_TEST((driven.answers.at(asked).state == Answer::State::failed));
        BOOST_TEST(driven.answers.at(asked).reason.find("HTTP 302") == 0u);
    }
}

BOOST_AUTO_TEST_CASE(redirects_of_crossref_in_a_circle_end_after_three) {
    const auto driven =
        drive(crossref(), std::vector{asked, id("doi:10.1000/b")}, [&](const Request& request) {
            return request.asks[0] == asked ? redirect(301, "/works/x") : work("10.1000/b");
        });
    BOOST_TEST(driven.requests.size() == 5u);
    BOOST_TEST((driven.answers.at(id("doi:10.1000/b")).state == Answer::State::found));
    BOOST_TEST((driven.answers.at(asked).state == Answer::State::failed));
}

BOOST_AUTO_TEST_CASE(a_record_of_crossref_with_nulls_everywhere_is_found_and_empty) {
    json message{{"DOI", "10.1145/3600006.3613165"}};
    for (const auto* key : {"title",
                            "subtitle",
                            "author",
                            "editor",
                            "container-title",
                            "short-container-title",
                            "issued",
                            "published-print",
                            "published-online",
                            "page",
                            "volume",
                            "issue",
                            "type",
                            "reference",
                            "reference-count",
                            "is-referenced-by-count",
                            "relation",
                            "updated-by",
                            "event",
                            "ISSN",
                            "ISBN",
                            "abstract",
                            "publisher",
                            "aliases"})
        message[key] = nullptr;
    const auto answer = answer_to(reply(200, json{{"message", message}}.dump()));
    BOOST_TEST((answer.state == Answer::State::found));
    BOOST_TEST(answer.paper->fields.size() == 1u);
    BOOST_TEST(answer.paper->names.empty());
    BOOST_TEST(answer.paper->dates.empty());
    BOOST_TEST((answer.completeness == ReferenceList::State::unknown));
}

BOOST_AUTO_TEST_CASE(members_of_crossref_of_any_wrong_type_do_no_harm) {
    const std::vector<json> wrong{7,
                                  -1.5,
                                  true,
                                  "text",
                                  json::array({nullptr, 1, json::array({json::object()})}),
                                  json{{"date-parts", {{{"a", 1}}}}},
                                  json{{"has-preprint", 7}}};
    for (const auto& value : wrong) {
        json message{{"DOI", "10.1145/3600006.3613165"}};
        for (const auto* key : {"title", "subtitle", "author", "container-title", "issued", "published-print",
                                "page", "type", "reference", "reference-count", "is-referenced-by-count",
                                "relation", "updated-by", "event", "ISBN", "abstract", "aliases"})
            message[key] = value;
        BOOST_TEST((answer_to(reply(200, json{{"message", message}}.dump())).state == Answer::State::found));
    }
}

BOOST_AUTO_TEST_CASE(hostile_bodies_of_crossref_are_failures_in_good_time) {
    const std::string start = R"({"message":{"DOI":"10.1145/3600006.3613165","title":)";
    for (const auto& body : {std::string(400'000, '['), start + std::string(100'000, '['),
                             std::string(400'000, '\0'), start + "[\"" + std::string(1000, '\xFF') + "\"]}}"})
        BOOST_TEST((answer_to(reply(200, body)).state == Answer::State::failed));
    const auto open = answer_to(work("10.1145/3600006.3613165", {{"abstract", std::string(200'000, '<')},
                                                                 {"publisher", std::string(200'000, '&')}}));
    BOOST_TEST((open.state == Answer::State::found));
}

BOOST_AUTO_TEST_SUITE_END()
