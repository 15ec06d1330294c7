// Resolving with one source that is made up here: all that is known of it is its row.
#include "world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(one_source)

using namespace citegraph;
using namespace citegraph::test;

namespace {

bool knows(const Identifier& id) {
    return id.scheme() == Scheme::arxiv;
}

Step begin(std::span<const Question> wanted, std::span<const Answer>, const SourceSetting& setting) {
    Step step;
    for (const auto& question : wanted) {
        Request request;
        request.url = setting.base + "/" + question.id.value();
        request.asks = {question.id};
        step.requests.push_back(std::move(request));
    }
    return step;
}

/// The record of "On Looms" in a journal, under the name that was asked for and a DOI.
Paper record(const Identifier& asked, const SourceSetting& setting) {
    Paper paper;
    paper.ids = {asked, id("doi:10.1000/looms.7")};
    paper.type = "article-journal";
    paper.fields = {{"title", "On the Weaving of Distributed Looms"},
                    {"container-title", "Journal of Looms"},
                    {"DOI", "10.1000/looms.7"}};
    paper.names["author"] = {parse_name("Ada One")};
    paper.dates["issued"].begin.year = 2025;
    for (const auto* field : {"type", "title", "container-title", "DOI", "author", "issued"})
        paper.origin[field] = {"annex", setting.today};
    return paper;
}

Step next(std::any, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    Step step;
    for (const auto& [request, reply] : exchanges) {
        Answer answer{.asked = request.asks.front()};
        if (reply.status == 200) {
            answer.state = Answer::State::found;
            answer.paper = record(answer.asked, setting);
        } else {
            answer.reason = "HTTP " + std::to_string(reply.status);
        }
        step.answers.push_back(std::move(answer));
    }
    return step;
}

Source annex(Role role) {
    return {.name = "annex",
            .title = "annex",
            .service =
                {.name = "annex", .role = role, .rank = 1, .base = "https://annex.example", .variable = ""},
            .summary = "A service that is made up",
            .topic = Topic::record,
            .schema = 1,
            .knows = knows,
            .begin = begin,
            .next = next};
}

Resolved resolved_with(const Source& source, int status) {
    ResolveSetting setting;
    setting.sources = {{&source, {std::string{source.service.base}, "", "2026-11-22"}}};
    setting.transport = answering([status](const Request&) { return Reply{status, {}, "", {}}; });
    setting.today = "2026-11-22";
    auto listed = entry("On the Weaving of Distributed Looms", "https://arxiv.org/abs/2301.00001");
    listed.venue = {"ICML", 2023};
    return resolve({listed}, {}, setting);
}

struct Row {
    Role role;
    const char* venue;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << "role " << static_cast<int>(row.role);
}

const std::vector<Row> rows{{Role::registry, "Journal of Looms"},
                            {Role::landing_page, "Journal of Looms"},
                            {Role::aggregator, "ICML"},
                            {Role::preprint_server, "ICML"},
                            {Role::archive_registry, "ICML"}};

}  // namespace

BOOST_DATA_TEST_CASE(a_source_that_nobody_knows_is_asked_and_believed_by_its_role,
                     boost::unit_test::data::make(rows), row) {
    const auto source = annex(row.role);
    const auto resolved = resolved_with(source, 200);
    const auto& [library, traffic] = std::tie(resolved.library, resolved.traffic);
    BOOST_TEST((library.entries.at(0).outcome == Outcome::exact));
    BOOST_TEST(library.papers.at(0).origin.at("title").source == "annex");
    BOOST_TEST(field_of(library.papers[0], "container-title") == row.venue);
    BOOST_TEST(traffic.found.at("annex") == 1u);
    BOOST_TEST(traffic.hosts.size() == 1u);
    BOOST_TEST(traffic.hosts.at("annex.example").requests == 1u);
}

BOOST_AUTO_TEST_CASE(a_source_that_fails_is_named_and_a_page_that_fails_is_no_fault_of_the_network) {
    const auto registry = annex(Role::registry), page = annex(Role::landing_page);
    const std::vector<std::string> reason{"annex: HTTP 503"};
    const auto told = resolved_with(registry, 503).traffic;
    BOOST_TEST(told.failures == reason, boost::test_tools::per_element());
    BOOST_TEST(told.notices.empty());
    const auto aside = resolved_with(page, 503).traffic;
    BOOST_TEST(aside.notices == reason, boost::test_tools::per_element());
    BOOST_TEST(aside.failures.size() == 1u);  // the entry has nothing else
}

BOOST_AUTO_TEST_SUITE_END()
