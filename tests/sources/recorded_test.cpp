// Replies that the real services gave, where there is a folder of them beside the project.
#include "drive.hpp"
#include "needs.hpp"
#include "slurp.hpp"

#include "sources/arxiv/feed.hpp"
#include "sources/semantic_scholar/batch.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

BOOST_AUTO_TEST_SUITE(recorded)

using namespace citegraph;
using namespace citegraph::test;
using nlohmann::json;

namespace {

const std::filesystem::path recorded = SHARED_DATA "/data";

struct Recording {
    std::string kind, body;
    std::vector<Identifier> asked;
};

/// The ids of a batch; bodies were recorded plain and as a text in a text.
std::vector<Identifier> asked_in(const json& recording) {
    auto body =
        json::parse(recording["request_body"].is_string() ? recording["request_body"].get<std::string>() : "",
                    nullptr, false);
    if (body.is_string()) body = json::parse(body.get<std::string>(), nullptr, false);
    std::vector<Identifier> ids;
    if (body.is_object())
        for (const auto& text : body["ids"]) ids.push_back(id(text.get<std::string>()));
    return ids;
}

std::vector<Recording> recordings(std::string_view kind) {
    std::vector<Recording> out;
    const auto folder = recorded / "semantic_scholar";
    for (const auto& row : json::parse(slurp(folder / "index.json")))
        if (row["kind"] == kind)
            out.push_back({row["kind"], slurp(folder / row["file"].get<std::string>()),
                           kind == "batch" ? asked_in(row) : std::vector<Identifier>{}});
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recorded_replies, *needs_shared("data/semantic_scholar") * needs_shared("data/arxiv"))

BOOST_AUTO_TEST_CASE(recorded_batches_give_each_id_its_record_in_whatever_order) {
    int read = 0;
    for (const auto& recording : recordings("batch")) {
        const auto batch = sources::read_batch(recording.body, "2026-11-22");
        BOOST_REQUIRE(batch);
        BOOST_REQUIRE(batch->size() == recording.asked.size());
        if (recording.body.find("externalIds") == std::string::npos) continue;  // only authors were asked for
        const auto verdicts = sources::match_batch(recording.asked, *batch);
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            if (recording.asked[i] == id("corpus:211530585")) {  // the one that the service did not hold
                BOOST_TEST((verdicts[i].state == sources::BatchAnswer::State::absent));
                continue;
            }
            BOOST_REQUIRE((verdicts[i].state == sources::BatchAnswer::State::found));
            const auto& ids = (*batch)[verdicts[i].record]->paper.ids;
            BOOST_TEST((std::ranges::find(ids, recording.asked[i]) != ids.end()));
        }
        ++read;
    }
    BOOST_TEST(read >= 10);
}

BOOST_AUTO_TEST_CASE(recorded_reference_pages_lose_no_named_work) {
    int read = 0;
    for (const auto& recording : recordings("references")) {
        const auto page = sources::read_reference_page(recording.body);
        BOOST_REQUIRE(page);
        BOOST_TEST(page->listed == json::parse(recording.body)["data"].size());
        BOOST_TEST(page->references.size() == page->listed);  // each has an id or at least a title
        ++read;
    }
    BOOST_TEST(read >= 10);
}

BOOST_AUTO_TEST_CASE(recorded_searches_give_all_their_records) {
    int read = 0;
    for (const auto* kind : {"bulk", "match", "search"}) {
        for (const auto& recording : recordings(kind)) {
            const auto page = sources::read_search(recording.body, "2026-11-22");
            BOOST_REQUIRE(page);
            BOOST_TEST(page->rows == json::parse(recording.body)["data"].size());
            BOOST_TEST(page->papers.size() == page->rows);
            BOOST_TEST(page->token.empty() == (std::string_view{kind} != "bulk"));
            BOOST_TEST((std::string_view{kind} == "match" || page->total >= page->rows));
            for (const auto& paper : page->papers) BOOST_TEST(!title_of(paper).empty());
            ++read;
        }
    }
    BOOST_TEST(read >= 10);
}

BOOST_AUTO_TEST_CASE(a_recorded_match_answers_its_question) {
    for (const auto& recording : recordings("match")) {
        const auto wanted = title("Mining association rules between sets of items in large databases");
        const auto driven = drive(source_named("semantic_scholar_match"), std::vector{wanted},
                                  [&](const Request&) { return reply(200, recording.body); });
        BOOST_TEST(title_of(driven.answers.at(wanted.id).candidates.at(0)) == wanted.title);
    }
}

BOOST_AUTO_TEST_CASE(recorded_errors_are_no_records) {
    for (const auto& recording : recordings("error")) {
        BOOST_TEST(!sources::read_batch(recording.body, ""));
        BOOST_TEST(!sources::read_search(recording.body, ""));
        BOOST_TEST(!sources::read_reference_page(recording.body));
    }
}

BOOST_AUTO_TEST_CASE(recorded_feeds_are_read) {
    for (const auto& file : std::filesystem::directory_iterator{recorded / "arxiv"}) {
        const auto name = file.path().filename().string();
        const auto feed = sources::read_feed(slurp(file.path()), "2026-11-22");
        BOOST_REQUIRE_MESSAGE(feed, name);
        BOOST_TEST(feed->is_error == (name.find(".400.") != std::string::npos), name);
        if (name.starts_with("id_0808.05394_1707"))
            BOOST_TEST(to_string(feed->papers.at(0).id()) == "arxiv:1707.08567");
        if (name.starts_with("id_0000")) BOOST_TEST(feed->papers.empty());
        if (name.starts_with("id_quant-ph"))
            BOOST_TEST(to_string(feed->papers.at(0).id()) == "arxiv:quant-ph/0201082");
        for (const auto& paper : feed->papers) {
            BOOST_TEST(!title_of(paper).empty());
            BOOST_TEST(!authors_of(paper).empty());
            BOOST_TEST(paper.dates.contains("submitted"));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
