#include "drive.hpp"

#include "sources/arxiv/feed.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(arxiv)

using namespace citegraph;
using namespace citegraph::test;

namespace {

const Source& arxiv() {
    return source_named("arxiv");
}

std::vector<Identifier> ids(int count) {
    std::vector<Identifier> out;
    for (int i = 0; i < count; ++i) out.push_back(id("arxiv:2301." + std::to_string(10000 + i)));
    return out;
}

std::vector<std::string> asked_by(const Request& request) {
    std::vector<std::string> out;
    auto list = request.url.substr(request.url.find("id_list=") + 8);
    for (std::size_t at = 0; at < list.size(); at = std::min(list.find(',', at), list.size()) + 1)
        out.push_back(list.substr(at, list.find(',', at) - at));
    return out;
}

std::string entry(const std::string& value) {
    return "<entry><id>http://arxiv.org/abs/" + value + "v3</id><title>Paper\n  " + value +
           "</title><published>2023-01-05T10:00:00Z</published></entry>";
}

std::string feed(const std::string& entries, std::size_t total) {
    return "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' "
           "xmlns:os='http://a9.com/-/spec/opensearch/1.1/'><os:totalResults>" +
           std::to_string(total) + "</os:totalResults>" + entries + "</feed>";
}

/// Holds every paper but those in `missing`; entries in reverse order.
FakeService world(std::vector<std::string> missing = {}) {
    return [missing](const Request& request) {
        std::string entries;
        std::size_t total = 0;
        for (const auto& value : asked_by(request)) {
            if (std::ranges::find(missing, value) != missing.end()) continue;
            entries = entry(value) + entries;
            ++total;
        }
        return reply(200, feed(entries, total));
    };
}

const std::string error_feed =
    "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'><entry>"
    "<id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id><title>Error</title>"
    "<summary>incorrect id format for abc</summary></entry></feed>";

Answer::State state_of(const Driven& driven, int index) {
    return driven.answers.at(ids(index + 1).back()).state;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_hundred_ids_are_one_call_that_asks_for_a_hundred_results) {
    const auto driven = drive(arxiv(), ids(252), world());
    BOOST_TEST(driven.requests.size() == 3u);
    BOOST_TEST(driven.requests[0].url.find("max_results=100&") != std::string::npos);
    BOOST_TEST((driven.requests[0].pause == std::chrono::seconds{3}));
    for (const auto& [asked, answer] : driven.answers)
        BOOST_TEST(title_of(*answer.paper) == "Paper " + asked.value());
}

BOOST_AUTO_TEST_CASE(an_id_left_out_of_a_good_feed_is_absent) {
    const auto driven = drive(arxiv(), ids(3), world({"2301.10001"}));
    BOOST_TEST((state_of(driven, 0) == Answer::State::found));
    BOOST_TEST((state_of(driven, 1) == Answer::State::absent));
    BOOST_TEST((state_of(driven, 2) == Answer::State::found));
}

BOOST_AUTO_TEST_CASE(an_empty_feed_is_believed_the_second_time) {
    int calls = 0;
    const auto empty = drive(arxiv(), ids(2), [&](const Request&) {
        ++calls;
        return reply(200, feed("", 0));
    });
    BOOST_TEST(calls == 2);
    BOOST_TEST((state_of(empty, 0) == Answer::State::absent));
    calls = 0;
    const auto late = drive(arxiv(), ids(2), [&](const Request& request) {
        return ++calls == 1 ? reply(200, feed("", 0)) : world()(request);
    });
    BOOST_TEST((state_of(late, 0) == Answer::State::found));
}

BOOST_AUTO_TEST_CASE(what_a_short_feed_leaves_out_is_not_known_to_be_absent) {
    const auto driven =
        drive(arxiv(), ids(2), [](const Request&) { return reply(200, feed(entry("2301.10000"), 2)); });
    BOOST_TEST((state_of(driven, 0) == Answer::State::found));
    BOOST_TEST((state_of(driven, 1) == Answer::State::failed));
}

BOOST_AUTO_TEST_CASE(one_malformed_id_costs_only_itself) {
    for (const int status : {400, 200}) {  // older error feeds came with 200
        const auto driven = drive(arxiv(), ids(100), [status](const Request& request) {
            const auto asked = asked_by(request);
            const bool bad = std::ranges::find(asked, "2301.10007") != asked.end();
            return bad ? reply(status, error_feed) : world()(request);
        });
        for (int i = 0; i < 100; ++i)
            BOOST_TEST((state_of(driven, i) == (i == 7 ? Answer::State::failed : Answer::State::found)));
        BOOST_TEST(driven.answers.at(ids(8).back()).reason == "incorrect id format for abc");
    }
}

BOOST_AUTO_TEST_CASE(whatever_is_no_feed_is_a_failure_and_never_an_absence) {
    const std::vector<Reply> rows{reply(429, "Rate exceeded."),
                                  reply(200, "Rate exceeded."),
                                  reply(503, ""),
                                  reply(200, "<html><body>bot?</body></html>"),
                                  reply(200, ""),
                                  Reply{},
                                  reply(200, feed(entry("2301.10000"), 1).substr(0, 150)),
                                  reply(200, "<?xml version='1.0'?><rss/>"),
                                  reply(200, "{}")};
    for (const auto& row : rows) {
        const auto driven = drive(arxiv(), ids(1), [&](const Request&) { return row; });
        BOOST_TEST((state_of(driven, 0) == Answer::State::failed), row.body);
        BOOST_TEST(!driven.answers.at(ids(1)[0]).reason.empty());
        BOOST_TEST(driven.requests.size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(a_service_that_limits_us_is_left_alone) {
    for (const auto& row : {reply(429, "Rate exceeded."), reply(200, "Rate exceeded.")}) {
        const auto driven = drive(arxiv(), ids(350), [&](const Request& request) {
            return asked_by(request)[0] == "2301.10100" ? row : world()(request);
        });
        BOOST_TEST(driven.requests.size() == 2u);
        BOOST_TEST((state_of(driven, 99) == Answer::State::found));
        BOOST_TEST((state_of(driven, 100) == Answer::State::failed));
        BOOST_TEST((state_of(driven, 349) == Answer::State::failed));
    }
}

BOOST_AUTO_TEST_CASE(one_lost_call_costs_only_its_ids_and_two_end_the_asking) {
    int calls = 0;
    const auto once = drive(arxiv(), ids(400), [&](const Request& request) {
        return ++calls == 2 ? reply(503, "") : world()(request);
    });
    BOOST_TEST((state_of(once, 150) == Answer::State::failed));
    BOOST_TEST((state_of(once, 399) == Answer::State::found));
    const auto down = drive(arxiv(), ids(400), [](const Request&) { return Reply{}; });
    BOOST_TEST(down.requests.size() == 2u);
    BOOST_TEST(down.answers.size() == 400u);
}

BOOST_AUTO_TEST_CASE(a_call_is_worth_few_tries_and_long_pauses) {
    const auto request = drive(arxiv(), ids(1), world()).requests.at(0);
    BOOST_TEST(request.tries == 3);
    BOOST_TEST((request.slowest == std::chrono::minutes{1}));
}

BOOST_AUTO_TEST_CASE(an_entry_becomes_csl_whatever_its_prefixes) {
    const auto read = sources::read_feed(
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:x='http://arxiv.org/schemas/atom'><a:entry>"
        "<a:id>http://arxiv.org/abs/quant-ph/0201082v1</a:id><a:title>0</a:title>"
        "<a:summary>  Two\n words &amp; "
        "<![CDATA[more]]></a:summary><a:published>2002-01-18T15:08:05Z</a:published>"
        "<a:author><a:name>Stephen Blaha</a:name></a:author><a:author><a:name></a:name></a:author>"
        "<x:primary_category term='quant-ph'/><x:comment>32 pages</x:comment>"
        "<x:journal_ref>Phys. Rev. A 1, 2</x:journal_ref><x:doi>10.1000/ABC 10.1000/def</x:doi></a:entry>"
        "<a:entry><a:title>no id</a:title></a:entry></a:feed>",
        "2026-11-22");
    BOOST_REQUIRE(read);
    BOOST_REQUIRE(read->papers.size() == 1u);
    const auto& paper = read->papers[0];
    BOOST_TEST((paper.ids == std::vector{id("arxiv:quant-ph/0201082"), id("doi:10.1000/abc")}));
    BOOST_TEST(title_of(paper) == "0");  // a real title, and no empty one
    BOOST_TEST(field_of(paper, "abstract") == "Two words & more");
    BOOST_TEST(field_of(paper, "DOI").empty());
    BOOST_TEST(authors_of(paper).size() == 1u);
    BOOST_TEST((paper.dates.at("submitted").begin == Day{2002, 1, 18}));
    BOOST_TEST(paper.foreign.at("arxiv-category") == "quant-ph");
    BOOST_TEST(paper.foreign.at("comment") == "32 pages");
    BOOST_TEST(paper.foreign.at("journal-ref") == "Phys. Rev. A 1, 2");
    BOOST_TEST(paper.origin.at("comment").source == "arxiv");
}

BOOST_AUTO_TEST_CASE(a_withdrawal_is_told_in_the_comment_or_in_place_of_the_abstract) {
    const auto noted = [](const std::string& comment, const std::string& summary) {
        const auto read = sources::read_feed(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:x='http://arxiv.org/schemas/atom'><entry>"
            "<id>http://arxiv.org/abs/2101.00001v2</id><title>Deep Nets</title><summary>" +
                summary + "</summary><x:comment>" + comment + "</x:comment></entry></feed>",
            "2026-11-22");
        return read->papers.at(0).notices;
    };
    const EditorialNotice withdrawn{EditorialNotice::Kind::withdrawal, {}, {}, {"arxiv", "2026-11-22"}};
    BOOST_TEST((noted("This paper has been withdrawn", "We learn.") == std::vector{withdrawn}));
    BOOST_TEST((noted("", "This paper has been withdrawn by the author.") == std::vector{withdrawn}));
    BOOST_TEST(noted("9 pages", "We learn. This paper has been withdrawn and put back.").empty());
}

BOOST_AUTO_TEST_SUITE_END()
