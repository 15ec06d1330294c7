#include "scholarly.hpp"

#include <boost/test/unit_test.hpp>

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::scholarly;

namespace {

/// One paper with `count` references, of which a batch tells `told`, and pages that are up to `pages`.
struct Paged {
    int count, told;
    Service pages;
    Reply operator()(const Request& request) const {
        if (request.method == "GET") return pages(request);
        auto item = record("ARXIV:2301.10000", count);
        if (!is_metadata(request)) item = {{"paperId", sha(10000)}, {"references", works(told)}};
        return reply(200, json::array({item}).dump());
    }
};

std::string page(int first, int count, json next) {
    auto data = json::array();
    for (int i = 0; i < count; ++i) data.push_back({{"citedPaper", {{"paperId", sha(600000 + first + i)}}}});
    json out{{"offset", first}, {"data", data}};
    if (!next.is_null()) out["next"] = next;
    return out.dump();
}

int offset_of(const Request& request) {
    return std::stoi(request.url.substr(request.url.find("offset=") + 7));
}

Answer answer_of(const Paged& paged, std::size_t* requests = nullptr) {
    const auto driven = drive(scholar(), arxiv_ids(1), paged);
    if (requests) *requests = driven.requests.size();
    return driven.answers.at(arxiv_ids(1)[0]);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_list_that_falls_a_little_short_is_complete) {
    std::size_t requests = 0;
    const Paged paged{100, 95, [](const Request&) { return reply(500, ""); }};
    BOOST_TEST((answer_of(paged, &requests).paper->references.state == ReferenceList::State::complete));
    BOOST_TEST(requests == 2u);
}

BOOST_AUTO_TEST_CASE(a_list_that_falls_far_short_is_paged) {
    const Paged paged{2500, 1000, [](const Request& request) {
                          const auto offset = offset_of(request);
                          return reply(200, page(offset, std::min(1000, 2500 - offset),
                                                 offset < 2000 ? json(offset + 1000) : json()));
                      }};
    std::size_t requests = 0;
    const auto answer = answer_of(paged, &requests);
    BOOST_TEST(answer.references.size() == 2500u);
    BOOST_TEST((answer.paper->references.state == ReferenceList::State::complete));
    BOOST_TEST(requests == 5u);
}

BOOST_AUTO_TEST_CASE(no_slice_goes_beyond_what_the_service_gives) {
    const Paged paged{20000, 0, [](const Request& request) {
                          const auto limit = std::stoi(request.url.substr(request.url.find("limit=") + 6));
                          BOOST_TEST(offset_of(request) + limit < 10000);
                          return reply(200, page(offset_of(request), limit, offset_of(request) + limit));
                      }};
    std::size_t requests = 0;
    const auto answer = answer_of(paged, &requests);
    BOOST_TEST((answer.paper->references.state == ReferenceList::State::truncated));
    BOOST_TEST(answer.references.size() == 9999u);
    BOOST_TEST(requests == 11u);  // no batch could hold it: metadata and ten pages
}

BOOST_AUTO_TEST_CASE(a_next_that_points_back_ends_the_paging) {
    const Paged paged{50, 10, [](const Request&) { return reply(200, page(0, 20, 0)); }};
    std::size_t requests = 0;
    BOOST_TEST((answer_of(paged, &requests).paper->references.state == ReferenceList::State::truncated));
    BOOST_TEST(requests == 3u);
}

BOOST_AUTO_TEST_CASE(an_empty_page_ends_the_paging) {
    const Paged paged{50, 10,
                      [](const Request& request) { return reply(200, page(offset_of(request), 0, 1000)); }};
    BOOST_TEST((answer_of(paged).paper->references.state == ReferenceList::State::truncated));
}

BOOST_AUTO_TEST_CASE(data_null_means_withheld_by_the_publisher) {
    const Paged paged{
        50, 0, [](const Request&) {
            return reply(200,
                         R"({"data": null, "citingPaperInfo": {"openAccessPdf": {"disclaimer": "elided"}}})");
        }};
    const auto answer = answer_of(paged);
    BOOST_TEST((answer.paper->references.state == ReferenceList::State::withheld));
    BOOST_TEST(answer.reason.empty());
}

BOOST_AUTO_TEST_CASE(references_that_cannot_be_asked_leave_the_paper_found_but_not_whole) {
    const Paged paged{50, 0, [](const Request&) { return reply(504, ""); }};
    const auto answer = answer_of(paged);
    BOOST_TEST((answer.state == Answer::State::found));
    BOOST_TEST((answer.paper->references.state == ReferenceList::State::unknown));
    BOOST_TEST(!answer.reason.empty());
}
