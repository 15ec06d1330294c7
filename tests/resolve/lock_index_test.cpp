#include "resolve/lock_index.hpp"

#include "resolve/duplicates.hpp"
#include "world.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(remembering)

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;
namespace data = boost::unit_test::data;

namespace {

Paper paper(const std::string& first, const std::string& key, const std::string& title = {}) {
    Paper out;
    out.ids = {id(first)};
    out.key = key;
    if (!title.empty()) out.fields["title"] = title;
    return out;
}

Entry listed(const std::string& title, const std::string& first = {}, int line = 0) {
    Entry entry;
    entry.file = "list.md";
    entry.line = line;
    entry.title = title;
    entry.titles = {title};
    if (!first.empty()) entry.identifiers = {{id(first), std::nullopt}};
    return entry;
}

Resolution resolved(Entry entry, std::size_t paper, Outcome outcome = Outcome::exact) {
    Resolution out;
    out.entry = std::move(entry);
    out.paper = paper;
    out.outcome = outcome;
    return out;
}

Library lock_of_two() {
    Library lock;
    lock.papers = {paper("arxiv:2401.00001", "one2024", "Theory of Lazy Caches"),
                   paper("arxiv:2401.00002", "two2024", "Hashing in Practice")};
    lock.entries = {resolved(listed("Theory of Lazy Caches", "arxiv:2401.00001"), 0),
                    resolved(listed("Hashing in Practice", "arxiv:2401.00002"), 1)};
    return lock;
}

/// An outcome in a lock, when and by whom its references were asked for, and whether that settles it today,
/// which is 2026-11-22.
struct Settled {
    const char* name;
    Outcome outcome;
    const char *source, *date;
    bool is_settled;
    std::optional<int> max_age{};
    bool failed = false;
};
std::ostream& operator<<(std::ostream& out, const Settled& row) {
    return out << row.name;
}
const std::vector<Settled> settled{
    {"found", Outcome::exact, "semantic_scholar", "2026-11-22", true},
    {"found long ago", Outcome::title_match, "semantic_scholar", "2020-01-01", true},
    {"found, but references were not asked for", Outcome::exact, "", "", false},
    {"found, but a source failed", Outcome::exact, "semantic_scholar", "2026-11-22", false, {}, true},
    {"as old as it may be", Outcome::exact, "semantic_scholar", "2026-11-12", true, 10},
    {"a day older than it may be", Outcome::exact, "semantic_scholar", "2026-11-11", false, 10},
    {"of today, and nothing else will do", Outcome::exact, "semantic_scholar", "2026-11-22", true, 0},
    {"998 days, a leap day among them", Outcome::exact, "semantic_scholar", "2024-02-28", true, 998},
    {"a day more than 997", Outcome::exact, "semantic_scholar", "2024-02-28", false, 997},
    {"absent since today", Outcome::unresolved, "semantic_scholar", "2026-11-22", true},
    {"absent for six days", Outcome::unresolved, "semantic_scholar", "2026-11-16", true},
    {"absent for a week", Outcome::unresolved, "semantic_scholar", "2026-11-15", false},
    {"ambiguous for a week", Outcome::ambiguous, "semantic_scholar", "2026-11-15", false},
    {"absent, nobody knows since when", Outcome::unresolved, "", "", false},
    {"a conflict", Outcome::conflict, "", "", true},
    {"a conflict with a failure", Outcome::conflict, "", "", false, {}, true},
    {"unconfirmed", Outcome::unconfirmed, "semantic_scholar", "2020-01-01", true},
};

}  // namespace

BOOST_DATA_TEST_CASE(what_is_known_is_asked_again_only_if_there_may_be_news, data::make(settled), row) {
    auto lock = lock_of_two();
    lock.papers[0].references.from = {row.source, row.date};
    lock.entries[0].outcome = row.outcome;
    if (row.failed) lock.entries[0].failed = {"arxiv"};
    const LockIndex known{lock};
    BOOST_TEST(known.settles(lock.entries[0], "2026-11-22", row.max_age) == row.is_settled);
}

BOOST_AUTO_TEST_CASE(an_entry_is_found_wherever_it_stands_now) {
    const auto lock = lock_of_two();
    const LockIndex known{lock};
    BOOST_TEST(known.find(listed("Theory of Lazy Caches", "arxiv:2401.00001", 77)) == &lock.entries[0]);
    BOOST_TEST(known.find(listed("theory of lazy caches!", "arxiv:2401.00001")) == &lock.entries[0]);
    BOOST_TEST(known.find(listed("Theory of Lazy Caches", "arxiv:2401.00003")) == nullptr);
    BOOST_TEST(known.find(listed("Theory of Lazy Caches")) == nullptr);
    BOOST_TEST(LockIndex{Library{}}.find(listed("Theory of Lazy Caches")) == nullptr);
}

BOOST_AUTO_TEST_CASE(an_entry_whose_title_was_corrected_is_the_same_and_one_of_another_title_is_not) {
    auto lock = lock_of_two();
    lock.entries[0].entry = listed("Theory of Laazy Cachess", "arxiv:2401.00001");
    const LockIndex known{lock};
    BOOST_TEST(known.find(listed("Theory of Lazy Caches", "arxiv:2401.00001")) == &lock.entries[0]);
    BOOST_TEST(known.find(listed("Hashing in Practice", "arxiv:2401.00001")) == nullptr);
    lock.entries[0].outcome = Outcome::conflict;
    BOOST_TEST(LockIndex{lock}.find(listed("Theory of Lazy Caches", "arxiv:2401.00001")) == nullptr);
}

