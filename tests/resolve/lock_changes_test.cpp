#include "citegraph/lock.hpp"
#include "world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(changes_of_a_lock)

using namespace citegraph;
using namespace citegraph::test;

namespace {

using Sentences = std::vector<std::string>;

Resolution resolved(const std::string& title, std::size_t paper, int line) {
    Resolution out;
    out.entry.file = "list.md";
    out.entry.line = line;
    out.entry.title = title;
    out.paper = paper;
    out.outcome = Outcome::exact;
    return out;
}

Library lock() {
    Library library;
    for (const auto* one : {"arxiv:2401.00001", "arxiv:2401.00002"}) {
        Paper paper;
        paper.ids = {id(one)};
        paper.key = "key" + std::to_string(library.papers.size() + 1);
        library.papers.push_back(paper);
    }
    library.entries = {resolved("Lazy Caches", 0, 3), resolved("Hashing", 1, 4)};
    return library;
}

void expect(const Library& after, const Sentences& expected) {
    const auto said = lock_changes(lock(), after);
    BOOST_TEST(said == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_entry_that_is_new_or_gone_is_told_by_its_place) {
    auto after = lock();
    after.entries[1] = resolved("Sorting", 1, 9);
    expect(after, {"list.md:9: 'Sorting' is not in the lock",
                   "list.md:4: 'Hashing' is in the lock, but no longer in the list"});
}

BOOST_AUTO_TEST_CASE(an_entry_that_only_moved_is_the_same) {
    auto after = lock();
    std::swap(after.entries[0], after.entries[1]);
    after.entries[0].entry.line = 77;
    after.entries[0].entry.title = "HASHING.";
    expect(after, {"only the order or the layout of the lock changes"});
}

BOOST_AUTO_TEST_CASE(another_outcome_is_told_with_the_one_before) {
    auto after = lock();
    after.entries[0].outcome = Outcome::title_match;
    expect(after, {"list.md:3: 'Lazy Caches' is title-match, in the lock exact"});
}

BOOST_AUTO_TEST_CASE(another_key_is_told_and_so_is_what_is_known_of_a_paper) {
    auto after = lock();
    after.papers[0].key = "caches2024";
    after.papers[1].fields["volume"] = "7";
    expect(after, {"the key of arxiv:2401.00001 is caches2024, in the lock key1",
                   "what is known of key2 is not what the lock has"});
}

BOOST_AUTO_TEST_CASE(a_paper_is_known_by_any_of_its_names) {
    auto before = lock(), after = lock();
    before.papers[0].ids.push_back(id("doi:10.1000/a"));
    after.papers[0].ids = {id("doi:10.1000/a")};
    const auto said = lock_changes(before, after);
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0] == "what is known of key1 is not what the lock has");
}

BOOST_AUTO_TEST_CASE(what_left_the_list_and_citations_are_told_if_nothing_else_is) {
    auto after = lock();
    after.former = {{"gone", {id("arxiv:2001.00001")}, "Gone"}};
    after.citations = {{0, 1, ""}};
    expect(after, {"the papers that left the list, or their keys, are others", "the citations are others"});
    after.papers[0].key = "other";
    expect(after, {"the key of arxiv:2401.00001 is other, in the lock key1"});
}

BOOST_AUTO_TEST_CASE(there_is_always_something_to_say) {
    expect(lock(), {"only the order or the layout of the lock changes"});
    BOOST_TEST(lock_changes({}, {}).size() == 1u);
    BOOST_TEST(lock_changes({}, lock()).size() == 2u);
    BOOST_TEST(lock_changes(lock(), {}).size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
