#include "lists.hpp"

#include "sources/semantic_scholar/batch.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(lists_of_references)

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::lists;

BOOST_AUTO_TEST_CASE(six_hundred_papers_with_33000_references_are_at_most_five_calls) {
    std::vector<Question> wanted;
    for (int i = 0; i < 600; ++i) wanted.push_back(paper(i, 10 + i * 7919 % 91));  // 10 to 100, mean 55
    std::size_t sum = 0, most = 0;
    for (const auto& question : wanted) sum += question.references;
    BOOST_TEST(sum > 32'500u);
    const auto driven = drive(references(), wanted, [&](const Request& request) {
        auto out = json::array();
        std::size_t rows = 0;
        for (const auto& asked : ids_of(request)) {
            const auto question = std::ranges::find(wanted, id("s2:" + asked), &Question::id);
            rows += question->references;
            out.push_back(
                {{"paperId", asked}, {"references", works(static_cast<int>(question->references))}});
        }
        most = std::max(most, rows);
        return reply(200, out.dump());
    });
    BOOST_TEST(driven.requests.size() <= 5u);
    BOOST_TEST(most <= 9000u);
    BOOST_TEST(driven.all.size() == 600u);
    for (const auto& question : wanted) {
        const auto& answer = driven.answers.at(question.id);
        BOOST_TEST((answer.completeness == List::complete));
        BOOST_TEST(answer.references.size() == question.references);
        BOOST_TEST(answer.resume == 0u);
    }
}

BOOST_AUTO_TEST_CASE(five_hundred_ids_are_the_most_of_a_batch) {
    std::vector<Question> wanted;
    for (int i = 0; i < 501; ++i) wanted.push_back(paper(i, 1));
    BOOST_TEST(drive(references(), wanted, world(1)).requests.size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_rest_of_a_cut_off_run_is_packed_as_before) {
    std::vector<Question> wanted;
    for (int i = 0; i < 300; ++i) wanted.push_back(paper(i, 1 + i * 7919 % 4000));
    const auto packs = sources::pack(wanted);
    BOOST_REQUIRE(packs.size() > 10u);
    std::vector<Question> rest;
    for (const auto& question : wanted) {
        const auto in = [&](const auto& pack) { return std::ranges::find(pack, question) != pack.end(); };
        if (std::none_of(packs.begin(), packs.begin() + 4, in)) rest.push_back(question);
    }
    const auto again = sources::pack(rest);
    BOOST_TEST((again == std::vector(packs.begin() + 4, packs.end())));
}

BOOST_AUTO_TEST_CASE(a_paper_without_references_is_not_asked) {
    const auto [answer, requests] = outcome(0, world(5));
    BOOST_TEST(requests == 0u);
    BOOST_TEST((answer.state == Answer::State::found));
    BOOST_TEST((answer.completeness == List::unknown));
}

BOOST_AUTO_TEST_CASE(a_list_that_falls_a_little_short_is_complete) {
    const auto [answer, requests] = outcome(100, world(95));
    BOOST_TEST((answer.completeness == List::complete));
    BOOST_TEST(answer.references.size() == 95u);
    BOOST_TEST(requests == 1u);
}

BOOST_AUTO_TEST_CASE(null_for_a_list_means_withheld_by_the_publisher) {
    const FakeService nested = [](const Request&) {
        return reply(200, json::array({{{"paperId", sha(1)}, {"references", nullptr}}}).dump());
    };
    const auto elided = world(0, [](const Request&) {
        return reply(200,
                     R"({"data": null, "citingPaperInfo": {"openAccessPdf": {"disclaimer": "elided"}}})");
    });
    for (const auto& service : {nested, elided}) {
        const auto answer = outcome(50, service).answer;
        BOOST_TEST((answer.state == Answer::State::found));
        BOOST_TEST((answer.completeness == List::withheld));
        BOOST_TEST(answer.references.empty());
        BOOST_TEST(answer.reason.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_paper_that_is_not_held_any_more_is_absent) {
    const std::vector<FakeService> rows{
        [](const Request&) { return reply(200, "[null]"); },
        [](const Request&) { return reply(400, R"({"error":"No valid paper ids given"})"); },
        world(0, [](const Request&) { return reply(404, R"({"error":"Paper with id x not found"})"); })};
    for (const auto& row : rows) BOOST_TEST((outcome(50, row).answer.state == Answer::State::absent));
}

BOOST_AUTO_TEST_CASE(what_fails_is_failed_and_never_a_short_list) {
    const std::vector<Reply> rows{reply(504, ""),
                                  reply(429, R"({"message":"Too Many Requests.","code":"429"})"),
                                  reply(200, "<html>bot?</html>"),
                                  reply(200, "7"),
                                  reply(200, R"({"error":"Internal Server Error"})"),
                                  reply(404, "<html>no such page</html>"),
                                  reply(400, R"({"error":"Unrecognized or unsupported fields: [x]"})"),
                                  Reply{}};
    for (const auto& row : rows) {
        for (const auto& service : {FakeService{[&](const Request&) { return row; }},
                                    world(0, [&](const Request&) { return row; })}) {
            const auto answer = outcome(50, service).answer;
            BOOST_TEST((answer.state == Answer::State::failed), row.body);
            BOOST_TEST(!answer.reason.empty());
            BOOST_TEST((answer.completeness == List::unknown));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_poison_paper_costs_no_other_its_list) {
    std::vector<Question> wanted;
    for (int i = 0; i < 32; ++i) wanted.push_back(paper(i, 5));
    for (const bool has_pages : {true, false}) {
        const auto driven = drive(references(), wanted, [&](const Request& request) {
            if (!is_batch(request)) return has_pages ? pages(5)(request) : reply(500, "");
            const auto asked = ids_of(request);
            const bool poison = std::ranges::find(asked, sha(17)) != asked.end();
            return poison ? reply(500, R"({"message":"Internal Server Error"})") : world(5)(request);
        });
        for (const auto& question : wanted) {
            const bool lost = question.id == paper(17, 0).id && !has_pages;
            BOOST_TEST((driven.answers.at(question.id).state ==
                        (lost ? Answer::State::failed : Answer::State::found)));
        }
        BOOST_TEST(driven.requests.size() < 16u);
    }
}

BOOST_AUTO_TEST_CASE(a_service_that_is_down_is_not_hammered_for_lists) {
    std::vector<Question> wanted;
    for (int i = 0; i < 500; ++i) wanted.push_back(paper(i, 10));
    const auto driven = drive(references(), wanted, [](const Request&) { return reply(503, "<html>"); });
    BOOST_TEST(driven.answers.size() == 500u);
    BOOST_TEST(driven.requests.size() < 20u);
}

BOOST_AUTO_TEST_CASE(a_batch_of_lists_in_another_order_is_told_apart_by_its_ids) {
    const std::vector wanted{paper(1, 3), {id("corpus:77"), {}, 4}};
    const auto driven = drive(references(), wanted, [](const Request& request) {
        BOOST_TEST(ids_of(request)[1] == "CorpusId:77");
        return reply(
            200, json{{{"paperId", sha(9)}, {"externalIds", {{"CorpusId", 77}}}, {"references", works(4)}},
                      {{"paperId", sha(1)}, {"references", works(3)}}}
                     .dump());
    });
    BOOST_TEST(driven.answers.at(wanted[0].id).references.size() == 3u);
    BOOST_TEST(driven.answers.at(wanted[1].id).references.size() == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
