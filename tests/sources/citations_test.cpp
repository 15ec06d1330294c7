#include "lists.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(citations)

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::lists;

namespace {

const Source& citations() {
    return source_named("semantic_scholar_citations");
}

/// Pages of `count` works that cite a paper, of as many rows as are asked for.
FakeService citers(int count) {
    return [count](const Request& request) {
        const auto offset = offset_of(request);
        const auto end = std::min(offset + std::stoi(parameter(request, "limit")), count);
        json out{{"offset", offset}, {"data", json::array()}};
        for (int i = offset; i < end; ++i)
            out["data"].push_back({{"citingPaper", {{"paperId", sha(700000 + i)}}}});
        if (end < count) out["next"] = end;
        return reply(200, out.dump());
    };
}

Driven asked(const FakeService& service, const Circumstances& around = {}) {
    return drive(citations(), {paper(1, 0)}, service, around);
}

Answer answer_to(const FakeService& service) {
    return asked(service).answers.at(paper(1, 0).id);
}

}  // namespace

BOOST_AUTO_TEST_CASE(who_cites_a_paper_is_asked_page_by_page) {
    const auto driven = asked(citers(2500));
    const auto& answer = driven.answers.at(paper(1, 0).id);
    BOOST_TEST(answer.references.size() == 2500u);
    BOOST_TEST((answer.completeness == List::complete));
    BOOST_TEST(driven.requests.size() == 3u);
    BOOST_TEST(driven.requests.front().url.find("/paper/" + sha(1) + "/citations?") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(citers_beyond_what_the_service_gives_are_not_asked_for) {
    const auto answer = answer_to([](const Request& request) {
        BOOST_TEST(offset_of(request) + std::stoi(parameter(request, "limit")) < 10000);
        return citers(150000)(request);
    });
    BOOST_TEST(answer.references.size() == 9999u);
    BOOST_TEST((answer.completeness == List::truncated));
    BOOST_TEST(answer.resume == 0u);
}

BOOST_AUTO_TEST_CASE(citers_that_were_cut_off_are_gone_on_with) {
    const auto cut = asked(citers(3500), {.most_requests = 2});
    const auto rest = asked(citers(3500), {.begun = {cut.all.back()}});
    BOOST_TEST(rest.requests.size() == 2u);
    BOOST_TEST(rest.answers.at(paper(1, 0).id).references.size() == 3500u);
}

BOOST_AUTO_TEST_CASE(a_paper_that_nobody_cites_has_an_empty_list) {
    const auto answer = answer_to(citers(0));
    BOOST_TEST((answer.state == Answer::State::found));
    BOOST_TEST(answer.references.empty());
    BOOST_TEST((answer.completeness == List::complete));
}

BOOST_AUTO_TEST_CASE(citers_that_are_null_or_missing_are_no_answer) {
    for (const auto* body :
         {R"({"offset":0,"data":null})", R"({"offset":0})", R"({"data":7})", "[]", "<html>"})
        BOOST_TEST(
            (answer_to([&](const Request&) { return reply(200, body); }).state == Answer::State::failed),
            body);
}

BOOST_AUTO_TEST_CASE(a_citer_without_identifier_goes_by_its_title) {
    const auto answer = answer_to([](const Request&) {
        return reply(
            200, R"({"data":[{"citingPaper":{"paperId":null,"title":"On Droughts"}},{"citingPaper":null}]})");
    });
    BOOST_TEST_REQUIRE(answer.references.size() == 1u);
    BOOST_TEST(answer.references.front().title == "On Droughts");
}

BOOST_AUTO_TEST_CASE(a_paper_whose_citers_cannot_be_told_costs_only_itself) {
    const auto driven =
        drive(citations(), {paper(1, 0), paper(2, 0), paper(3, 0)}, [](const Request& request) {
            if (request.url.find(sha(1)) != std::string::npos) return reply(500, "{}");
            if (request.url.find(sha(2)) != std::string::npos)
                return reply(404, R"({"error":"Paper with id x not found"})");
            return citers(4)(request);
        });
    BOOST_TEST((driven.answers.at(paper(1, 0).id).state == Answer::State::failed));
    BOOST_TEST((driven.answers.at(paper(2, 0).id).state == Answer::State::absent));
    BOOST_TEST(driven.answers.at(paper(3, 0).id).references.size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_page_of_citers_that_is_too_large_is_asked_for_in_halves) {
    const auto driven = asked([](const Request& request) {
        if (std::stoi(parameter(request, "limit")) > 300)
            return reply(400, R"({"error":"Response would exceed maximum size"})");
        return citers(400)(request);
    });
    BOOST_TEST(driven.answers.at(paper(1, 0).id).references.size() == 400u);
    BOOST_TEST(driven.requests.size() == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
