#include "scholarly.hpp"

#include "sources/semantic_scholar_packing.hpp"

#include <boost/test/unit_test.hpp>

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::scholarly;

namespace {

using List = ReferenceList::State;

const Source& references() {
    return source_named("semantic_scholar_references");
}

/// The paper of number `i`, which is said to have `count` references.
Question paper(int i, int count) {
    return {id("s2:" + sha(i)), {}, static_cast<std::size_t>(count)};
}

bool is_batch(const Request& request) {
    return request.method == "POST";
}

/// A service whose batches tell `told` references of each paper, and whose pages are up to `pages`.
Service world(
    int told, Service pages = [](const Request&) { return reply(500, ""); }) {
    return [told, pages](const Request& request) {
        if (!is_batch(request)) return pages(request);
        auto out = json::array();
        for (const auto& asked : ids_of(request))
            out.push_back({{"paperId", asked}, {"references", works(told)}});
        return reply(200, out.dump() + "\n");
    };
}

std::string page(int first, int count, json next) {
    auto data = json::array();
    for (int i = 0; i < count; ++i) data.push_back({{"citedPaper", {{"paperId", sha(600000 + first + i)}}}});
    json out{{"offset", first}, {"data", data}};
    if (!next.is_null()) out["next"] = next;
    return out.dump();
}

int offset_of(const Request& request) {
    return std::stoi(parameter(request, "offset"));
}

/// Pages of a list of `count` works, of as many rows as are asked for.
Service pages(int count) {
    return [count](const Request& request) {
        const auto offset = offset_of(request);
        const auto end = std::min(offset + std::stoi(parameter(request, "limit")), count);
        return reply(200, page(offset, end - offset, end < count ? json(end) : json()));
    };
}

struct Outcome {
    Answer answer;
    std::size_t requests;
};

/// What comes of one paper that is said to have `count` references.
Outcome outcome(int count, const Service& service) {
    const auto driven = drive(references(), {paper(1, count)}, service);
    return {driven.answers.at(paper(1, count).id), driven.requests.size()};
}

}  // namespace

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
    const std::vector<std::pair<const char*, Service>> rows{
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

BOOST_AUTO_TEST_CASE(null_for_a_list_means_withheld_by_the_publisher) {
    const Service nested = [](const Request&) {
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
    const std::vector<Service> rows{
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
                                  reply(404, "<html>no such page</html>"),
                                  reply(400, R"({"error":"Unrecognized or unsupported fields: [x]"})"),
                                  Reply{}};
    for (const auto& row : rows) {
        for (const auto& service :
             {Service{[&](const Request&) { return row; }}, world(0, [&](const Request&) { return row; })}) {
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
