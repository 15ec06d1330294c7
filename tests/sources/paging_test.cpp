#include "lists.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(paging)

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::lists;

BOOST_AUTO_TEST_CASE(a_list_that_falls_far_short_is_paged_from_its_beginning) {
    const auto [answer, requests] = outcome(2500, world(1000, pages(2500)));
    BOOST_TEST(answer.references.size() == 2500u);
    BOOST_TEST((answer.completeness == List::complete));
    BOOST_TEST(requests == 4u);
}

BOOST_AUTO_TEST_CASE(lists_that_an_overflow_emptied_are_paged) {
    const std::vector wanted{paper(1, 4000), paper(2, 4000)};
    const auto driven = drive(references(), wanted, [](const Request& request) {
        if (!is_batch(request)) return pages(4000)(request);
        return reply(200, json{{{"paperId", sha(1)}, {"references", works(4000)}},
                               {{"paperId", sha(2)}, {"references", json::array()}}}
                              .dump());
    });
    for (const auto& question : wanted) {
        BOOST_TEST(driven.answers.at(question.id).references.size() == 4000u);
        BOOST_TEST((driven.answers.at(question.id).completeness == List::complete));
    }
    BOOST_TEST(driven.requests.size() == 5u);
}

BOOST_AUTO_TEST_CASE(no_slice_goes_beyond_what_the_service_gives) {
    const auto [answer, requests] = outcome(20000, world(0, [](const Request& request) {
                                                const auto limit = std::stoi(parameter(request, "limit"));
                                                BOOST_TEST(offset_of(request) + limit < 10000);
                                                return pages(20000)(request);
                                            }));
    BOOST_TEST((answer.completeness == List::truncated));
    BOOST_TEST(answer.references.size() == 9999u);
    BOOST_TEST(answer.resume == 0u);
    BOOST_TEST(requests == 10u);  // no batch could hold it
}

BOOST_AUTO_TEST_CASE(every_page_but_the_last_is_an_unfinished_answer) {
    const auto driven = drive(references(), {paper(1, 9500)}, world(0, pages(9500)));
    BOOST_TEST(driven.all.size() == 10u);
    for (std::size_t i = 0; i < 9; ++i) {
        BOOST_TEST(driven.all[i].resume == (i + 1) * 1000);
        BOOST_TEST(driven.all[i].references.size() == (i + 1) * 1000);
        BOOST_TEST((driven.all[i].completeness == List::truncated));
    }
    BOOST_TEST(driven.all[9].resume == 0u);
    BOOST_TEST((driven.all[9].completeness == List::complete));
}

BOOST_AUTO_TEST_CASE(a_run_that_was_cut_off_goes_on_where_it_was) {
    const auto whole = drive(references(), {paper(1, 9500)}, world(0, pages(9500)));
    const auto cut = drive(references(), {paper(1, 9500)}, world(0, pages(9500)), {.most_requests = 4});
    const auto rest = drive(references(), {paper(2, 5), paper(1, 9500)}, world(5, pages(9500)),
                            {.begun = {cut.all.back()}});
    BOOST_TEST(rest.requests.size() == 7u);  // six pages, and a batch for the other
    BOOST_TEST((rest.answers.at(paper(1, 0).id) == whole.answers.at(paper(1, 0).id)));
    BOOST_TEST(rest.answers.at(paper(2, 0).id).references.size() == 5u);
}

BOOST_AUTO_TEST_CASE(an_unfinished_answer_that_cannot_be_is_begun_anew) {
    auto odd = drive(references(), {paper(1, 9500)}, world(0, pages(9500))).all.front();
    odd.resume = 123456;
    const auto driven = drive(references(), {paper(1, 9500)}, world(0, pages(9500)), {.begun = {odd}});
    BOOST_TEST(driven.answers.at(paper(1, 0).id).references.size() == 9500u);
}

BOOST_AUTO_TEST_CASE(odd_ends_of_a_list_end_it) {
    const std::vector<std::pair<const char*, FakeService>> rows{
        {"next points back", [](const Request&) { return reply(200, page(0, 20, 0)); }},
        {"no rows", [](const Request& request) { return reply(200, page(offset_of(request), 0, 1000)); }},
        {"data missing", [](const Request&) { return reply(200, R"({"offset":0,"next":1000})"); }},
        {"data of another type", [](const Request&) { return reply(200, R"({"data":"x","next":7})"); }},
        {"rows of other types", [](const Request&) { return reply(200, R"({"data":[null,7,[],{}]})"); }},
        {"no slice any more", [](const Request& request) {
             return offset_of(request) == 0
                        ? reply(200, page(0, 20, 20))
                        : reply(
                              400,
                              R"({"error":"Requested data for this limit and/or offset is not available"})");
         }}};
    for (const auto& [name, service] : rows) {
        const auto [answer, requests] = outcome(50, world(10, service));
        BOOST_TEST((answer.state == Answer::State::found), name);
        BOOST_TEST((answer.completeness == List::truncated), name);
        BOOST_TEST(answer.resume == 0u);
        BOOST_TEST(requests <= 3u);
    }
}

BOOST_AUTO_TEST_CASE(a_service_that_tells_a_row_a_page_is_left_in_the_end) {
    const auto [answer, requests] = outcome(9500, [](const Request& request) {
        return reply(200, page(offset_of(request), 1, offset_of(request) + 1));
    });
    BOOST_TEST((answer.completeness == List::truncated));
    BOOST_TEST(requests == 100u);
}

BOOST_AUTO_TEST_CASE(a_page_that_is_too_large_is_asked_for_in_smaller_ones) {
    const auto [answer, requests] = outcome(9500, [](const Request& request) {
        if (std::stoi(parameter(request, "limit")) > 500)
            return reply(400, R"({"error":"Response would exceed maximum size"})");
        return pages(9500)(request);
    });
    BOOST_TEST(answer.references.size() == 9500u);
    BOOST_TEST(requests == 20u);
}

BOOST_AUTO_TEST_SUITE_END()
