#include "scholarly.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(arxiv_search)

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::scholarly;

namespace {

using State = Answer::State;

const Source& search() {
    return source_named("arxiv_search");
}

std::string query_of(const Request& request) {
    return decoded(parameter(request, "search_query"));
}

std::string entry(int number, const std::string& text) {
    return "<entry><id>http://arxiv.org/abs/2301." + std::to_string(10000 + number) + "v1</id><title>" +
           text + "</title></entry>";
}

Reply feed(const std::string& entries, std::size_t total) {
    return reply(200,
                 "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' "
                 "xmlns:os='http://a9.com/-/spec/opensearch/1.1/'><os:totalResults>" +
                     std::to_string(total) + "</os:totalResults>" + entries + "</feed>");
}

/// Holds a paper for every phrase.
Reply world(const Request& request) {
    std::string entries;
    int number = 0;
    for (const auto& phrase : phrases(query_of(request))) entries = entry(++number, phrase) + entries;
    return feed(entries, static_cast<std::size_t>(number));
}

const Reply error_feed =
    reply(400,
          "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'><entry>"
          "<id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>bad query</summary>"
          "</entry></feed>");

std::vector<std::string> numbered(int count) {
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i) out.push_back("Story" + std::to_string(i) + " Told" + std::to_string(i));
    return out;
}

State state_of(const Driven& driven, const std::string& text) {
    return driven.answers.at(title(text).id).state;
}

}  // namespace

BOOST_AUTO_TEST_CASE(twenty_titles_are_one_arxiv_call) {
    const auto wanted = numbered(45);
    const auto driven = drive(search(), titles(wanted), world);
    BOOST_TEST(driven.requests.size() == 3u);
    BOOST_TEST(parameter(driven.requests[0], "max_results") == "100");
    BOOST_TEST(parameter(driven.requests[2], "max_results") == "50");
    BOOST_TEST((driven.requests[0].pause == std::chrono::seconds{3}));
    for (const auto& text : wanted) {
        const auto& answer = driven.answers.at(title(text).id);
        BOOST_REQUIRE((answer.state == State::found));
        BOOST_REQUIRE(answer.candidates.size() == 1u);
        BOOST_TEST(title_of(answer.candidates[0]) == text);
    }
}

BOOST_AUTO_TEST_CASE(an_arxiv_query_is_phrases_without_operators) {
    const auto driven =
        drive(search(), titles({"A \"non-trivial\" ti: test", "大语言模型", "(AND) OR"}), world);
    BOOST_TEST(query_of(driven.requests.at(0)) ==
               R"(ti:"A non trivial ti test" OR ti:"大语言模型" OR ti:"and or")");
    for (const char c : driven.requests[0].url) BOOST_TEST((c > ' ' && c < 0x7F && c != '"'));
    std::vector<std::string> ideographs;
    for (int i = 0; i < 20; ++i) {
        ideographs.emplace_back(std::to_string(i));
        for (int k = 0; k < 100; ++k) ideographs.back() += "模";
    }
    for (const auto& request : drive(search(), titles(ideographs), world).requests)
        BOOST_TEST(request.url.size() < 6000u);
}

BOOST_AUTO_TEST_CASE(a_title_without_words_costs_no_arxiv_call) {
    const auto driven = drive(search(), titles({"--- | ***"}), world);
    BOOST_TEST(driven.requests.empty());
    BOOST_TEST((driven.all.at(0).state == State::absent));
}

BOOST_AUTO_TEST_CASE(a_title_that_no_entry_resembles_is_absent) {
    const auto driven = drive(search(), titles({"Here It Is", "Something Else"}),
                              [](const Request&) { return feed(entry(1, "Here it is"), 1); });
    BOOST_TEST((state_of(driven, "Here It Is") == State::found));
    BOOST_TEST((state_of(driven, "Something Else") == State::absent));
}

BOOST_AUTO_TEST_CASE(an_empty_search_feed_is_believed_the_second_time) {
    int calls = 0;
    const auto late = drive(search(), titles({"Here It Is"}), [&](const Request& request) {
        return ++calls == 1 ? feed("", 0) : world(request);
    });
    BOOST_TEST((state_of(late, "Here It Is") == State::found));
    const auto empty = drive(search(), titles({"Here It Is"}), [](const Request&) { return feed("", 0); });
    BOOST_TEST((state_of(empty, "Here It Is") == State::absent));
    BOOST_TEST(empty.requests.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_feed_that_tells_of_more_is_asked_for_in_halves) {
    auto wanted = numbered(15);
    wanted.push_back("Common Words");
    const auto driven = drive(search(), titles(wanted), [](const Request& request) {
        const bool common = query_of(request).find("Common Words") != std::string::npos;
        return common ? feed(entry(1, "Another Paper"), 3000) : world(request);
    });
    for (int i = 0; i < 15; ++i)
        BOOST_TEST((state_of(driven, wanted[static_cast<std::size_t>(i)]) == State::found));
    BOOST_TEST((state_of(driven, "Common Words") == State::failed));
    BOOST_TEST(driven.answers.at(title("Common Words").id).reason == too_common);
    BOOST_TEST(driven.requests.size() < 12u);
    const auto endless = drive(search(), titles(numbered(200)),
                               [](const Request&) { return feed(entry(1, "Another Paper"), 3000); });
    BOOST_TEST(endless.requests.size() < 50u);
    BOOST_TEST(endless.answers.size() == 200u);
}

BOOST_AUTO_TEST_CASE(a_refused_search_is_halved_until_the_title_at_fault_stands_alone) {
    const auto wanted = numbered(16);
    const auto driven = drive(search(), titles(wanted), [](const Request& request) {
        return query_of(request).find("\"Story5 ") != std::string::npos ? error_feed : world(request);
    });
    for (const auto& text : wanted)
        BOOST_TEST((state_of(driven, text) == (text == wanted[5] ? State::failed : State::found)));
    BOOST_TEST(driven.answers.at(title(wanted[5]).id).reason == "bad query");
}

BOOST_AUTO_TEST_CASE(what_is_no_search_feed_is_failed) {
    for (const auto& row : {reply(429, "Rate exceeded."), reply(200, "Rate exceeded."), reply(503, ""),
                            reply(200, "<html>"), Reply{}}) {
        const auto driven = drive(search(), titles(numbered(100)), [&](const Request&) { return row; });
        BOOST_TEST(driven.answers.size() == 100u);
        BOOST_TEST(driven.requests.size() <= 5u);
        for (const auto& answer : driven.all)
            BOOST_TEST((answer.state == State::failed && !answer.reason.empty()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
