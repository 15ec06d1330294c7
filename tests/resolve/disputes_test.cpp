#include "resolve/match/disputes.hpp"

#include "growth.hpp"
#include "world.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(disputed_fields)

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;

namespace {

const std::string page = "https://arxiv.org/abs/2301.10000";

std::size_t warned(const Resolved& resolved, const std::string& words) {
    return static_cast<std::size_t>(std::ranges::count_if(
        resolved.warnings, [&](const auto& warning) { return warning.find(words) != std::string::npos; }));
}

const std::vector hap_and_gmorph{
    entry("HAP: Training on Heterogeneous Clusters with Program Synthesis", page),
    entry("GMorph: Accelerating Inference of Many Networks via Model Fusion", page)};

}  // namespace

BOOST_AUTO_TEST_CASE(two_titles_on_one_identifier_are_two_papers_and_it_is_nobodys_while_no_record_decides) {
    auto entries = hap_and_gmorph;
    entries[0].file = entries[1].file = "papers.md";
    entries[0].line = 55, entries[1].line = 353;
    const auto resolved = resolve(entries, {}, {});
    BOOST_REQUIRE(resolved.library.papers.size() == 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        BOOST_TEST(title_of(resolved.library.papers[i]) == entries[i].title);
        BOOST_TEST((resolved.library.papers[i].id().scheme() == Scheme::title));
        BOOST_TEST((resolved.library.entries[i].outcome == Outcome::unresolved));
    }
    BOOST_TEST(warned(resolved, "arxiv:2301.10000 stands for two titles: lines 55 and 353 of papers.md") ==
               1u);
    const auto again = resolve(entries, resolved.library, {});
    BOOST_TEST((again.library == resolved.library));
}

BOOST_AUTO_TEST_CASE(entries_without_a_place_are_named_by_their_titles) {
    const auto resolved = resolve(hap_and_gmorph, {}, {});
    BOOST_TEST(warned(resolved, "'HAP: ") == 1u);
    BOOST_TEST(warned(resolved, "'GMorph: ") == 1u);
}

BOOST_AUTO_TEST_CASE(the_entry_that_the_record_agrees_with_keeps_the_identifier) {
    World world{{{"2301.10000", "", hap_and_gmorph[1].title, {}, ""}}};
    const auto resolved = resolve(hap_and_gmorph, {}, setting_for(world));
    BOOST_REQUIRE(resolved.library.papers.size() == 2u);
    BOOST_TEST((resolved.library.entries[0].outcome == Outcome::conflict));
    BOOST_TEST((resolved.library.entries[1].outcome == Outcome::exact));
    BOOST_TEST(to_string(resolved.library.papers[1].id()) == "arxiv:2301.10000");
    BOOST_TEST(warned(resolved, "stands for two titles") == 0u);
}

BOOST_AUTO_TEST_CASE(a_shared_name_or_no_title_is_no_rival) {
    const std::vector entries{entry("Responsive inference in multi-tenanted environments using AQUA", page),
                              entry("AQUA: Network-Accelerated Memory Offloading for GPU Domains", page),
                              entry("2301.10000", page), entry("", page)};
    BOOST_TEST(resolve(entries, {}, {}).library.papers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(everybody_on_a_disputed_identifier_is_in_dispute) {
    const auto short_hap = entry("HAP", page);
    const auto id = citegraph::test::id("arxiv:2301.10000");
    std::vector<IdUse> uses{{&hap_and_gmorph[0], id}, {&short_hap, id}, {&hap_and_gmorph[1], id}};
    const auto open = disputes(uses);
    BOOST_TEST((open == std::vector<std::optional<Dispute>>{Dispute{2, false}, Dispute{2, false},
                                                            Dispute{0, false}}));
    uses[2].confirmed = true;
    const auto settled = disputes(uses);
    BOOST_TEST((settled[0] == Dispute{2, true}));
    BOOST_TEST(!settled[2].has_value());
    BOOST_TEST(disputes({}).empty());
}

BOOST_AUTO_TEST_CASE(entries_on_one_link_are_compared_in_proportion_to_their_number) {
    const auto on_one_link = [](std::size_t entries) {
        std::vector<IdUse> uses;
        for (std::size_t i = 0; i < entries; ++i)
            uses.push_back({&hap_and_gmorph[i % 2], citegraph::test::id("arxiv:2301.10000")});
        return uses;
    };
    const auto all = disputes(on_one_link(1'000));
    BOOST_TEST(std::ranges::all_of(all, [](const auto& dispute) { return dispute.has_value(); }));
    BOOST_TEST(growth(5'000, on_one_link, [](const auto& uses) { return disputes(uses); }) < quadratic);
}

BOOST_AUTO_TEST_SUITE_END()
