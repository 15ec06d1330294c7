#include "citegraph/lock.hpp"
#include "world.hpp"

#include <boost/test/unit_test.hpp>

#include <random>
#include <set>
#include <sstream>

BOOST_AUTO_TEST_SUITE(departures)

using namespace citegraph;
using namespace citegraph::test;

namespace {

/// One of many papers whose keys begin alike: the title's first word is all that a list tells of them.
Entry rival(std::size_t number) {
    static const std::vector<std::string> words{"Serving", "Training", "Caching",
                                                "Routing", "Tuning",   "Mapping"};
    return entry("Prism: " + words[number % words.size()] + " Part " + std::to_string(number),
                 "https://arxiv.org/abs/2501." + std::to_string(10000 + number));
}

std::vector<Entry> rivals(std::size_t first, std::size_t last) {
    std::vector<Entry> out;
    for (auto i = first; i < last; ++i) out.push_back(rival(i));
    return out;
}

Resolved run(std::vector<Entry> entries, const Library& lock, bool prune = false) {
    World nothing{{}};
    auto setting = setting_for(nothing);
    setting.transport = {};
    setting.prune = prune;
    return resolve(std::move(entries), lock, setting);
}

std::map<Identifier, std::string> keys(const Library& library) {
    std::map<Identifier, std::string> out;
    for (const auto& paper : library.papers) out.emplace(paper.id(), paper.key);
    return out;
}

Library read_back(const Library& library) {
    std::stringstream file;
    write_lock(file, library);
    return *read_lock(file, "list.lock");
}

/// Who was given which key, over many runs.
struct Register {
    std::map<std::string, Identifier> owners;
    std::map<Identifier, std::string> given;

