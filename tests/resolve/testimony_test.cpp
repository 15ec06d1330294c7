#include "world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(testimonies)

using namespace citegraph;
using namespace citegraph::test;

namespace {

const Work rain{"2101.00001",
                "10.1145/1.2",
                "Measuring Rain in Dry Valleys with Buckets",
                {},
                "Symposium on Operating Systems Principles",
                {"Ada One", "Bob Two"},
                2021};
const Work sheep{"2102.00002", "", "Feeding Sheep by Night in Deep Snow", {}, "", {"Eve Six"}, 2021};

Resolved heard(World& world, std::vector<Entry> entries, const Library& lock = {},
               std::span<const Paper> records = {}) {
    auto setting = setting_for(world);
    setting.hears_all = true;
    return resolve(std::move(entries), lock, setting, records);
}

std::vector<std::string> sources(const Testimony& testimony) {
    std::vector<std::string> out;
    for (const auto& one : testimony.statements) out.push_back(one.source);
    return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_is_kept_unless_it_is_asked_for) {
    World world{{rain}};
    const auto resolved =
        resolve({entry(rain.title, "https://arxiv.org/abs/2101.00001")}, {}, setting_for(world));
    BOOST_TEST(resolved.testimonies.empty());
}

BOOST_AUTO_TEST_CASE(every_record_under_its_identifier_is_kept_with_its_source) {
    World world{{rain}};
    const auto resolved = heard(world, {entry(rain.title, "https://arxiv.org/abs/2101.00001")});
    BOOST_REQUIRE_EQUAL(resolved.testimonies.size(), 1U);
    const auto& one = resolved.testimonies[0];
    BOOST_TEST((one.own == std::vector{id("arxiv:2101.00001")}));
    BOOST_TEST(has(sources(one), "semantic_scholar"));
    BOOST_TEST(has(sources(one), "arxiv"));
    for (const auto& statement : one.statements) BOOST_TEST(title_of(statement.record) == rain.title);
}

BOOST_AUTO_TEST_CASE(a_record_of_another_work_is_kept_too) {
    World world{{sheep}};
    const auto resolved = heard(world, {entry(rain.title, "https://arxiv.org/abs/2102.00002")});
    BOOST_CHECK(resolved.library.entries[0].outcome == Outcome::conflict);
    BOOST_REQUIRE(!resolved.testimonies[0].statements.empty());
    BOOST_TEST(title_of(resolved.testimonies[0].statements[0].record) == sheep.title);
}

BOOST_AUTO_TEST_CASE(an_entry_that_is_known_is_searched_for_by_title_all_the_same) {
    World world{{rain}};
    const std::vector entries{entry(rain.title, "https://arxiv.org/abs/2101.00001")};
    resolve(entries, {}, setting_for(world));
    BOOST_TEST(world.searches == 0U);
    const auto resolved = heard(world, entries);
    BOOST_TEST(world.searches > 0U);
    BOOST_TEST(std::ranges::any_of(resolved.testimonies[0].statements, &Statement::is_by_title));
}

BOOST_AUTO_TEST_CASE(who_has_nothing_is_told_apart_from_who_could_not_say) {
    World world{{}};
    world.scholar_status = 500;
    const auto resolved = heard(world, {entry(rain.title, "https://arxiv.org/abs/2101.00001")});
    const auto& silences = resolved.testimonies[0].silences;
    const auto said = [&](const std::string& source) {
        const auto found = std::ranges::find(silences, source, &Silence::source);
        BOOST_REQUIRE(found != silences.end());
        return found->reason;
    };
    BOOST_TEST(said("arxiv").empty());
    BOOST_TEST(!said("semantic_scholar").empty());
}

BOOST_AUTO_TEST_CASE(a_second_hop_is_kept_under_the_identifier_that_led_there) {
    World world{{rain}};
    world.registered = {{"10.1145/1.2", rain.title}};
    const auto resolved = heard(world, {entry(rain.title, "https://arxiv.org/abs/2101.00001")});
    const auto& all = resolved.testimonies[0].statements;
    const auto found = std::ranges::find(all, "crossref", &Statement::source);
    BOOST_REQUIRE(found != all.end());
    BOOST_TEST(to_string(found->asked) == "doi:10.1145/1.2");
    BOOST_CHECK(found->role == Role::registry);
}

BOOST_AUTO_TEST_CASE(every_identifier_of_a_bibliography_is_its_own) {
    World world{{rain, sheep}};
    auto one = entry(rain.title, "https://arxiv.org/abs/2101.00001");
    one.identifiers.push_back({id("arxiv:2102.00002"), std::nullopt});
    Paper record;
    record.ids = {id("arxiv:2101.00001")};
    record.fields["title"] = rain.title;
    const auto of_bib = heard(world, {one}, {}, std::span{&record, 1});
    BOOST_TEST(of_bib.testimonies[0].own.size() == 2U);
    // A list mentions others beside the work of an entry.
    BOOST_TEST(heard(world, {one}).testimonies[0].own.size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_entry_of_the_lock_is_asked_about_again) {
    World world{{rain}};
    const std::vector entries{entry(rain.title, "https://arxiv.org/abs/2101.00001")};
    const auto first = resolve(entries, {}, setting_for(world));
    const auto calls = world.calls();
    resolve(entries, first.library, setting_for(world));
    BOOST_TEST(world.calls() == calls);
    const auto again = heard(world, entries, first.library);
    BOOST_TEST(world.calls() > calls);
    BOOST_TEST(!again.testimonies[0].statements.empty());
    BOOST_TEST((again.library.papers == first.library.papers));
}

BOOST_AUTO_TEST_CASE(without_a_network_the_lock_is_enough) {
    World world{{rain}};
    const std::vector entries{entry(rain.title, "https://arxiv.org/abs/2101.00001")};
    const auto first = resolve(entries, {}, setting_for(world));
    auto setting = setting_for(world);
    setting.transport = {};
    setting.hears_all = true;
    const auto offline = resolve(entries, first.library, setting);
    BOOST_TEST((offline.library.entries[0].outcome == Outcome::exact));
    BOOST_TEST(offline.testimonies[0].statements.empty());
}

BOOST_AUTO_TEST_CASE(an_entry_without_identifier_has_none_of_its_own) {
    World world{{rain}};
    const auto resolved = heard(world, {entry(rain.title)});
    BOOST_TEST(resolved.testimonies[0].own.empty());
    BOOST_TEST(!resolved.testimonies[0].statements.empty());
}

BOOST_AUTO_TEST_SUITE_END()
