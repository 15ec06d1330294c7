#include "resolve/merge/merge.hpp"

#include "citegraph/source.hpp"
#include "world.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(list_as_source)

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;
namespace data = boost::unit_test::data;

namespace {

constexpr auto today = "2026-11-22";

Entry listed(const std::string& title) {
    Entry entry;
    entry.title = title;
    entry.titles = {title};
    return entry;
}

/// A date as lists write it, and the day that it is; a year of 0: none.
struct Written {
    const char* date;
    Day day;
};
std::ostream& operator<<(std::ostream& out, const Written& row) {
    return out << row.date;
}
const std::vector<Written> dates{
    {"2024", {2024, 0, 0}},
    {"2024-12", {2024, 12, 0}},
    {"2024-12-03", {2024, 12, 3}},
    {"Dec 2024", {2024, 12, 0}},
    {"December 2024", {2024, 12, 0}},
    {"December 12, 2024", {2024, 12, 12}},
    {"MAY 2024", {2024, 5, 0}},
    {" 2024 ", {2024, 0, 0}},
    {"Spring 2024", {2024, 0, 0}},
    {"2024-21", {2024, 0, 0}},
    {"2024-05-05/2024-05-07", {2024, 5, 5}},
    {"", {}},
    {"soon", {}},
    {"Dec", {}},
    {"12/2024", {2024, 12, 0}},
    {"20245", {}},
};

struct Venued {
    const char* name;
    int year;
    const char *type, *container;
};
std::ostream& operator<<(std::ostream& out, const Venued& row) {
    return out << row.name;
}
const std::vector<Venued> venues{
    {"SOSP", 2023, "paper-conference", "SOSP"},   {"arXiv", 2023, "article", ""}, {"CoRR", 0, "article", ""},
    {"Submitted to Nature", 2023, "article", ""}, {"", 2023, "article", ""},
};

struct Typed {
    const char *id, *type, *url;
};
std::ostream& operator<<(std::ostream& out, const Typed& row) {
    return out << row.id;
}
const std::vector<Typed> types{
    {"arxiv:2309.06180", "article", "https://arxiv.org/abs/2309.06180"},
    {"doi:10.1145/3600006.3613165", "article", "https://doi.org/10.1145/3600006.3613165"},
    {"github:vllm-project/vllm", "software", "https://github.com/vllm-project/vllm"},
    {"url:https://example.org/report", "webpage", "https://example.org/report"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_date_of_a_list_is_read_as_far_as_it_says, data::make(dates), row) {
    auto entry = listed("Lazy Caches");
    entry.date = row.date;
    const auto paper = paper_of_list(entry, nullptr, id("arxiv:2309.06180"), today);
    BOOST_TEST(paper.dates.contains("issued") == (row.day.year != 0));
    if (row.day.year != 0) BOOST_TEST((paper.dates.at("issued").begin == row.day));
}

BOOST_DATA_TEST_CASE(a_venue_makes_a_publication_unless_it_is_a_server_or_a_promise, data::make(venues),
                     row) {
    auto entry = listed("Lazy Caches");
    entry.venue = Venue{row.name, row.year != 0 ? std::optional{row.year} : std::nullopt};
    const auto paper = paper_of_list(entry, nullptr, id("arxiv:2309.06180"), today);
    BOOST_TEST(paper.type == row.type);
    BOOST_TEST(field_of(paper, "container-title") == row.container);
    BOOST_TEST(paper.dates.contains("issued") == (std::string_view{row.container} != ""));
}

BOOST_DATA_TEST_CASE(without_a_venue_the_identifier_tells_type_and_page, data::make(types), row) {
    const auto paper = paper_of_list(listed("Lazy Caches"), nullptr, id(row.id), today);
    BOOST_TEST(paper.type == row.type);
    BOOST_TEST(field_of(paper, "URL") == row.url);
    BOOST_TEST(to_string(paper.id()) == row.id);
}

BOOST_AUTO_TEST_CASE(the_year_of_a_venue_stands_over_a_date) {
    auto entry = listed("Lazy Caches");
    entry.venue = Venue{"SOSP", 2023};
    entry.date = "Dec 2024";
    BOOST_TEST((paper_of_list(entry, nullptr, id("arxiv:2309.06180"), today).dates.at("issued").begin ==
                Day{2023, 0, 0}));
    entry.venue->year.reset();
    BOOST_TEST((paper_of_list(entry, nullptr, id("arxiv:2309.06180"), today).dates.at("issued").begin ==
                Day{2024, 12, 0}));
}

BOOST_AUTO_TEST_CASE(all_that_a_list_says_bears_its_name_and_day) {
    auto entry = listed("Lazy Caches");
    entry.authors = {"Ada Lovelace", "Zhou, Zhi-Hua"};
    entry.venue = Venue{"SOSP", 2023};
    entry.url = "https://example.org/caches";
    const auto paper = paper_of_list(entry, nullptr, *Identifier::make(Scheme::title, "lazy caches"), today);
    BOOST_TEST(field_of(paper, "URL") == "https://example.org/caches");
    BOOST_REQUIRE(authors_of(paper).size() == 2u);
    BOOST_TEST(authors_of(paper)[1].family == "Zhou");
    for (const auto* field : {"title", "author", "container-title", "URL", "issued", "type"}) {
        BOOST_REQUIRE_MESSAGE(paper.origin.contains(field), field);
        BOOST_TEST(paper.origin.at(field).source == list_source);
        BOOST_TEST(paper.origin.at(field).date == today);
    }
    BOOST_TEST(paper.origin.size() == 6u);
}

BOOST_AUTO_TEST_CASE(an_entry_that_says_nothing_is_a_paper_of_its_identifier) {
    const auto paper = paper_of_list({}, nullptr, id("isbn:9787302423287"), today);
    BOOST_TEST(paper.fields.empty());
    BOOST_TEST(paper.names.empty());
    BOOST_TEST(paper.dates.empty());
    BOOST_TEST(paper.ids.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_whole_record_is_taken_as_the_file_has_it_under_the_name_of_the_entry) {
    Paper record;
    record.ids = {id("doi:10.1000/a"), id("isbn:9787302423287")};
    record.key = "mine";
    record.type = "chapter";
    record.fields = {{"title", "Lazy Caches"}, {"volume", "7"}};
    record.foreign = {{"keywords", "cache"}};
    record.dates["issued"].begin = {1999, 1, 1};
    record.counts.citations = 12;
    auto entry = listed("Another Title");
    entry.venue = Venue{"SOSP", 2023};
    const auto paper = paper_of_list(entry, &record, id("arxiv:2309.06180"), today);
    BOOST_TEST(paper.ids.size() == 1u);
    BOOST_TEST(to_string(paper.id()) == "arxiv:2309.06180");
    BOOST_TEST(paper.key == "");
    BOOST_TEST(paper.type == "chapter");
    BOOST_TEST((paper.fields == record.fields));
    BOOST_TEST((paper.foreign == record.foreign));
    BOOST_TEST(!paper.counts.citations.has_value());
    BOOST_TEST(paper.origin.at("keywords").source == list_source);
}

BOOST_AUTO_TEST_SUITE_END()
