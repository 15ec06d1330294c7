#include "sources/semantic_scholar/batch.hpp"
#include "sources/semantic_scholar/call.hpp"
#include "sources/wire/job_queue.hpp"
#include "sources/wire/json_values.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <numeric>
#include <ostream>

BOOST_AUTO_TEST_SUITE(batches)

using namespace citegraph;
using namespace citegraph::sources;
using State = BatchAnswer::State;
namespace data = boost::unit_test::data;

namespace {

Identifier id(std::string_view text) {
    return *Identifier::parse(text);
}

std::optional<PaperRecord> record(const std::vector<std::string>& ids) {
    PaperRecord out;
    for (const auto& one : ids) out.paper.ids.push_back(id(one));
    return out;
}

std::string verdicts(const std::vector<std::string>& asked, const Batch& batch) {
    std::vector<Identifier> ids;
    for (const auto& one : asked) ids.push_back(id(one));
    std::string out;
    for (const auto& verdict : match_batch(ids, batch)) {
        out += out.empty() ? "" : " ";
        out += verdict.state == State::found       ? "found" + std::to_string(verdict.record)
               : verdict.state == State::absent    ? "absent"
               : verdict.state == State::ask_alone ? "alone"
                                                   : "unreadable";
    }
    return out;
}

Question question(std::size_t references) {
    static std::size_t number = 0;
    return {id("corpus:" + std::to_string(++number)), "", references};
}

struct Spelled {
    const char *id, *graph;
};
std::ostream& operator<<(std::ostream& out, const Spelled& row) {
    return out << row.id;
}
const std::vector<Spelled> spelled{
    {"arxiv:2309.06180v3", "ARXIV:2309.06180"},
    {"arxiv:hep-th/9711200", "ARXIV:hep-th/9711200"},
    {"doi:10.1145/3600006.3613165", "DOI:10.1145/3600006.3613165"},
    {"acl:P19-1001", "ACL:P19-1001"},
    {"pmid:12345678", "PMID:12345678"},
    {"pmcid:PMC1234567", "PMCID:1234567"},
    {"corpus:7", "CorpusId:7"},
    {"isbn:9787302423287", ""},
    {"github:vllm-project/vllm", ""},
    {"https://example.org/x", ""},
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_batch_in_order_answers_by_place_and_null_is_absent) {
    BOOST_TEST(verdicts({"arxiv:2309.06180", "arxiv:2401.00001", "doi:10.1000/a"},
                        {record({"arxiv:2309.06180"}), std::nullopt, record({"doi:10.1000/a"})}) ==
               "found0 absent found2");
    BOOST_TEST(verdicts({}, {}) == "");
}

BOOST_AUTO_TEST_CASE(a_batch_out_of_order_answers_by_identifier_and_leaves_nobody_to_chance) {
    BOOST_TEST(verdicts({"arxiv:2309.06180", "arxiv:2401.00001", "doi:10.1000/a"},
                        {record({"arxiv:2401.00001"}), record({"arxiv:2309.06180"}), record({"corpus:7"})}) ==
               "found1 found0 alone");
    BOOST_TEST(verdicts({"arxiv:2309.06180", "arxiv:2401.00001", "doi:10.1000/a"},
                        {record({"arxiv:2401.00001"}), std::nullopt, std::nullopt}) == "alone found0 alone");
}

BOOST_AUTO_TEST_CASE(an_alias_is_answered_by_place_but_never_by_another_arxiv_paper) {
    BOOST_TEST(verdicts({"doi:10.1000/old"}, {record({"doi:10.1000/new"})}) == "found0");
    BOOST_TEST(verdicts({"arxiv:2309.06180"}, {record({"doi:10.1000/new"})}) == "found0");
    BOOST_TEST(verdicts({"arxiv:2309.06180"}, {record({"arxiv:2401.00001"})}) == "unreadable");
    BOOST_TEST(verdicts({"doi:10.1000/a"}, {record({})}) == "unreadable");
}

BOOST_AUTO_TEST_CASE(one_paper_under_two_names_is_no_disorder) {
    const auto twice = record({"arxiv:2309.06180", "doi:10.1000/a"});
    BOOST_TEST(verdicts({"arxiv:2309.06180", "doi:10.1000/a", "corpus:7"}, {twice, twice, std::nullopt}) ==
               "found0 found0 absent");
}

BOOST_DATA_TEST_CASE(an_identifier_is_spelled_as_the_graph_api_has_it_or_not_asked, data::make(spelled),
                     row) {
    BOOST_TEST(graph_id(id(row.id)) == row.graph);
}

BOOST_AUTO_TEST_CASE(reference_lists_are_packed_within_both_limits_and_none_is_lost) {
    std::vector<Question> questions;
    for (std::size_t i = 0; i < 2000; ++i) questions.push_back(question(i * 7919 % 400));
    questions.push_back(question(9000));
    const auto batches = pack(questions);
    std::size_t all = 0;
    for (const auto& batch : batches) {
        const auto references =
            std::accumulate(batch.begin(), batch.end(), std::size_t{0},
                            [](auto sum, const auto& one) { return sum + one.references; });
        BOOST_TEST(references <= 9000u);
        BOOST_TEST(batch.size() <= 500u);
        BOOST_TEST(!batch.empty());
        all += batch.size();
    }
    BOOST_TEST(all == questions.size());
    BOOST_TEST(pack({}).empty());
    BOOST_TEST(pack(std::vector<Question>(501, question(0))).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_run_that_goes_on_packs_the_rest_as_before) {
    std::vector<Question> questions;
    for (std::size_t i = 0; i < 300; ++i) questions.push_back(question(i * 7919 % 3000));
    const auto batches = pack(questions);
    BOOST_REQUIRE(batches.size() > 2u);
    std::vector<Question> rest;
    for (const auto& one : questions)
        if (std::ranges::find(batches[0], one) == batches[0].end()) rest.push_back(one);
    const auto again = pack(rest);
    BOOST_REQUIRE(again.size() == batches.size() - 1);
    for (std::size_t i = 0; i < again.size(); ++i) BOOST_TEST((again[i] == batches[i + 1]));
}

BOOST_AUTO_TEST_CASE(a_list_too_long_for_any_batch_is_known_as_that) {
    BOOST_TEST(fits_a_batch(question(0)));
    BOOST_TEST(fits_a_batch(question(9000)));
    BOOST_TEST(!fits_a_batch(question(9001)));
}

BOOST_AUTO_TEST_CASE(a_key_is_sent_trimmed_and_blotted_out_of_what_comes_back) {
    const SourceSetting keyed{"https://api.example.org", " secret\n", "2026-11-22"};
    const auto request =
        batch_request(keyed, {id("arxiv:2309.06180"), id("doi:10.1000/a")}, "title", "metadata");
    BOOST_TEST(is_keyed(request));
    BOOST_TEST((std::ranges::find(request.headers, Header{"x-api-key", "secret"}) != request.headers.end()));
    BOOST_TEST(request.body == R"({"ids":["ARXIV:2309.06180","DOI:10.1000/a"]})");
    BOOST_TEST(request.asks.size() == 2u);
    BOOST_TEST(!is_keyed(paper_request(without_key(keyed), "x", "metadata")));
    BOOST_TEST(without("secret", "the key secret is no key: secretsecret") == "the key  is no key: ");
    BOOST_TEST(without("", "nothing to hide") == "nothing to hide");
}

BOOST_AUTO_TEST_CASE(refusals_are_told_from_absence_and_from_a_bad_key) {
    const auto reply = [](int status, std::string body = {}) {
        return Reply{status, {}, std::move(body), {}};
    };
    for (const int status : {401, 403}) BOOST_TEST(is_forbidden(reply(status)), status);
    for (const int status : {0, 200, 400, 404, 429, 500}) BOOST_TEST(!is_forbidden(reply(status)), status);
    for (const int status : {400, 413, 414, 500, 503, 504}) BOOST_TEST(is_refusal(reply(status)), status);
    for (const int status : {0, 200, 403, 404, 429}) BOOST_TEST(!is_refusal(reply(status)), status);
    BOOST_TEST(none_is_held(reply(400, R"({"error":"No valid paper ids given"})")));
    BOOST_TEST(!none_is_held(reply(200, R"({"error":"No valid paper ids given"})")));
    BOOST_TEST(!none_is_held(reply(400, R"({"error":"Unrecognized fields"})")));
}

BOOST_AUTO_TEST_CASE(members_of_another_type_than_documented_count_as_absent) {
    const auto json = *object_in(R"({"text":" a &amp; b ","null":null,"list":[1],"number":7,"less":-1,
                                     "half":0.5,"huge":18446744073709551615,"words":"7","map":{}})");
    BOOST_TEST(text_in(json, "text") == "a & b");
    BOOST_TEST(array_in(json, "list").size() == 1u);
    BOOST_TEST((number_in(json, "number") == 7));
    for (const auto* key : {"null", "list", "number", "map", "none"})
        BOOST_TEST(text_in(json, key) == "", key);
    for (const auto* key : {"null", "text", "map", "none"}) BOOST_TEST(array_in(json, key).empty(), key);
    for (const auto* key : {"null", "less", "half", "huge", "words", "none"})
        BOOST_TEST(!number_in(json, key).has_value(), key);
    BOOST_TEST(member(Json::array({1}), "text").is_null());
    BOOST_TEST(member(Json{}, "text").is_null());
    for (const auto* body : {"", "[]", "null", "7", "{", "{\"a\":}", "<html>{}</html>"})
        BOOST_TEST(!object_in(body).has_value(), body);
}

BOOST_AUTO_TEST_CASE(runs_are_all_of_it_in_order_and_full_but_for_the_last) {
    for (int size = 0; size < 9; ++size) {
        std::vector<Question> questions;
        for (int i = 0; i < size; ++i) questions.push_back(question(0));
        std::vector<Identifier> united;
        const auto runs = runs_of(questions, 4);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            BOOST_TEST(
                (i + 1 == runs.size() ? !runs[i].empty() && runs[i].size() <= 4 : runs[i].size() == 4));
            for (const auto& one : runs[i]) united.push_back(one.id);
        }
        BOOST_TEST((united == ids_of(questions)));
    }
}

BOOST_AUTO_TEST_CASE(halves_are_all_of_it_in_order_and_differ_by_one_at_most) {
    for (int size = 0; size < 9; ++size) {
        std::vector<int> items(static_cast<std::size_t>(size));
        std::iota(items.begin(), items.end(), 0);
        auto [first, second] = halves(items);
        BOOST_TEST(second.size() - first.size() <= 1u);
        first.insert(first.end(), second.begin(), second.end());
        BOOST_TEST(first == items, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
