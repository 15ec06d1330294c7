#include "resolve/match/confirmation.hpp"

#include "citegraph/name.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <set>

BOOST_AUTO_TEST_SUITE(confirming)

using namespace citegraph;
using namespace citegraph::resolving;
namespace data = boost::unit_test::data;

namespace {

/// What a list says beside the title, and of which record.
struct Told {
    std::string author, venue, date;
    int venue_year = 0;
};
struct Record {
    std::string author, venue;
    int year = 0;
};
struct Case {
    const char* name;
    Told list;
    Record record;
    const char* words;  ///< what confirms
    bool asked = true, others = false;
};
std::ostream& operator<<(std::ostream& out, const Case& row) {
    return out << row.name;
}

const Record kwon{"Woosuk Kwon", "Proceedings of the 29th Symposium on Operating Systems Principles", 2023};

const std::vector<Case> cases{
    {"nothing is listed", {}, kwon, "", false},
    {"the surname", {"W. Kwon", "", "", 0}, kwon, "author"},
    {"the surname in front", {"Kwon, Woosuk", "", "", 0}, kwon, "author"},
    {"the surname of the first of many", {"Kwon et al.", "", "", 0}, kwon, "author"},
    {"and others", {"Woosuk Kwon and others", "", "", 0}, kwon, "author"},
    {"another author", {"Ada Lovelace", "", "", 0}, kwon, "", true, true},
    {"an author where the record has none", {"Ada Lovelace", "", "", 0}, {"", "", 2023}, "", true},
    {"the acronym of the venue", {"", "SOSP", "", 0}, kwon, "venue"},
    {"the venue with its year", {"", "SOSP", "", 2023}, kwon, "venue and year"},
    {"the venue a year before", {"", "SOSP", "", 2022}, kwon, "venue and year"},
    {"the venue of another time", {"", "SOSP", "", 2019}, kwon, ""},
    {"another venue of the year", {"", "OSDI", "", 2023}, kwon, "year"},
    {"a year two years off", {"", "OSDI", "", 2021}, kwon, ""},
    {"a date in words", {"", "", "Oct 2023", 0}, kwon, "year"},
    {"a date in digits", {"", "", "2024-01-15", 0}, kwon, "year"},
    {"a date with slashes", {"", "", "10/2023", 0}, kwon, "year"},
    {"no year in a long number", {"", "", "12023", 0}, kwon, "", false},
    {"no year before 1900", {"", "", "1823", 0}, kwon, "", false},
    {"author, venue and year", {"W. Kwon", "SOSP", "", 2023}, kwon, "author, venue and year"},
    {"a preprint server", {"", "arXiv", "", 0}, {"Woosuk Kwon", "arXiv.org", 2023}, ""},
    {"a name in other letters", {"Łukasz Kaiser", "", "", 0}, {"Lukasz Kaiser", "", 0}, "author"},
    {"a name in another script", {"周志华", "", "", 0}, {"Zhi-Hua Zhou", "", 0}, ""},
};

Entry entry_of(const Told& told) {
    Entry entry;
    if (!told.author.empty()) entry.authors = {told.author};
    if (!told.venue.empty() || told.venue_year != 0)
        entry.venue = Venue{told.venue, told.venue_year != 0 ? std::optional{told.venue_year} : std::nullopt};
    if (!told.date.empty()) entry.date = told.date;
    return entry;
}

Paper paper_of(const Record& record) {
    Paper paper;
    if (!record.author.empty()) paper.names["author"] = {parse_name(record.author)};
    if (!record.venue.empty()) paper.fields["container-title"] = record.venue;
    if (record.year != 0) paper.dates["issued"].begin.year = record.year;
    return paper;
}

Confirmation confirmed(const Entry& entry, const std::vector<Paper>& papers) {
    std::vector<const Paper*> records;
    for (const auto& paper : papers) records.push_back(&paper);
    return confirmation(entry, records);
}

}  // namespace

BOOST_DATA_TEST_CASE(an_author_a_venue_or_a_year_confirms_a_record, data::make(cases), row) {
    const auto found = confirmed(entry_of(row.list), {paper_of(row.record)});
    BOOST_TEST(found.words() == row.words);
    BOOST_TEST(found.asked == row.asked);
    BOOST_TEST(found.others() == row.others);
    BOOST_TEST(found.any() == !std::string_view{row.words}.empty());
}

BOOST_AUTO_TEST_CASE(of_several_records_of_a_work_any_may_confirm) {
    const auto entry = entry_of({"Woosuk Kwon", "SOSP", "", 2023});
    const std::vector records{paper_of({"", "", 2023}), paper_of({"Woosuk Kwon", "", 0}),
                              paper_of({"", kwon.venue, 0})};
    BOOST_TEST(confirmed(entry, records).words() == "author, venue and year");
    BOOST_TEST(confirmed(entry, {}).words() == "");
    BOOST_TEST(confirmed(entry, {}).asked);
}

BOOST_AUTO_TEST_CASE(a_record_of_others_does_not_outweigh_one_that_shares_an_author) {
    const auto entry = entry_of({"Woosuk Kwon", "", "", 0});
    const auto found =
        confirmed(entry, {paper_of({"Ada Lovelace", "", 0}), paper_of({"Woosuk Kwon", "", 0})});
    BOOST_TEST(found.author());
    BOOST_TEST(!found.others());
}

BOOST_AUTO_TEST_CASE(the_heading_that_an_entry_stands_under_confirms_nothing) {
    Entry entry;
    entry.bucket = "2023";
    entry.section = {"SOSP 2023", "Kwon"};
    const auto found = confirmed(entry, {paper_of(kwon)});
    BOOST_TEST(!found.asked);
    BOOST_TEST(!found.any());
}

BOOST_AUTO_TEST_CASE(a_venue_of_any_manifestation_confirms) {
    auto paper = paper_of({"", "arXiv.org", 2022});
    Manifestation print;
    print.venue = kwon.venue;
    print.issued = {2023, 10, 23};
    paper.manifestations = {print};
    BOOST_TEST(confirmed(entry_of({"", "SOSP", "", 2024}), {paper}).words() == "venue and year");
}

BOOST_AUTO_TEST_CASE(the_years_of_a_record_are_those_of_all_that_it_tells) {
    Paper paper;
    BOOST_TEST(years_of(paper).empty());
    paper.dates["issued"].begin = {2023, 10, 0};
    paper.dates["submitted"].begin = {2022, 5, 1};
    paper.dates["accessed"].begin = {2026, 1, 1};
    Manifestation one;
    one.issued = {2024, 0, 0};
    paper.manifestations = {one, {}};
    const auto years = years_of(paper);
    const std::set<int> found{years.begin(), years.end()};
    BOOST_TEST((found == std::set<int>{2022, 2023, 2024}));
}

BOOST_AUTO_TEST_SUITE_END()
