#include "scholarly.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(match)

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::scholarly;

namespace {

using State = Answer::State;

const Source& match() {
    return source_named("semantic_scholar_match");
}

const Reply no_match = reply(404, R"({"error":"Title match not found"})");

Reply hit(const std::string& text) {
    const json row{{"paperId", sha(1)}, {"title", text}, {"matchScore", 109.55}};
    return reply(200, json{{"data", {row}}}.dump());
}

std::vector<std::string> numbered(int count) {
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i) out.push_back("Title of Number " + std::to_string(i));
    return out;
}

std::size_t count(const Driven& driven, State state) {
    return static_cast<std::size_t>(
        std::ranges::count(driven.all, state, [](const Answer& answer) { return answer.state; }));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_match_is_a_candidate_and_404_an_absence) {
    const auto driven =
        drive(match(), titles({"Multi-Modal: “Known”", "Unknown"}), [](const Request& request) {
            const auto query = decoded(parameter(request, "query"));
            return query == "Multi Modal Known" ? hit("Multi-Modal Known") : no_match;
        });
    BOOST_TEST(driven.requests.size() == 2u);
    const auto& known = driven.answers.at(title("Multi-Modal: “Known”").id);
    BOOST_TEST(title_of(known.candidates.at(0)) == "Multi-Modal Known");
    BOOST_TEST((driven.answers.at(title("Unknown").id).state == State::absent));
}

BOOST_AUTO_TEST_CASE(a_match_without_data_is_an_absence) {
    for (const auto* body : {"{}", R"({"data":null})", R"({"data":[]})", R"({"data":{}})"}) {
        const auto driven =
            drive(match(), titles(numbered(1)), [&](const Request&) { return reply(200, body); });
        BOOST_TEST((driven.all.at(0).state == State::absent), body);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_match_and_no_absence_is_failed) {
    for (const auto& row :
         {reply(404, "<html>not found</html>"), reply(200, "<html>"), reply(200, R"({"data":[null]})"),
          reply(200, R"({"data":[{"title":"no id"}]})"),
          reply(200, R"({"data":[{"paperId":"6fe8c5bf8dddaadf10c765133d38dfef5714347f","title":null}]})"),
          reply(429, ""), reply(500, ""), Reply{}}) {
        const auto driven = drive(match(), titles(numbered(1)), [&](const Request&) { return row; });
        BOOST_TEST((driven.all.at(0).state == State::failed), row.body);
        BOOST_TEST(!driven.all[0].reason.empty());
    }
}

BOOST_AUTO_TEST_CASE(without_a_key_five_titles_are_looked_up) {
    const auto driven = drive(match(), titles(numbered(8)), [](const Request&) { return no_match; });
    BOOST_TEST(driven.requests.size() == 5u);
    BOOST_TEST(count(driven, State::absent) == 5u);
    BOOST_TEST(count(driven, State::failed) == 3u);
    BOOST_TEST(driven.answers.at(title("Title of Number 7").id).reason == unkeyed_limit);
    BOOST_TEST((driven.answers.at(title("Title of Number 0").id).state == State::absent));
    const auto keyed =
        drive(match(), titles(numbered(8)), [](const Request&) { return no_match; }, {.key = "secret"});
    BOOST_TEST(keyed.requests.size() == 8u);
}

BOOST_AUTO_TEST_CASE(a_key_that_is_refused_leaves_five_titles) {
    int calls = 0;
    const auto driven = drive(
        match(), titles(numbered(12)),
        [&](const Request& request) {
            return has_key(request) && ++calls > 2 ? reply(403, R"({"message":"Forbidden"})") : no_match;
        },
        {.key = "secret"});
    BOOST_TEST(count(driven, State::absent) == 7u);
    BOOST_TEST(count(driven, State::failed) == 5u);
    BOOST_TEST(driven.all.size() == 12u);
}

BOOST_AUTO_TEST_CASE(a_service_that_is_down_is_asked_for_three_titles) {
    const auto driven = drive(match(), titles(numbered(50)), [](const Request&) { return reply(503, ""); },
                              {.key = "secret"});
    BOOST_TEST(driven.requests.size() == 3u);
    BOOST_TEST(count(driven, State::failed) == 50u);
}

BOOST_AUTO_TEST_SUITE_END()
