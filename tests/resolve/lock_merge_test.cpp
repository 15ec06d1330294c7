#include "citegraph/lock.hpp"
#include "world.hpp"
#include "written_lock.hpp"

#include <boost/test/unit_test.hpp>

#include <random>
#include <set>
#include <sstream>

BOOST_AUTO_TEST_SUITE(lock_merge)

using namespace citegraph;
using namespace citegraph::test;

namespace {

Entry paper(std::size_t number) {
    return entry("Prism: Serving Part " + std::to_string(number),
                 "https://arxiv.org/abs/2501." + std::to_string(10000 + number));
}

std::vector<Entry> papers(const std::vector<std::size_t>& numbers) {
    std::vector<Entry> out;
    for (const auto number : numbers) out.push_back(paper(number));
    return out;
}

Library run(std::vector<Entry> entries, const Library& lock = {}) {
    World nothing{{}};
    auto setting = setting_for(nothing);
    setting.transport = {};
    setting.prune = true;
    return resolve(std::move(entries), lock, setting).library;
}

std::vector<std::string> titles(const Library& library) {
    std::vector<std::string> out;
    for (const auto& one : library.entries) out.push_back(one.entry.title.substr(20));
    return out;
}

/// Whose keys a lock holds, of papers that are in it and of those that were.
std::map<std::string, Identifier> owners(const Library& library) {
    std::map<std::string, Identifier> out;
    for (const auto& one : library.papers) out.emplace(one.key, one.id());
    for (const auto& one : library.former) out.emplace(one.key, one.ids.front());
    return out;
}

std::vector<std::size_t> some_of(std::size_t first, std::size_t last, std::mt19937& random) {
    std::vector<std::size_t> out;
    for (auto i = first; i < last; ++i)
        if (random() % 3 > 0) out.push_back(i);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_either_branch_added_is_there_where_it_stood) {
    const auto base = run(papers({1, 2, 3, 4}));
    const auto ours = run(papers({1, 7, 2, 3, 4}), base), theirs = run(papers({1, 2, 3, 8, 4}), base);
    const auto united = unite_locks(base, ours, theirs);
    const std::vector<std::string> wanted{"1", "7", "2", "3", "8", "4"};
    BOOST_TEST(titles(united.library) == wanted, boost::test_tools::per_element());
    BOOST_TEST(united.library.papers.size() == 6u);
    BOOST_TEST(united.conflicts.size() == 1u);  // both new papers are Prisms, and got one key
}

BOOST_AUTO_TEST_CASE(what_either_branch_took_away_is_gone_but_for_its_key) {
    const auto base = run(papers({1, 2, 3, 4}));
    const auto united = unite_locks(base, run(papers({1, 3, 4}), base), run(papers({1, 2, 3}), base));
    const std::vector<std::string> wanted{"1", "3"};
    BOOST_TEST(titles(united.library) == wanted, boost::test_tools::per_element());
    BOOST_TEST((owners(united.library) == owners(base)));
    BOOST_TEST(united.conflicts.empty());
}

BOOST_AUTO_TEST_CASE(a_branch_without_changes_takes_those_of_the_other) {
    const auto base = run(papers({1, 2, 3}));
    const auto changed = run(papers({3, 1, 5}), base);
    BOOST_TEST((written(unite_locks(base, changed, base).library) == written(changed)));
    const auto other_way = unite_locks(base, base, changed).library;
    BOOST_TEST((owners(other_way) == owners(unite_locks(base, changed, base).library)));
    BOOST_TEST((written(unite_locks(base, base, base).library) == written(base)));
}

BOOST_AUTO_TEST_CASE(one_key_for_two_papers_is_a_conflict_that_names_both) {
    const auto base = run(papers({1}));
    const auto united = unite_locks(base, run(papers({1, 2}), base), run(papers({1, 3}), base));
    BOOST_REQUIRE(united.conflicts.size() == 1u);
    BOOST_TEST(united.conflicts[0].find("arxiv:2501.10002") != std::string::npos);
    BOOST_TEST(united.conflicts[0].find("arxiv:2501.10003") != std::string::npos);
    const auto own = owners(united.library);
    BOOST_TEST(own.size() == 3u);
    BOOST_TEST(to_string(own.at(run(papers({1, 2}), base).papers[1].key)) == "arxiv:2501.10002");
}

BOOST_AUTO_TEST_CASE(two_keys_for_one_paper_leave_that_of_ours_and_keep_the_other) {
    auto ours = run(papers({1})), theirs = ours;
    ours.papers[0].key = "one";
    theirs.papers[0].key = "other";
    const auto united = unite_locks({}, ours, theirs);
    BOOST_TEST(united.library.papers[0].key == "one");
    BOOST_REQUIRE(united.library.former.size() == 1u);
    BOOST_TEST(united.library.former[0].key == "other");
    BOOST_TEST(united.notices.size() == 1u);
    BOOST_TEST(united.conflicts.empty());
}

BOOST_AUTO_TEST_CASE(a_record_that_one_branch_brought_up_to_date_is_taken_with_its_citations) {
    const auto base = run(papers({1, 2}));
    World world{{{"2501.10002", "", "Prism: Serving Part 2", {"2501.10001", "2411.00001"}, ""}}};
    const auto theirs = resolve(papers({1, 2}), base, setting_for(world)).library;
    const auto united = unite_locks(base, base, theirs).library;
    BOOST_REQUIRE(united.papers.size() == 2u);
    BOOST_TEST((united.papers[1].names == theirs.papers[1].names));
    BOOST_TEST((united.citations == theirs.citations));
    BOOST_TEST(united.stubs.size() == 1u);
}

BOOST_AUTO_TEST_CASE(of_random_branches_no_key_is_lost_or_given_twice) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        const auto base = run(papers(some_of(0, 8, random)));
        auto branch = [&](std::size_t first) {
            auto numbers = some_of(0, 8, random);
            for (const auto number : some_of(first, first + 4, random)) numbers.push_back(number);
            std::ranges::shuffle(numbers, random);
            return run(papers(some_of(0, 8, random)), run(papers(numbers), base));
        };
        const auto ours = branch(8), theirs = branch(10);
        const auto united = unite_locks(base, ours, theirs);
        const auto own = owners(united.library);
        BOOST_TEST(own.size() == united.library.papers.size() + united.library.former.size());
        for (const auto& [key, id] : owners(ours)) {
            BOOST_REQUIRE_MESSAGE(own.contains(key), "seed " << seed << ": " << key << " is lost");
            BOOST_TEST((own.at(key) == id));
        }
        std::size_t given_twice = 0;
        for (const auto& [key, id] : owners(theirs)) {
            BOOST_REQUIRE_MESSAGE(own.contains(key), "seed " << seed << ": " << key << " is lost");
            if (own.at(key) != id) ++given_twice;
        }
        BOOST_TEST(given_twice <= united.conflicts.size() + united.notices.size());
        std::stringstream file{written(united.library)};
        const auto back = read_lock(file, "united.lock");
        BOOST_REQUIRE_MESSAGE(back, (back ? "" : back.error().message));
        BOOST_TEST((written(*back) == written(united.library)));
    }
}

BOOST_AUTO_TEST_CASE(a_retraction_that_one_branch_knows_of_is_not_lost) {
    const auto base = run(papers({1}));
    auto ours = base, theirs = base;
    ours.papers[0].notices = {
        {.kind = EditorialNotice::Kind::retraction, .from = {"crossref", "2026-01-01"}}};
    BOOST_TEST((unite_locks(base, ours, theirs).library.papers[0].notices == ours.papers[0].notices));
    BOOST_TEST(unite_locks(ours, ours, theirs).library.papers[0].notices.empty());  // it was taken back
    theirs.papers[0].fields["publisher"] = "ACM";
    theirs.papers[0].origin["publisher"] = {"crossref", "2027-01-01"};
    const auto united = unite_locks(base, ours, theirs).library;
    BOOST_TEST(field_of(united.papers[0], "publisher") == "ACM");
    BOOST_TEST((united.papers[0].notices == ours.papers[0].notices));
}

BOOST_AUTO_TEST_SUITE_END()
