#include "resolve/match/match.hpp"

#include "growth.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(matching)

using namespace citegraph;
using namespace citegraph::resolving;

namespace {

Paper record(const std::string& id, const std::string& title, const std::string& author = {}, int year = 0) {
    Paper paper;
    paper.ids = {*Identifier::parse(id)};
    paper.fields["title"] = title;
    paper.origin["title"] = {"crossref", "2026-11-22"};
    if (!author.empty()) paper.names["author"] = {parse_name(author)};
    paper.dates["issued"].begin.year = year;
    return paper;
}

Entry listed(const std::string& title, int year = 0) {
    Entry entry;
    entry.title = title;
    entry.titles = {title};
    if (year != 0) entry.venue = Venue{"", year};
    return entry;
}

const std::string caches = "On the Theory of Lazy Caches";

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_taken_and_why_can_be_told) {
    const std::vector records{record("corpus:1", caches, "Ute Maier", 2010),
                              record("doi:10.1000/1", caches + ".", "U. Maier", 2011),
                              record("corpus:3", caches + ", Part II", "Ute Maier", 2010),
                              record("corpus:4", "On the Theory of No Lazy Caches", "Ute Maier", 2010),
                              record("corpus:5", "Hashing", "Ute Maier", 2010),
                              record("corpus:6", "")};
    const auto found = match(listed(caches, 2010), records);
    BOOST_TEST((found.outcome == Outcome::title_match));
    BOOST_TEST((found.taken == std::vector<std::size_t>{0, 1}));
    std::vector<std::string> verdicts;
    for (const auto& candidate : found.candidates) verdicts.push_back(candidate.verdict);
    const std::vector<std::string> expected{"taken",
                                            "taken",
                                            "another title: 'part' in one title alone",
                                            "another title: 'no' in one title alone",
                                            "another title",
                                            "without a title"};
    BOOST_TEST(verdicts == expected, boost::test_tools::per_element());
    const std::vector<std::string> evidence{
        "title and year agree with crossref's corpus:1 and crossref's doi:10.1000/1 (3.8 points of 3)"};
    BOOST_TEST(found.evidence == evidence, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_candidates_or_titles_an_entry_stays_unresolved) {
    BOOST_TEST((match(listed(caches), {}).outcome == Outcome::unresolved));
    const std::vector records{record("corpus:1", caches)};
    BOOST_TEST((match(Entry{}, records).outcome == Outcome::unresolved));
    BOOST_TEST((match(listed("\xFF\xFE", 2010), records).outcome == Outcome::unresolved));
}

BOOST_AUTO_TEST_CASE(of_an_ambiguous_entry_every_candidate_is_kept_and_none_taken) {
    const std::vector records{record("corpus:1", caches, "Ute Maier", 2010),
                              record("corpus:2", caches, "Al Noh", 2010)};
    const auto found = match(listed(caches, 2010), records);
    BOOST_TEST((found.outcome == Outcome::ambiguous));
    BOOST_TEST(found.taken.empty());
    BOOST_TEST(found.candidates.size() == 2u);
    BOOST_TEST(found.evidence.size() == 2u);
    BOOST_TEST(found.candidates[0].verdict == "title agrees and is confirmed, as is another work's");
}

BOOST_AUTO_TEST_CASE(a_nickname_beside_the_title_does_not_agree_for_it) {
    auto entry = listed("Gemini: Fast Failure Recovery", 2023);
    entry.titles.push_back("Gemini");
    const std::vector records{record("corpus:1", "Gemini", "A B", 2023),
                              record("corpus:2", "Gemini: A Family of Models", "A B", 2023)};
    BOOST_TEST((match(entry, records).outcome != Outcome::title_match));
}

BOOST_AUTO_TEST_CASE(a_preprint_server_confirms_nothing) {
    auto entry = listed(caches);
    auto paper = record("corpus:1", caches, "Ute Maier", 2010);
    for (const std::string venue : {"SOSP", "CoRR"}) {
        entry.venue = Venue{venue, {}};
        paper.fields["container-title"] =
            venue == "CoRR" ? "arXiv.org" : "Symposium on Operating Systems Principles";
        BOOST_TEST((match(entry, std::vector{paper}).outcome == Outcome::title_match) == (venue == "SOSP"));
    }
}

BOOST_AUTO_TEST_CASE(titles_of_a_megabyte_are_not_read_to_the_end) {
    const auto endless = [](std::size_t bytes) {
        std::string title;
        while (title.size() < bytes) title += "word " + std::to_string(title.size()) + " ";
        return title;
    };
    const auto against_itself = [](const std::string& title) {
        const std::vector<Paper> records(10, record("corpus:1", title, "Ute Maier", 2010));
        return match(listed(title, 2010), records);
    };
    BOOST_TEST((against_itself(endless(1'000'000)).outcome == Outcome::unresolved));
    BOOST_TEST(test::growth(250'000, endless, against_itself) < test::quadratic);
}

BOOST_AUTO_TEST_SUITE_END()
