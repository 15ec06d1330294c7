#include "scholarly.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(search)

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::scholarly;

namespace {

using State = Answer::State;

const Source& bulk() {
    return source_named("semantic_scholar_search");
}

std::vector<std::string> asked_by(const Request& request) {
    return phrases(decoded(parameter(request, "query")));
}

json row(int number, const std::string& text) {
    return {{"paperId", sha(number)},
            {"externalIds", {{"CorpusId", number}}},
            {"title", text},
            {"authors", {{{"authorId", "1"}, {"name", "Ada One"}}}},
            {"referenceCount", 7}};
}

Reply rows(const std::vector<json>& data, std::size_t total, const json& token = nullptr) {
    return reply(200, json{{"total", total}, {"token", token}, {"data", data}}.dump() + "\n");
}

/// Holds one record for every phrase, but those in `missing`.
FakeService world(std::set<std::string> missing = {}) {
    return [missing](const Request& request) {
        std::vector<json> data;
        for (const auto& phrase : asked_by(request))
            if (!missing.contains(phrase)) data.push_back(row(static_cast<int>(data.size()) + 1, phrase));
        return rows(data, data.size());
    };
}

/// Titles of seventy characters.
std::vector<std::string> long_titles(int count) {
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i) {
        auto number = "Number" + std::to_string(1000 + i);
        out.push_back(number + ": Serving Large-Language Models With Little Memory and (Much) Work");
        out.back().resize(70, 'x');
    }
    return out;
}

State state_of(const Driven& driven, const std::string& text) {
    return driven.answers.at(title(text).id).state;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_hundred_titles_of_seventy_characters_are_at_most_three_calls) {
    const auto wanted = long_titles(100);
    const auto driven = drive(bulk(), titles(wanted), world());
    BOOST_TEST(driven.requests.size() <= 3u);
    for (const auto& request : driven.requests) BOOST_TEST(request.url.size() < 6000u);
    for (const auto& text : wanted) {
        const auto& answer = driven.answers.at(title(text).id);
        BOOST_REQUIRE((answer.state == State::found));
        BOOST_TEST(title_of(answer.candidates.at(0)).substr(0, 10) == text.substr(0, 10));
        BOOST_TEST(authors_of(answer.candidates[0]).size() == 1u);
        BOOST_TEST(answer.candidates[0].counts.references.value_or(0) == 7);
    }
}