    void check(const Library& library) {
        for (const auto& [id, key] : keys(library)) {
            BOOST_REQUIRE_MESSAGE(owners.emplace(key, id).first->second == id,
                                  key << " is given to a second paper");
            BOOST_REQUIRE_MESSAGE(given.emplace(id, key).first->second == key, to_string(id)
                                                                                   << " has a second key");
        }
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(in_200_histories_no_key_changes_or_goes_to_another_paper) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        Register seen;
        Library lock;
        for (int step = 0; step < 8; ++step) {
            auto entries = rivals(0, 12);
            std::ranges::shuffle(entries, random);
            entries.resize(1 + random() % entries.size());
            lock = read_back(run(std::move(entries), lock, random() % 4 == 0).library);
            seen.check(lock);
        }
        for (const auto& [id, key] : seen.given) {
            const bool is_listed = std::ranges::count(lock.papers, key, &Paper::key) > 0;
            BOOST_TEST((is_listed || std::ranges::count(lock.former, key, &FormerPaper::key) > 0));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_paper_that_left_leaves_its_key_and_takes_it_up_again) {
    const auto all = run(rivals(0, 3), {}).library;
    const auto gone = run({rival(0), rival(2)}, all);
    BOOST_REQUIRE(gone.library.former.size() == 1u);
    BOOST_TEST(gone.library.former[0].key == all.papers[1].key);
    BOOST_TEST((gone.library.former[0].ids == all.papers[1].ids));
    BOOST_TEST(gone.departures.size() == 1u);
    const auto other = run({rival(0), rival(2), rival(9)}, read_back(gone.library)).library;
    BOOST_TEST(other.papers[2].key != all.papers[1].key);
    const auto back = run({rival(0), rival(2), rival(9), rival(1)}, read_back(other)).library;
    BOOST_TEST(back.papers[3].key == all.papers[1].key);
    BOOST_TEST(back.former.empty());
}

BOOST_AUTO_TEST_CASE(a_list_that_was_saved_by_half_costs_the_lock_nothing) {
    const auto whole = run(rivals(0, 30), {}).library;
    const auto half = run(rivals(0, 3), whole);
    BOOST_TEST((keys(half.library) == keys(whole)));
    BOOST_TEST(half.library.unlisted.size() == 27u);
    BOOST_TEST(half.departures.size() == 1u);
    const auto shown = listed(half.library);
    BOOST_TEST(shown.papers.size() == 3u);
    BOOST_TEST(shown.unlisted.empty());
    BOOST_TEST((read_back(half.library) == half.library));
    BOOST_TEST((run(rivals(0, 30), read_back(half.library)).library == whole));
}

BOOST_AUTO_TEST_CASE(papers_may_leave_unasked_up_to_a_fifth_or_two) {
    const auto ten = run(rivals(0, 10), {}).library, six = run(rivals(0, 6), {}).library,
               fifteen = run(rivals(0, 15), {}).library;
    BOOST_TEST(run(rivals(0, 8), ten).library.papers.size() == 8u);
    BOOST_TEST(run(rivals(0, 7), ten).library.papers.size() == 10u);
    BOOST_TEST(run(rivals(0, 4), six).library.papers.size() == 4u);
    BOOST_TEST(run(rivals(0, 12), fifteen).library.papers.size() == 12u);
    BOOST_TEST(run(rivals(0, 11), fifteen).library.papers.size() == 15u);
}

BOOST_AUTO_TEST_CASE(an_entry_whose_title_was_corrected_is_not_new) {
    World world{{{"2501.10000", "", "Prism: Serving Part 0", {"2501.10001"}, ""}}};
    auto typed = rival(0);
    typed.title = "Prysm: Serving Part 0";
    typed.titles = {"Prysm: Serving Part 0", "Prism: Serving Part 0"};
    const auto before = resolve({typed}, {}, setting_for(world)).library;
    BOOST_REQUIRE((before.entries[0].outcome == Outcome::exact));
    const auto now = run({rival(0)}, before);
    BOOST_TEST(now.unknown == 0u);
    BOOST_TEST((now.library.papers == before.papers));
    BOOST_TEST((now.library.entries[0].outcome == Outcome::exact));
    auto other = rival(0);
    other.title = "A Survey of Gardening";
    other.titles = {other.title};
    BOOST_TEST(run({other}, before).unknown == 1u);
}

BOOST_AUTO_TEST_CASE(pruning_drops_what_was_kept_but_not_its_keys) {
    const auto whole = run(rivals(0, 10), {}).library;
    const auto kept = run(rivals(0, 2), whole).library;
    BOOST_TEST(run(rivals(0, 2), kept).library.papers.size() == 10u);
    const auto pruned = run(rivals(0, 2), kept, true).library;
    BOOST_TEST(pruned.papers.size() == 2u);
    BOOST_TEST(pruned.unlisted.empty());
    BOOST_TEST(pruned.former.size() == 8u);
    BOOST_TEST((keys(run(rivals(0, 10), pruned).library) == keys(whole)));
}

BOOST_AUTO_TEST_CASE(a_key_that_the_list_itself_gives_to_another_paper_is_that_papers) {
    auto first = rival(0), second = rival(1);
    first.key = "mine";
    const auto before = run({first, second}, {}).library;
    second.key = "mine";
    const auto now = run({second}, before);
    BOOST_TEST(now.library.papers[0].key == "mine");
    BOOST_TEST(std::ranges::count(now.library.former, "mine", &FormerPaper::key) == 0);
    BOOST_TEST(std::ranges::count_if(now.departures, [](const auto& told) {
                   return told.find("the key mine") != std::string::npos;
               }) == 1);
}

BOOST_AUTO_TEST_CASE(citations_of_papers_that_are_kept_are_citations_of_works_outside) {
    World world{{{"2501.10000", "", "Prism: Serving Part 0", {"2501.10001", "2501.10002"}, ""},
                 {"2501.10001", "", "Prism: Training Part 1", {"2501.10000", "2501.10009"}, ""},
                 {"2501.10002", "", "Prism: Caching Part 2", {}, ""}}};
    const auto whole = resolve(rivals(0, 3), {}, setting_for(world)).library;
    BOOST_REQUIRE(whole.citations.size() == 4u);
    const auto kept = run({rival(0)}, whole, false).library;
    BOOST_REQUIRE(kept.papers.size() == 1u);  // two may leave unasked
    auto library = whole;
    library.unlisted = {whole.entries[1], whole.entries[2]};
    library.entries.resize(1);
    const auto shown = listed(library);
    BOOST_TEST(shown.papers.size() == 1u);
    BOOST_TEST(shown.stubs.size() == 2u);
    BOOST_TEST(shown.citations.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
