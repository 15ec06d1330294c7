#include "scholarly.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(semantic_scholar)

using namespace citegraph;
using namespace citegraph::test;
using namespace citegraph::test::scholarly;

BOOST_AUTO_TEST_CASE(up_to_five_hundred_ids_are_one_call) {
    BOOST_TEST(drive(scholar(), arxiv_ids(500), records).requests.size() == 1u);
    BOOST_TEST(drive(scholar(), arxiv_ids(501), records).requests.size() == 2u);
    BOOST_TEST(drive(scholar(), arxiv_ids(0), records).requests.empty());
}

BOOST_AUTO_TEST_CASE(the_key_goes_into_a_header_and_nowhere_else) {
    const auto driven = drive(scholar(), arxiv_ids(1), records, " secret\n");
    for (const auto& request : driven.requests) {
        BOOST_TEST(request.url.find("secret") == std::string::npos);
        BOOST_TEST(
            (std::ranges::find(request.headers, Header{"x-api-key", "secret"}) != request.headers.end()));
    }
    for (const auto& request : drive(scholar(), arxiv_ids(1), records).requests)
        BOOST_TEST(
            (std::ranges::find(request.headers, "x-api-key", &Header::first) == request.headers.end()));
}

BOOST_AUTO_TEST_CASE(ids_are_spelled_as_the_service_wants_them) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"arxiv:2309.06180", "ARXIV:2309.06180"},
        {"doi:10.1145/3600006.3613165", "DOI:10.1145/3600006.3613165"},
        {"acl:P19-1001", "ACL:P19-1001"},
        {"pmid:123", "PMID:123"},
        {"pmcid:PMC77", "PMCID:77"},
        {"corpus:470667", "CorpusId:470667"},
        {"s2:" + sha(1), sha(1)}};
    std::vector<Identifier> wanted;
    for (const auto& [mine, theirs] : rows) wanted.push_back(id(mine));
    const auto driven = drive(scholar(), wanted, [](const Request&) { return reply(404, ""); });
    const auto sent = ids_of(driven.requests.front());
    for (std::size_t i = 0; i < rows.size(); ++i) BOOST_TEST(sent[i] == rows[i].second);
    BOOST_TEST(!scholar().knows(id("https://github.com/vllm-project/vllm")));
}

BOOST_AUTO_TEST_CASE(null_in_a_batch_is_absent) {
    const auto driven = drive(scholar(), arxiv_ids(3), [](const Request& request) {
        const auto asked = ids_of(request);
        return reply(200, json{record(asked[0]), nullptr, record(asked[2])}.dump());
    });
    BOOST_TEST((driven.answers.at(arxiv_ids(3)[1]).state == Answer::State::absent));
    BOOST_TEST(title_of(*driven.answers.at(arxiv_ids(3)[2]).paper) == "Paper 2301.10002");
}

BOOST_AUTO_TEST_CASE(a_batch_in_another_order_gives_each_id_its_own_record) {
    const auto driven = drive(scholar(), arxiv_ids(3), [](const Request& request) {
        const auto asked = ids_of(request);
        return reply(200, json{record(asked[2]), record(asked[0]), record(asked[1])}.dump());
    });
    for (const auto& [asked, answer] : driven.answers)
        BOOST_TEST(title_of(*answer.paper) == "Paper " + asked.value());
}

BOOST_AUTO_TEST_CASE(an_alias_in_a_batch_out_of_order_is_asked_alone) {
    const auto alias = id("doi:10.1145/1234567.890");
    const auto driven =
        drive(scholar(), {arxiv_ids(2)[0], arxiv_ids(2)[1], alias}, [](const Request& request) {
            auto merged = record("ARXIV:2301.10009");
            if (ids_of(request).size() == 1) return reply(200, json::array({merged}).dump());
            return reply(200, json{merged, record("ARXIV:2301.10000"), record("ARXIV:2301.10001")}.dump());
        });
    BOOST_TEST(driven.requests.size() == 2u);
    BOOST_TEST(title_of(*driven.answers.at(alias).paper) == "Paper 2301.10009");
    BOOST_TEST((std::ranges::find(driven.answers.at(alias).paper->ids, alias) !=
                driven.answers.at(alias).paper->ids.end()));
}

BOOST_AUTO_TEST_CASE(the_record_of_another_arxiv_paper_is_never_taken) {
    const auto driven = drive(scholar(), arxiv_ids(1), [](const Request&) {
        return reply(200, json::array({record("ARXIV:2301.19999")}).dump());
    });
    BOOST_TEST((driven.answers.at(arxiv_ids(1)[0]).state == Answer::State::failed));
}

