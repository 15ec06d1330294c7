#include "drive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

BOOST_AUTO_TEST_SUITE(crossref_search)

using namespace citegraph;
using namespace citegraph::test;
using nlohmann::json;

namespace {

const Source& search() {
    return source_named("crossref_search");
}

Reply items(const json& list) {
    return reply(200, json{{"status", "ok"}, {"message", {{"items", list}}}}.dump());
}

Answer answer_to(const Reply& row) {
    return drive(search(), std::vector{title("Orca")}, [&](const Request&) { return row; }).all.at(0);
}

json item(const std::string& doi, const std::string& type) {
    return {{"DOI", doi}, {"type", type}, {"title", {"Title of " + doi}}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(crossref_is_searched_by_one_title_a_request) {
    const auto driven = drive(search(), titles({"A & B: 50% #1?", "Straße"}),
                              [](const Request&) { return items({item("10.1145/a", "journal-article")}); });
    BOOST_REQUIRE(driven.requests.size() == 2u);
    BOOST_TEST(driven.requests[0].url ==
               "http://127.0.0.1:1/works?query.bibliographic=A%20%26%20B%3A%2050%25%20%231%3F&rows=5"
               "&select=DOI,title,subtitle,author,issued,container-title,type,update-to");
    BOOST_TEST(driven.requests[1].url.find("=Stra%C3%9Fe&") != std::string::npos);
    BOOST_TEST((driven.requests[0].pause == std::chrono::seconds{1}));
    BOOST_TEST(driven.answers.size() == 2u);
    BOOST_TEST(search().knows(title("Orca").id));
    BOOST_TEST(!search().knows(id("doi:10.1145/a")));
}

BOOST_AUTO_TEST_CASE(an_endless_title_is_asked_for_by_its_beginning) {
    std::string longest;
    for (int i = 0; i < 100'000; ++i) longest += "wörter ";
    const auto driven = drive(search(), std::vector{Question{title("Orca").id, longest, 0}},
                              [](const Request&) { return items(json::array()); });
    BOOST_TEST(driven.requests.at(0).url.size() < 1500u);
    BOOST_TEST(driven.requests[0].url.find("w%C3%B6rter&rows") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(candidates_come_in_the_order_of_crossref) {
    const auto answer =
        answer_to(items({item("10.1145/b", "proceedings-article"), item("10.1145/a", "posted-content")}));
    BOOST_TEST((answer.state == Answer::State::found));
    BOOST_REQUIRE(answer.candidates.size() == 2u);
    BOOST_TEST((answer.candidates[0].id() == id("doi:10.1145/b")));
    BOOST_TEST(answer.candidates[1].type == "article");
    BOOST_TEST(!answer.paper);
}

BOOST_AUTO_TEST_CASE(what_is_no_paper_is_no_candidate) {
    auto list = json::array();
    for (const auto* type :
         {"component", "peer-review", "grant", "journal", "journal-issue", "proceedings", "book-series"})
        list.push_back(item("10.1145/a", type));
    list.push_back({{"DOI", nullptr}, {"title", {"No DOI"}}});
    list.push_back({{"DOI", "10.1145/untitled"}, {"title", nullptr}});
    list.push_back(nullptr);
    BOOST_TEST((answer_to(items(list)).state == Answer::State::absent));
    list.push_back(item("10.1145/paper", "book-chapter"));
    BOOST_TEST(answer_to(items(list)).candidates.size() == 1u);
}

BOOST_AUTO_TEST_CASE(no_items_are_an_absence_and_no_list_of_items_is_a_failure) {
    BOOST_TEST((answer_to(items(json::array())).state == Answer::State::absent));
    const std::vector<std::pair<Reply, std::string>> rows{
        {items(nullptr), "the reply has no items"},      {reply(200, "{}"), "the reply has no items"},
        {reply(200, "<html>"), "but no JSON"},           {reply(429, "<html>slow down"), "HTTP 429"},
        {reply(404, "Resource not found."), "HTTP 404"}, {Reply{}, "no reply"}};
    for (const auto& [row, reason] : rows) {
        const auto answer = answer_to(row);
        BOOST_TEST((answer.state == Answer::State::failed), row.body);
        BOOST_TEST(answer.reason.find(reason) != std::string::npos, answer.reason);
    }
}

BOOST_AUTO_TEST_CASE(a_notice_is_no_candidate_and_flags_the_paper_that_it_is_about) {
    auto notice = item("10.1145/n", "journal-article");
    notice["update-to"] = {{{"DOI", "10.1145/A"}, {"type", "retraction"}}};
    const auto answer = answer_to(items({notice, item("10.1145/a", "journal-article")}));
    BOOST_REQUIRE(answer.candidates.size() == 1u);
    const auto& paper = answer.candidates[0];
    BOOST_TEST((paper.id() == id("doi:10.1145/a")));
    BOOST_REQUIRE(paper.notices.size() == 1u);
    BOOST_TEST((paper.notices[0].id == id("doi:10.1145/n")));
    BOOST_TEST(paper.notices[0].from.source == "crossref");
}

BOOST_AUTO_TEST_SUITE_END()
