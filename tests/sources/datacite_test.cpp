#include "drive.hpp"

#include "sources/datacite/record.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

BOOST_AUTO_TEST_SUITE(datacite)

using namespace citegraph;
using namespace citegraph::test;
using nlohmann::json;

namespace {

const Source& datacite() {
    return source_named("datacite");
}

json row(const std::string& arxiv, json attributes = json::object()) {
    attributes["doi"] = "10.48550/arxiv." + arxiv;
    if (!attributes.contains("titles")) attributes["titles"] = json::array({{{"title", "Paper " + arxiv}}});
    return {{"id", attributes["doi"]}, {"type", "dois"}, {"attributes", attributes}};
}

Reply list(const json& rows, const json& meta) {
    return reply(200, json{{"data", rows}, {"meta", meta}}.dump());
}

/// An array even of one: braces round a single value would be that value.
template <class... Each>
json array(const Each&... each) {
    auto out = json::array();
    (out.push_back(each), ...);
    return out;
}

json whole(std::size_t total) {
    return {{"total", total}, {"totalPages", total > 0 ? 1 : 0}, {"page", 1}};
}

const std::vector asked{id("arxiv:2401.00001"), id("arxiv:hep-th/9711200")};

std::map<Identifier, Answer> answers_to(const Reply& given) {
    return drive(datacite(), asked, [&](const Request&) { return given; }).answers;
}

Paper paper_of(json attributes) {
    const auto body = list(array(row("2401.00001", std::move(attributes))), whole(1)).body;
    return sources::read_datacite(body, "2026-11-22")->papers.at(0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(datacite_is_asked_for_fifty_arxiv_papers_a_request) {
    std::vector<Identifier> ids;
    for (int i = 0; i < 120; ++i) ids.push_back(id("arxiv:2301." + std::to_string(10000 + i)));
    const auto driven = drive(datacite(), ids, [](const Request& request) {
        auto rows = json::array();
        for (const auto& one : request.asks) rows.insert(rows.begin(), row(one.value()));
        return list(rows, whole(rows.size()));
    });
    BOOST_REQUIRE(driven.requests.size() == 3u);
    BOOST_TEST(driven.requests[0].url.size() < 4000u);
    BOOST_TEST((driven.requests[0].pause == std::chrono::seconds{1}));
    for (const auto& one : ids) BOOST_TEST(title_of(*driven.answers.at(one).paper) == "Paper " + one.value());
}

BOOST_AUTO_TEST_CASE(the_query_of_datacite_is_quoted_and_encoded) {
    const auto driven = drive(datacite(), asked, [](const Request&) { return Reply{}; });
    BOOST_TEST(driven.requests.at(0).url ==
               "http://127.0.0.1:1/dois?query=doi%3A%28%2210.48550%2FarXiv.2401.00001%22%20OR%20%22"
               "10.48550%2FarXiv.hep-th%2F9711200%22%29&page%5Bsize%5D=50");
    BOOST_TEST(datacite().knows(asked[1]));
    BOOST_TEST(!datacite().knows(id("doi:10.5281/zenodo.1")));
}

BOOST_AUTO_TEST_CASE(a_paper_missing_in_a_whole_reply_is_absent) {
    const auto answers = answers_to(list(array(row("hep-th/9711200")), whole(1)));
    BOOST_TEST((answers.at(asked[0]).state == Answer::State::absent));
    BOOST_TEST((answers.at(asked[1]).state == Answer::State::found));
    BOOST_TEST((answers_to(list(json::array(), whole(0))).at(asked[0]).state == Answer::State::absent));
}

BOOST_AUTO_TEST_CASE(a_paper_missing_in_a_reply_that_is_not_whole_is_not_known_to_be_absent) {
    const auto held = row("hep-th/9711200");
    const std::vector<Reply> rows{list(array(held), {{"total", 2}, {"totalPages", 1}}),
                                  list(array(held), {{"total", 1}, {"totalPages", 2}}),
                                  list(array(held), json::object()),
                                  list(array(held), nullptr),
                                  list(array(held), {{"total", "1"}, {"totalPages", 1}}),
                                  list(array(held, nullptr), whole(2)),
                                  list(array(held, json{{"attributes", nullptr}}), whole(2)),
                                  list(array(held, row("2401.00001", {{"titles", nullptr}})), whole(2))};
    for (const auto& given : rows) {
        const auto answers = answers_to(given);
        BOOST_TEST((answers.at(asked[0]).state == Answer::State::failed), given.body);
        BOOST_TEST(answers.at(asked[0]).reason == "the reply is not whole");
        BOOST_TEST((answers.at(asked[1]).state == Answer::State::found));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_list_of_datacite_is_a_failure) {
    const std::vector<Reply> rows{reply(429, "<html>"),
                                  reply(400, R"({"errors":[{"title":"bad"}]})"),
                                  reply(404, "{}"),
                                  reply(500, ""),
                                  reply(200, ""),
                                  reply(200, "<html>wall</html>"),
                                  reply(200, "{}"),
                                  reply(200, R"({"data":null})"),
                                  reply(200, R"({"data":{}})"),
                                  reply(200, std::string(200'000, '[')),
                                  reply(200, R"({"data":[{"at)"),
                                  Reply{}};
    for (const auto& given : rows)
        for (const auto& [one, answer] : answers_to(given)) {
            BOOST_TEST((answer.state == Answer::State::failed), given.body.substr(0, 40));
            BOOST_TEST(!answer.reason.empty());
        }
}

BOOST_AUTO_TEST_CASE(a_record_of_datacite_becomes_csl) {
    const auto paper =
        paper_of({{"titles",
                   {{{"title", "Un titre"}, {"titleType", "TranslatedTitle"}}, {{"title", "A &amp; Title"}}}},
                  {"creators",
                   {{{"name", "Kwon, Woosuk"},
                     {"givenName", "Woosuk"},
                     {"familyName", "Kwon"},
                     {"nameType", "Personal"}},
                    {{"name", "BigScience Workshop"}, {"nameType", "Organizational"}},
                    {{"name", "van der Maaten, Laurens"}, {"givenName", nullptr}, {"familyName", nullptr}},
                    {{"name", nullptr}},
                    nullptr}},
                  {"publicationYear", 2024},
                  {"descriptions",
                   {{{"description", "20 pages"}, {"descriptionType", "Other"}},
                    {{"description", "We show."}, {"descriptionType", "Abstract"}}}},
                  {"dates",
                   {{{"date", "2024-03-01T00:00:00Z"}, {"dateType", "Submitted"}},
                    {{"date", "2024-01-02T03:04:05Z"}, {"dateType", "Submitted"}},
                    {{"date", "2023-05"}, {"dateType", "Updated"}},
                    {{"date", nullptr}, {"dateType", "Submitted"}}}}});
    BOOST_TEST(paper.type == "article");
    BOOST_TEST(title_of(paper) == "A & Title");
    BOOST_TEST(field_of(paper, "abstract") == "We show.");
    const std::vector<Name> authors{{.family = "Kwon", .given = "Woosuk"},
                                    {.literal = "BigScience Workshop"},
                                    {.family = "Maaten", .given = "Laurens", .particle = "van der"}};
    BOOST_TEST((authors_of(paper) == authors));
    BOOST_TEST((paper.dates.at("submitted").begin == Day{2024, 1, 2}));
    BOOST_TEST((paper.dates.at("issued").begin == Day{2024, 1, 2}));
    BOOST_TEST(paper.origin.at("issued").source == "datacite");
}

BOOST_AUTO_TEST_CASE(without_a_day_of_submission_datacite_knows_the_month_or_year_of_issue) {
    const auto issued = [](json attributes) {
        return paper_of(std::move(attributes)).dates.at("issued").begin;
    };
    BOOST_TEST(
        (issued({{"publicationYear", 2024},
                 {"dates", array(json{{"date", "2024-02"}, {"dateType", "Issued"}})}}) == Day{2024, 2, 0}));
    BOOST_TEST((issued({{"publicationYear", 2024}, {"dates", nullptr}}) == Day{2024, 0, 0}));
    BOOST_TEST(paper_of({{"publicationYear", nullptr}}).dates.empty());
    BOOST_TEST(paper_of({{"publicationYear", -3}}).dates.empty());
}

BOOST_AUTO_TEST_CASE(the_published_version_that_datacite_names_is_the_same_work) {
    const auto ids = [](json related) { return paper_of({{"relatedIdentifiers", std::move(related)}}).ids; };
    const auto to = [](const char* type, const char* doi) {
        return json{{"relationType", type}, {"relatedIdentifier", doi}, {"relatedIdentifierType", "DOI"}};
    };
    const auto own = id("arxiv:2401.00001");
    BOOST_TEST((ids(array(to("IsVersionOf", "10.1145/ABC"))) == std::vector{own, id("doi:10.1145/abc")}));
    BOOST_TEST((ids(array(to("IsVersionOf", "https://doi.org/10.1145/ABC"),
                          to("IsVersionOf", "10.1145/abc"))) == std::vector{own, id("doi:10.1145/abc")}));
    BOOST_TEST(
        (ids(array(to("IsVersionOf", "10.1145/a"), to("IsVersionOf", "10.1145/b"))) == std::vector{own}));
    BOOST_TEST((ids(array(to("IsVersionOf", "10.48550/arXiv.2401.00002"))) == std::vector{own}));
    for (const auto* other : {"References", "IsSupplementTo", "IsPartOf"})
        BOOST_TEST((ids(array(to(other, "10.1145/a"))) == std::vector{own}), other);
    BOOST_TEST(
        (ids(array(nullptr, 7, json{{"relationType", "IsVersionOf"}, {"relatedIdentifier", nullptr}})) ==
         std::vector{own}));
}

BOOST_AUTO_TEST_SUITE_END()