BOOST_AUTO_TEST_CASE(two_ids_of_one_paper_both_get_its_record) {
    auto ids = arxiv_ids(1);
    ids.push_back(id("corpus:10000"));
    const auto driven = drive(scholar(), ids, [](const Request&) {
        return reply(200, json{record("ARXIV:2301.10000", 5), record("ARXIV:2301.10000", 5)}.dump());
    });
    for (const auto& asked : ids) {
        const auto& paper = *driven.answers.at(asked).paper;
        BOOST_TEST((std::ranges::find(paper.ids, id("s2:" + sha(10000))) != paper.ids.end()));
        BOOST_TEST(paper.counts.references.value_or(0) == 5);
    }
}

BOOST_AUTO_TEST_CASE(a_record_is_asked_without_its_references) {
    const auto driven = drive(scholar(), arxiv_ids(2), records);
    BOOST_TEST(driven.requests.size() == 1u);
    BOOST_TEST(driven.requests[0].url.find("references") == std::string::npos);
    BOOST_TEST(driven.requests[0].url.find("referenceCount") != std::string::npos);
    BOOST_TEST(driven.answers.at(arxiv_ids(1)[0]).references.empty());
}

BOOST_AUTO_TEST_CASE(no_valid_ids_means_absent) {
    const auto driven = drive(scholar(), arxiv_ids(4), [](const Request&) {
        return reply(400, R"({"error":"No valid paper ids given"})");
    });
    BOOST_TEST(driven.requests.size() == 1u);
    for (const auto& [asked, answer] : driven.answers) BOOST_TEST((answer.state == Answer::State::absent));
}

BOOST_DATA_TEST_CASE(a_poison_id_costs_only_itself, boost::unit_test::data::make({400, 500, 504}), status) {
    const auto driven = drive(scholar(), arxiv_ids(100), [status](const Request& request) {
        const auto asked = ids_of(request);
        if (std::ranges::find(asked, "ARXIV:2301.10042") != asked.end())
            return reply(status, R"({"message":"Endpoint request timed out"})");
        return records(request);
    });
    for (const auto& [asked, answer] : driven.answers) {
        const bool poison = asked.value() == "2301.10042";
        BOOST_TEST((answer.state == (poison ? Answer::State::failed : Answer::State::found)));
    }
    BOOST_TEST(driven.answers.size() == 100u);
    BOOST_TEST(driven.requests.size() < 20u);
}

BOOST_AUTO_TEST_CASE(a_service_that_is_down_is_not_hammered) {
    const auto driven = drive(scholar(), arxiv_ids(500),
                              [](const Request&) { return reply(503, "<html>Service Unavailable</html>"); });
    BOOST_TEST(driven.answers.size() == 500u);
    BOOST_TEST(driven.requests.size() < 20u);
}

BOOST_AUTO_TEST_CASE(whatever_cannot_be_read_is_a_failure_and_never_an_absence) {
    const std::vector<Reply> rows{reply(200, "<!doctype html><title>Making sure you're not a bot!</title>"),
                                  reply(200, ""),
                                  reply(200, "[{\"paperId\": \"abc"),
                                  reply(200, "{}"),
                                  reply(200, "[1]"),
                                  reply(200, "[{}]"),
                                  reply(200, "[\"text\"]"),
                                  reply(200, "[[]]"),
                                  reply(403, R"({"message":"Forbidden"})"),
                                  reply(401, ""),
                                  reply(404, R"({"error":"Paper with id 0 not found"})"),
                                  reply(429, R"({"message":"Too Many Requests.","code":"429"})"),
                                  reply(400, R"({"error":"Unrecognized or unsupported fields: [unknown]"})"),
                                  reply(301, "moved"),
                                  Reply{}};
    for (const auto& row : rows) {
        const auto driven = drive(scholar(), arxiv_ids(1), [&](const Request&) { return row; });
        BOOST_TEST((driven.answers.at(arxiv_ids(1)[0]).state == Answer::State::failed), row.body);
        BOOST_TEST(!driven.answers.at(arxiv_ids(1)[0]).reason.empty());
    }
}

BOOST_AUTO_TEST_CASE(nulls_and_wrong_types_everywhere_cost_nothing_but_themselves) {
    const std::vector<json> values{
        nullptr, 7, -1, "x", true, 1.5, json::array({nullptr, 3}), json{{"name", nullptr}}};
    for (const auto* member : {"externalIds", "title", "venue", "publicationVenue", "year", "publicationDate",
                               "publicationTypes", "journal", "authors", "citationCount", "referenceCount"}) {
        for (const auto& value : values) {
            auto item = record("ARXIV:2301.10000");
            item[member] = value;
            const auto driven = drive(scholar(), arxiv_ids(1),
                                      [&](const Request&) { return reply(200, json::array({item}).dump()); });
            BOOST_TEST((driven.answers.at(arxiv_ids(1)[0]).state == Answer::State::found),
                       member << " = " << value.dump());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
