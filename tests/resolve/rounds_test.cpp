#include "world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rounds)

using namespace citegraph;
using namespace citegraph::test;

namespace {

const Work orca{"2207.04836",
                "10.5555/orca",
                "Orca: A Distributed Serving System for Transformer-Based Generative Models",
                {"2309.06180"},
                "USENIX Symposium on Operating Systems Design and Implementation",
                {"Gyeong-In Yu", "Joo Seong Jeong"},
                2022};

/// The work as a list without links has it.
Entry listed(const Work& work, int year) {
    auto out = entry(work.title);
    out.venue = Venue{"OSDI", year};
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_entry_without_a_link_is_found_by_its_title) {
    World world{{orca}};
    const auto resolved = resolve({listed(orca, 2022)}, {}, setting_for(world));
    const auto& found = resolved.library.entries.at(0);
    BOOST_TEST((found.outcome == Outcome::title_match));
    BOOST_TEST(to_string(resolved.library.papers.at(0).id()) == "arxiv:2207.04836");
    BOOST_TEST(resolved.library.citations.size() == 1u);
    BOOST_TEST(world.metadata == 0u);  // the search gave the record
    BOOST_TEST(world.references == 1u);
    BOOST_TEST(world.searches == 3u);  // one in bulk, and an empty feed is asked for twice
    BOOST_TEST(world.matches == 0u);   // so nobody is asked title by title
}

BOOST_AUTO_TEST_CASE(a_title_found_yesterday_costs_nothing_today) {
    World world{{orca}};
    auto setting = setting_for(world);
    setting.cache = memory_cache();
    const auto first = resolve({listed(orca, 2022)}, {}, setting);
    const auto calls = world.calls();
    const auto from_cache = resolve({listed(orca, 2022)}, {}, setting);
    setting.cache = no_cache();
    const auto from_lock = resolve({listed(orca, 2022)}, first.library, setting);
    BOOST_TEST(world.calls() == calls);
    BOOST_TEST((from_cache.library == first.library));
    BOOST_TEST((from_lock.library == first.library));
}

BOOST_AUTO_TEST_CASE(another_year_and_no_author_do_not_confirm_a_title) {
    World world{{orca}};
    const auto resolved = resolve({listed(orca, 2012)}, {}, setting_for(world));
    BOOST_TEST((resolved.library.entries.at(0).outcome != Outcome::title_match));
    BOOST_TEST(resolved.library.citations.empty());
}

BOOST_AUTO_TEST_CASE(an_identifier_that_nobody_holds_is_searched_by_title) {
    World world{{orca}};
    auto wrong = listed(orca, 2022);
    wrong.url = "https://arxiv.org/abs/2301.10000";
    wrong.identifiers = {{id("arxiv:2301.10000"), {}}};
    const auto resolved = resolve({wrong}, {}, setting_for(world));
    BOOST_TEST((resolved.library.entries.at(0).outcome == Outcome::title_match));
    BOOST_TEST(resolved.library.papers.at(0).counts.citations.value() == 7);
}

BOOST_AUTO_TEST_CASE(a_title_of_two_words_is_not_searched) {
    World world{{orca}};
    const auto resolved = resolve({entry("Orca System")}, {}, setting_for(world));
    BOOST_TEST(world.calls() == 0u);
    BOOST_TEST((resolved.library.entries.at(0).outcome == Outcome::unresolved));
}

BOOST_AUTO_TEST_CASE(an_entry_under_review_is_decided_anew_and_says_how) {
    World world{{orca}};
    auto setting = setting_for(world);
    setting.cache = memory_cache();
    const auto first = resolve({listed(orca, 2022)}, {}, setting);
    BOOST_TEST(first.trails.empty());
    setting.review = [](const Entry& entry) { return entry.title == orca.title; };
    const auto calls = world.calls();
    const auto again = resolve({listed(orca, 2022)}, first.library, setting);
    BOOST_TEST(world.calls() == calls);  // the cache knows
    BOOST_REQUIRE(again.trails.size() == 1u);
    BOOST_TEST(!again.trails[0].steps.empty());
    BOOST_TEST(!again.trails[0].candidates.empty());
    BOOST_TEST((again.library == first.library));
}

BOOST_AUTO_TEST_CASE(what_is_older_than_the_greatest_age_is_asked_again) {
    World world{{orca}};
    auto setting = setting_for(world);
    const std::vector entries{entry(orca.title, "https://arxiv.org/abs/2207.04836")};
    const auto first = resolve(entries, {}, setting);
    const auto calls = world.calls();
    setting.today = "2026-12-02";
    setting.max_age = 10;
    resolve(entries, first.library, setting);
    BOOST_TEST(world.calls() == calls);
    setting.max_age = 9;
    resolve(entries, first.library, setting);
    BOOST_TEST(world.calls() > calls);
}

BOOST_AUTO_TEST_CASE(what_a_source_could_not_say_is_asked_again_and_nothing_is_lost_meanwhile) {
    World world{{orca}};
    const std::vector entries{entry(orca.title, "https://arxiv.org/abs/2207.04836")};
    auto setting = setting_for(world);
    world.arxiv_status = 503;
    const auto first = resolve(entries, {}, setting);
    BOOST_TEST(first.library.entries.at(0).failed.at(0) == "arxiv");
    BOOST_TEST((resolve(entries, first.library, {}).library == first.library));  // offline
    world.arxiv_status = 200;
    const auto second = resolve(entries, first.library, setting);
    BOOST_TEST(second.library.entries.at(0).failed.empty());
    BOOST_TEST(second.library.papers.at(0).origin.at("title").source == "arxiv");
}

BOOST_AUTO_TEST_CASE(a_doi_that_its_registry_gives_to_another_work_parts_two_entries) {
    const Work united{"2301.01234", "10.1145/1234567.1234568", "Fast Widgets for Distributed Looms", {}, "",
                      {"Ada One"}};
    World world{{united}};
    world.registered = {{united.doi, "A Chapter on Weaving"}};
    const auto doi = entry("", "https://doi.org/" + united.doi),
               arxiv = entry("", "https://arxiv.org/abs/" + united.arxiv);
    for (const auto& entries : {std::vector{doi, arxiv}, std::vector{arxiv, doi}, std::vector{arxiv}}) {
        const auto resolved = resolve(entries, {}, setting_for(world));
        BOOST_REQUIRE(resolved.library.papers.size() == entries.size());
        for (const auto& [entry, paper, outcome, evidence, candidates, failed] : resolved.library.entries) {
            const auto& found = resolved.library.papers.at(paper);
            const bool is_preprint = entry.url == arxiv.url;
            BOOST_TEST(title_of(found) == (is_preprint ? united.title : "A Chapter on Weaving"));
            BOOST_TEST(field_of(found, "DOI") == (is_preprint ? "" : united.doi));
            const auto other = is_preprint ? "doi:" + united.doi : "arxiv:" + united.arxiv;
            BOOST_TEST(std::ranges::count(found.ids, id(other)) == 0);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
