#include "resolve/identity.hpp"

#include "world.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

BOOST_AUTO_TEST_SUITE(identity)

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;

namespace {

Entry listed(const std::string& title, const std::string& url = {}, const std::string& author = {}) {
    Entry entry;
    entry.title = title;
    entry.titles = {title};
    if (!url.empty()) entry.url = url;
    if (!author.empty()) entry.authors = {author};
    return entry;
}

std::vector<std::string> known_by(const std::vector<Entry>& entries) {
    std::vector<std::string> out;
    for (const auto& id : identities(entries)) out.push_back(to_string(id));
    return out;
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(an_entry_is_known_by_its_first_identifier_else_its_link_else_its_title) {
    auto both = listed("vLLM", "https://example.org/vllm");
    both.identifiers = {{id("arxiv:2309.06180"), 2}, {id("doi:10.1145/3600006.3613165"), std::nullopt}};
    const auto names = known_by({both, listed("vLLM 2", "https://arxiv.org/abs/2401.00001v3"),
                                 listed("vLLM 3", "https://example.org/page#top"), listed("vLLM: The 4th")});
    const Names expected{"arxiv:2309.06180", "arxiv:2401.00001", "url:https://example.org/page",
                         "title:vllm the 4th"};
    BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_link_that_entries_of_other_titles_share_is_nobodys_name) {
    const auto* const accepted = "https://sosp2023.example.org/accepted.html";
    const auto names =
        known_by({listed("Caches of the Lazy Kind", accepted), listed("Hashing in Practice Today", accepted),
                  listed("Caches of the Lazy Kind", "https://example.org/one")});
    const Names expected{"title:caches of the lazy kind", "title:hashing in practice today",
                         "url:https://example.org/one"};
    BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_link_that_entries_of_one_title_share_stays_their_name) {
    const auto* const page = "https://example.org/vllm";
    const auto names = known_by({listed("vLLM: Paged Attention for All", page), listed("vLLM", page)});
    BOOST_TEST(names[0] == "url:https://example.org/vllm");
    BOOST_TEST(names[1] == names[0]);
}

BOOST_AUTO_TEST_CASE(a_repository_of_two_works_is_nobodys_name_but_a_doi_is) {
    const auto* const code = "https://github.com/lab/Papers";
    const auto names =
        known_by({listed("Caches of the Lazy Kind", code), listed("Hashing in Practice Today", code)});
    BOOST_TEST(names[0] == "title:caches of the lazy kind");
    const auto* const doi = "https://doi.org/10.1145/3600006.3613165";
    const auto shared =
        known_by({listed("Caches of the Lazy Kind", doi), listed("Hashing in Practice Today", doi)});
    BOOST_TEST(shared[0] == "doi:10.1145/3600006.3613165");
    BOOST_TEST(shared[1] == shared[0]);
}

BOOST_AUTO_TEST_CASE(namesakes_by_unrelated_authors_are_told_apart_by_them) {
    const auto names = known_by({listed("Introduction", "", "Ada Lovelace"),
                                 listed("Introduction", "", "Alan Turing"), listed("Introduction")});
    BOOST_TEST((std::set<std::string>{names.begin(), names.end()}).size() == 3u);
    const auto same =
        known_by({listed("Introduction", "", "Ada Lovelace"), listed("Introduction", "", "A. Lovelace")});
    BOOST_TEST(same[0] == same[1]);
}

BOOST_AUTO_TEST_CASE(every_entry_has_a_name_whatever_it_says) {
    const std::vector<Entry> odd{
        listed(""), listed("🚀"), listed("???", "https://example.org/x"), listed("\xFF"), {}};
    BOOST_TEST(identities(odd).size() == odd.size());
    BOOST_TEST(known_by({listed("🚀", "https://example.org/a")})[0] == "url:https://example.org/a");
    BOOST_TEST(to_string(title_identity(listed(""))) == "title:untitled");
    BOOST_TEST((title_identity(listed("🚀", "https://example.org/a")) !=
                title_identity(listed("🚀", "https://example.org/b"))));
    BOOST_TEST(identities({}).empty());
}

BOOST_AUTO_TEST_CASE(the_order_of_a_list_changes_no_name) {
    std::vector<Entry> entries{
        listed("Caches of the Lazy Kind", "https://e.org/all"),
        listed("Hashing in Practice Today", "https://e.org/all"), listed("Introduction", "", "Ada Lovelace"),
        listed("Introduction", "", "Alan Turing"), listed("Orca", "https://arxiv.org/abs/2401.00001")};
    auto forth = known_by(entries);
    std::ranges::reverse(entries);
    auto back = known_by(entries);
    std::ranges::reverse(back);
    BOOST_TEST(forth == back, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_fingerprint_is_of_title_and_link_wherever_an_entry_stands) {
    auto entry = listed("vLLM: Paged Attention", "https://example.org/x", "Woosuk Kwon");
    auto moved = entry;
    moved.file = "other.md";
    moved.line = 99;
    moved.section = {"Else"};
    moved.title = "VLLM – paged attention.";
    BOOST_TEST(fingerprint(moved) == fingerprint(entry));
    moved.url = "https://example.org/y";
    BOOST_TEST(fingerprint(moved) != fingerprint(entry));
    auto without = listed("Introduction", "", "Ada Lovelace");
    BOOST_TEST(fingerprint(without) != fingerprint(listed("Introduction", "", "Alan Turing")));
    BOOST_TEST(fingerprint(without) != fingerprint(listed("Introduction")));
}

BOOST_AUTO_TEST_CASE(works_that_share_a_name_are_one_however_they_were_united) {
    const std::vector ids{id("doi:10.1000/a"), id("doi:10.1000/b"), id("s2:" + std::string(40, 'a')),
                          id("corpus:7")};
    for (const auto& order :
         {std::vector<std::size_t>{0, 1, 1, 2, 2, 3}, {2, 3, 0, 1, 1, 3}, {0, 3, 0, 2, 0, 1}}) {
        Works works;
        for (std::size_t i = 0; i < order.size(); i += 2) works.unite(ids[order[i]], ids[order[i + 1]]);
        for (const auto& one : ids) BOOST_TEST(works.work(one) == works.work(ids[0]));
        const auto names = works.names();
        BOOST_REQUIRE(names.size() == 1u);
        BOOST_TEST(names.begin()->second.size() == 4u);
        BOOST_TEST(std::ranges::is_sorted(names.begin()->second));
    }
}

BOOST_AUTO_TEST_CASE(two_arxiv_papers_are_never_one_not_even_through_a_third_name) {
    Works works;
    works.unite(id("arxiv:2401.00001"), id("doi:10.1000/a"));
    works.unite(id("doi:10.1000/a"), id("arxiv:2401.00002"));
    BOOST_TEST(works.work(id("arxiv:2401.00001")) != works.work(id("arxiv:2401.00002")));
    BOOST_TEST(works.work(id("doi:10.1000/a")) == works.work(id("arxiv:2401.00001")));
    works.unite(id("corpus:7"), id("arxiv:2401.00002"));
    works.unite(id("corpus:7"), id("doi:10.1000/a"));
    BOOST_TEST(works.names().size() == 2u);
}

BOOST_AUTO_TEST_CASE(one_wrong_identifier_does_not_unite_works_of_other_titles) {
    Works works;
    works.entitle(id("doi:10.1000/a"), "Theory of Lazy Caches");
    works.entitle(id("doi:10.1000/b"), "Hashing in Practice: A Survey of Tables");
    works.unite(id("doi:10.1000/a"), id("doi:10.1000/b"));
    BOOST_TEST(works.names().size() == 2u);
    works.entitle(id("doi:10.1000/c"), "theory of lazy caches");
    works.unite(id("doi:10.1000/c"), id("doi:10.1000/a"));
    BOOST_TEST(works.names().size() == 2u);
    BOOST_TEST(works.work(id("doi:10.1000/c")) == works.work(id("doi:10.1000/a")));
}

BOOST_AUTO_TEST_CASE(a_title_is_remembered_through_a_union_and_the_first_one_counts) {
    Works works;
    works.unite(id("doi:10.1000/a"), id("doi:10.1000/b"));
    works.entitle(id("doi:10.1000/b"), "Theory of Lazy Caches");
    works.entitle(id("doi:10.1000/a"), "Hashing in Practice: A Survey of Tables");
    works.entitle(id("doi:10.1000/c"), "Hashing in Practice: A Survey of Tables");
    works.unite(id("doi:10.1000/a"), id("doi:10.1000/c"));
    BOOST_TEST(works.names().size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