BOOST_AUTO_TEST_CASE(a_bulk_search_asks_for_no_subfields) {
    const auto driven = drive(bulk(), titles(long_titles(1)), world());
    BOOST_TEST(parameter(driven.requests.at(0), "fields").find('.') == std::string::npos);
    BOOST_TEST(parameter(driven.requests.at(0), "fields").find("authors") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_query_is_quoted_phrases_joined_by_or) {
    const auto driven = drive(
        bulk(), titles({"\"Ask\" me | never: a *non-trivial* (study)", "大语言模型综述", "it’s ~2 + 2 -1"}),
        world());
    BOOST_REQUIRE(driven.requests.size() == 1u);
    BOOST_TEST(decoded(parameter(driven.requests[0], "query")) ==
               R"("Ask me never a non trivial study" | "大语言模型综述" | "it's 2 2 1")");
    for (const char c : parameter(driven.requests[0], "query")) BOOST_TEST((c > ' ' && c < 0x7F));
    BOOST_TEST(driven.answers.size() == 3u);
    for (const auto& [asked, answer] : driven.answers) BOOST_TEST((answer.state == State::found));
}

BOOST_AUTO_TEST_CASE(a_title_without_words_is_absent_without_a_request) {
    const auto driven = drive(bulk(), titles({"--- | ***"}), world());
    BOOST_TEST(driven.requests.empty());
    BOOST_TEST((driven.answers.at(id("title:wordless")).state == State::absent));
    BOOST_TEST(drive(bulk(), titles({}), world()).requests.empty());
}

BOOST_AUTO_TEST_CASE(a_title_that_no_record_resembles_is_absent) {
    const auto driven = drive(bulk(), titles({"Here It Is Now", "Quite Something Else"}),
                              [](const Request&) { return rows({row(1, "Here it is, now")}, 1); });
    BOOST_TEST((state_of(driven, "Here It Is Now") == State::found));
    BOOST_TEST((state_of(driven, "Quite Something Else") == State::absent));
}

BOOST_AUTO_TEST_CASE(data_that_is_missing_or_null_is_no_record) {
    for (const auto* body :
         {R"({"total":0,"offset":0})", R"({"total":0,"token":null,"data":null})", R"({"data":[]})", "{}"}) {
        const auto driven =
            drive(bulk(), titles({"A Title of Words"}), [&](const Request&) { return reply(200, body); });
        BOOST_TEST((state_of(driven, "A Title of Words") == State::absent), body);
        BOOST_TEST(driven.requests.size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(pages_are_followed_by_their_token_and_judged_together) {
    const auto driven =
        drive(bulk(), titles({"The First of Them", "The Second Among Others"}), [](const Request& request) {
            const auto token = parameter(request, "token");
            if (token.empty()) return rows({row(1, "The First of Them")}, 3, "A+/=");
            BOOST_TEST(token == "A%2B%2F%3D");
            return rows({row(2, "The Second Among Others"), row(3, "First of Them")}, 3);
        });
    BOOST_TEST(driven.requests.size() == 2u);
    BOOST_TEST(driven.answers.at(title("The First of Them").id).candidates.size() == 2u);
    BOOST_TEST((state_of(driven, "The Second Among Others") == State::found));
}

BOOST_AUTO_TEST_CASE(tokens_that_lead_nowhere_end_in_time) {
    const std::vector<FakeService> services{
        [](const Request&) { return rows({row(1, "Other")}, 4000, "same"); },
        [](const Request& request) {
            return rows({row(1, "Other")}, 4000, parameter(request, "token") + "x");
        },
        [](const Request& request) { return rows({}, 4000, parameter(request, "token") + "x"); }};
    for (const auto& service : services) {
        const auto driven = drive(bulk(), titles({"A Title of Words"}), service);
        BOOST_TEST(driven.requests.size() <= 10u);
        BOOST_TEST((state_of(driven, "A Title of Words") == State::failed));  // it may be among the unread
    }
}

BOOST_AUTO_TEST_CASE(one_common_title_floods_only_itself) {
    auto wanted = long_titles(20);
    wanted.push_back("Gemini");
    const auto driven = drive(bulk(), titles(wanted), [](const Request& request) {
        const auto asked = asked_by(request);
        if (std::ranges::find(asked, "Gemini") == asked.end()) return world()(request);
        return rows({row(1, "Astronomy")}, 20000, "more");
    });
    BOOST_TEST(driven.requests.size() == 2u);
    BOOST_TEST((state_of(driven, wanted[19]) == State::found));
    BOOST_TEST((state_of(driven, "Gemini") == State::failed));
    BOOST_TEST(driven.answers.at(title("Gemini").id).reason == too_common);
}

BOOST_AUTO_TEST_CASE(a_flooded_query_is_halved) {
    auto wanted = long_titles(16);
    wanted.push_back("The Very Common Words");
    const auto driven = drive(bulk(), titles(wanted), [](const Request& request) {
        const auto asked = asked_by(request);
        if (std::ranges::find(asked, "The Very Common Words") == asked.end()) return world()(request);
        return rows({row(1, "The Very Common Words")}, 20000, "more");
    });
    BOOST_TEST(driven.requests.size() < 14u);
    for (const auto& text : wanted) BOOST_TEST((state_of(driven, text) == State::found));
}

BOOST_AUTO_TEST_CASE(a_search_that_ends_early_leaves_the_rest_open) {
    const auto driven = drive(bulk(), titles({"Here It Is Now", "There Was Another Story"}),
                              [](const Request&) { return rows({row(1, "Here It Is Now")}, 500); });
    BOOST_TEST((state_of(driven, "Here It Is Now") == State::found));
    BOOST_TEST((state_of(driven, "There Was Another Story") == State::failed));
    const auto alone = drive(bulk(), titles({"Something Else Entirely"}),
                             [](const Request&) { return rows({row(1, "Here It Is Now")}, 500); });
    BOOST_TEST((state_of(alone, "Something Else Entirely") == State::failed));
}

BOOST_AUTO_TEST_CASE(a_refused_query_is_halved_until_the_title_at_fault_stands_alone) {
    for (const int status : {400, 414, 500}) {
        const auto wanted = long_titles(16);
        const auto driven = drive(bulk(), titles(wanted), [&](const Request& request) {
            for (const auto& phrase : asked_by(request))
                if (phrase.starts_with("Number1005")) return reply(status, "<html>no</html>");
            return world()(request);
        });
        for (const auto& text : wanted)
            BOOST_TEST((state_of(driven, text) == (text == wanted[5] ? State::failed : State::found)));
        BOOST_TEST(driven.requests.size() < 12u);
    }
}

BOOST_AUTO_TEST_CASE(what_a_search_cannot_read_is_failed) {
    for (const auto& row : {reply(200, "<html>bot?</html>"), reply(200, "[]"), reply(200, ""),
                            reply(200, R"({"message":"Endpoint request timed out"})"), reply(503, ""),
                            reply(200, R"({"data":[null,7,"x",[],{},{"paperId":null}]})"),
                            reply(429, R"({"message":"Too Many Requests."})"), reply(404, "{}"), Reply{}}) {
        const auto driven = drive(bulk(), titles(long_titles(1)), [&](const Request&) { return row; });
        BOOST_TEST((driven.all.at(0).state == State::failed), row.body);
        BOOST_TEST(!driven.all[0].reason.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_service_that_is_down_is_not_hammered_for_titles) {
    const auto driven =
        drive(bulk(), titles(long_titles(200)), [](const Request&) { return reply(503, ""); });
    BOOST_TEST(driven.answers.size() == 200u);
    BOOST_TEST(driven.requests.size() < 20u);
}

BOOST_AUTO_TEST_SUITE_END()