BOOST_AUTO_TEST_CASE(entries_that_left_the_list_are_remembered_too) {
    auto lock = lock_of_two();
    lock.unlisted = {lock.entries[1]};
    lock.entries.pop_back();
    const LockIndex known{lock};
    BOOST_TEST(known.find(listed("Hashing in Practice", "arxiv:2401.00002")) == &lock.unlisted[0]);
}

BOOST_AUTO_TEST_CASE(a_paper_has_its_key_back_by_any_of_its_names_and_no_other_paper_has_it) {
    auto lock = lock_of_two();
    lock.papers[0].ids.push_back(id("doi:10.1000/a"));
    const LockIndex known{lock};
    const auto [papers, heirs] = known.restored(
        {paper("doi:10.1000/a", "new"), paper("arxiv:2401.00009", "new"), paper("arxiv:2401.00001", "new")},
        {{}, {}, {}});
    BOOST_TEST(papers[0].key == "one2024");
    BOOST_TEST(papers[1].key == "");
    BOOST_TEST(papers[2].key == "");
    BOOST_TEST((heirs[0] == 0u));
    BOOST_TEST(!heirs[1].has_value());
}

BOOST_AUTO_TEST_CASE(a_paper_that_returns_has_the_key_of_the_one_that_shares_most_names) {
    Library lock;
    lock.former = {{"first", {id("doi:10.1000/a")}, "A"},
                   {"second", {id("arxiv:2401.00001"), id("doi:10.1000/a")}, "B"}};
    const LockIndex known{lock};
    auto returned = paper("arxiv:2401.00001", "");
    returned.ids.push_back(id("doi:10.1000/a"));
    const auto papers = known.restored({returned, paper("doi:10.1000/a", "")}, {{}, {}}).papers;
    BOOST_TEST(papers[0].key == "second");
    BOOST_TEST(papers[1].key == "first");
}

BOOST_AUTO_TEST_CASE(a_date_changes_only_with_its_value) {
    auto lock = lock_of_two();
    lock.papers[0].origin = {{"title", {"arxiv", "2020-01-01"}}, {"volume", {"crossref", "2020-01-01"}}};
    lock.papers[0].fields["volume"] = "7";
    lock.papers[0].counts = {10, 20, std::nullopt, {"semantic_scholar", "2020-01-01"}};
    auto now = lock.papers[0];
    for (auto& [field, from] : now.origin) from.date = "2026-11-22";
    now.counts.from.date = "2026-11-22";
    now.fields["volume"] = "8";
    const LockIndex known{lock};
    auto papers = known.restored({now}, {{}}).papers;
    BOOST_TEST(papers[0].origin["title"].date == "2020-01-01");
    BOOST_TEST(papers[0].origin["volume"].date == "2026-11-22");
    BOOST_TEST(papers[0].counts.from.date == "2020-01-01");
    now.counts.citations = 11;
    papers = known.restored({now}, {{}}).papers;
    BOOST_TEST(papers[0].counts.from.date == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(the_newest_day_of_a_paper_is_that_of_anything_known_about_it) {
    Paper one;
    BOOST_TEST(newest_of(one) == "");
    one.origin["title"].date = "2024-02-01";
    BOOST_TEST(newest_of(one) == "2024-02-01");
    one.counts.from.date = "2025-01-01";
    one.references.from.date = "2024-12-31";
    BOOST_TEST(newest_of(one) == "2025-01-01");
}

BOOST_AUTO_TEST_CASE(keys_of_a_lock_are_those_of_all_papers_that_are_in_it_or_were) {
    auto lock = lock_of_two();
    lock.former = {{"gone2020", {id("arxiv:2001.00001")}, "Gone"}};
    auto keys = keys_of(lock);
    std::ranges::sort(keys);
    const std::vector<std::string> expected{"gone2020", "one2024", "two2024"};
    BOOST_TEST(keys == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_entry_that_repeats_another_is_told_with_both_places) {
    Library library;
    library.papers = {paper("arxiv:2401.00001", "one2024")};
    library.entries = {resolved(listed("Caches", "", 3), 0), resolved(listed("Lazy Caches", "", 9), 0),
                       resolved(listed("", "arxiv:2401.00001", 12), 0)};
    library.entries[2].entry.file = "other.md";
    const std::vector<std::string> expected{
        "list.md:9: 'Lazy Caches' is the same paper as line 3 (arxiv:2401.00001)",
        "other.md:12: 'arxiv:2401.00001' is the same paper as list.md:3 (arxiv:2401.00001)"};
    BOOST_TEST(repetitions(library) == expected, boost::test_tools::per_element());
    library.entries[0].entry.line = 0;
    BOOST_TEST(repetitions(library)[0].find("as an entry before (") != std::string::npos);
    library.entries.resize(1);
    BOOST_TEST(repetitions(library).empty());
}

BOOST_AUTO_TEST_SUITE_END()
