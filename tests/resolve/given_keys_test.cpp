#include "resolve/departures.hpp"

#include "world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(given_keys)

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;

namespace {

/// The keys of papers that have `before`, each with the keys that its entries give it ("" is none).
std::vector<std::string> keys_after(const std::vector<std::string>& before,
                                    const std::vector<std::vector<std::string>>& given) {
    std::vector<Paper> papers;
    std::vector<Entry> entries;
    std::vector<std::vector<std::size_t>> entries_of(before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        papers.emplace_back().key = before[i];
        for (const auto& key : given[i]) {
            entries_of[i].push_back(entries.size());
            auto& entry = entries.emplace_back();
            if (!key.empty()) entry.key = key;
        }
    }
    std::vector<std::string> out;
    for (const auto& paper : with_given_keys(papers, entries, entries_of)) out.push_back(paper.key);
    return out;
}

using Keys = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(a_paper_goes_by_the_key_that_its_entry_gives_it) {
    BOOST_TEST(keys_after({"", ""}, {{"arXiv:2309.06180"}, {""}}) == (Keys{"arXiv:2309.06180", ""}));
    BOOST_TEST(keys_after({"kwon2023efficient"}, {{"vllm"}}) == (Keys{"vllm"}));
    BOOST_TEST(keys_after({"kwon2023efficient"}, {{""}}) == (Keys{"kwon2023efficient"}));
}

BOOST_AUTO_TEST_CASE(of_several_given_keys_the_one_it_has_stays_else_the_first_is_taken) {
    BOOST_TEST(keys_after({"b"}, {{"a", "b"}}) == (Keys{"b"}));
    BOOST_TEST(keys_after({""}, {{"", "a", "b"}}) == (Keys{"a"}));
}

BOOST_AUTO_TEST_CASE(no_key_is_given_twice_whatever_its_case) {
    BOOST_TEST(keys_after({"", ""}, {{"Kwon"}, {"kwon"}}) == (Keys{"Kwon", ""}));
    BOOST_TEST(keys_after({"", "kwon"}, {{"Kwon", "vllm"}, {""}}) == (Keys{"vllm", "kwon"}));
}

BOOST_AUTO_TEST_CASE(keys_may_be_exchanged) {
    BOOST_TEST(keys_after({"a", "b"}, {{"b"}, {"a"}}) == (Keys{"b", "a"}));
}

BOOST_AUTO_TEST_SUITE_END()
