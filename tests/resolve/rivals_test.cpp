#include "world.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace citegraph;
using namespace citegraph::test;

namespace {

const std::string page = "https://arxiv.org/abs/2301.10000";

bool warned(const Resolved& resolved, const std::string& words) {
    return std::ranges::any_of(resolved.warnings,
                               [&](const auto& warning) { return warning.find(words) != std::string::npos; });
}

const std::vector hap_and_gmorph{
    entry("HAP: Training on Heterogeneous Clusters with Program Synthesis", page),
    entry("GMorph: Accelerating Inference of Many Networks via Model Fusion", page)};

}  // namespace

BOOST_AUTO_TEST_CASE(two_titles_on_one_identifier_are_two_papers_while_nobody_knows_which_is_right) {
    const auto resolved = resolve(hap_and_gmorph, {}, {});
    BOOST_REQUIRE(resolved.library.papers.size() == 2u);
    BOOST_TEST(title_of(resolved.library.papers[1]) == hap_and_gmorph[1].title);
    BOOST_TEST((resolved.library.entries[0].outcome == Outcome::unresolved));
    BOOST_TEST((resolved.library.entries[1].outcome == Outcome::conflict));
    BOOST_TEST(warned(resolved, "'GMorph: "));
    const auto again = resolve(hap_and_gmorph, resolved.library, {});
    BOOST_TEST((again.library == resolved.library));
}

BOOST_AUTO_TEST_CASE(the_entry_that_the_record_agrees_with_keeps_the_identifier) {
    World world{{{"2301.10000", "", hap_and_gmorph[1].title, {}, ""}}};
    const auto resolved = resolve(hap_and_gmorph, {}, setting_for(world));
    BOOST_REQUIRE(resolved.library.papers.size() == 2u);
    BOOST_TEST((resolved.library.entries[0].outcome == Outcome::conflict));
    BOOST_TEST((resolved.library.entries[1].outcome == Outcome::exact));
    BOOST_TEST(to_string(resolved.library.papers[1].id()) == "arxiv:2301.10000");
}

BOOST_AUTO_TEST_CASE(a_shared_name_or_no_title_is_no_rival) {
    const std::vector entries{entry("Responsive inference in multi-tenanted environments using AQUA", page),
                              entry("AQUA: Network-Accelerated Memory Offloading for GPU Domains", page),
                              entry("2301.10000", page), entry("", page)};
    BOOST_TEST(resolve(entries, {}, {}).library.papers.size() == 1u);
}
