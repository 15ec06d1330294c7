#include "citegraph/keys.hpp"

#include "citegraph/text.hpp"
#include "world.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace citegraph;
using namespace citegraph::test;

namespace {

Paper paper(const std::string& title, const std::string& author, int year) {
    Paper out;
    out.ids = {id("arxiv:2309.06180")};
    if (!title.empty()) out.fields["title"] = title;
    if (!author.empty()) out.names["author"] = {parse_name(author)};
    if (year) out.dates["issued"].begin.year = year;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_stem_is_family_year_and_the_first_word_that_says_something) {
    BOOST_TEST(key_stem(paper("Efficient Memory Management", "Woosuk Kwon", 2023)) == "kwon2023efficient");
    BOOST_TEST(key_stem(paper("On the Use of Ödometers", "Jörg Müller", 1999)) == "muller1999use");
    BOOST_TEST(key_stem(paper("The", "Jörg Müller", 1999)) == "muller1999the");
    BOOST_TEST(key_stem(paper("", "", 0)) == "arxiv230906180");
    BOOST_TEST(key_stem(paper("Efficient", "", 0)) == "2023efficient");
    for (const auto& one : {paper("大规模语言模型", "张伟", 0), paper("...", "", 0), paper("", "", 0)}) {
        const auto stem = key_stem(one);
        BOOST_TEST(!stem.empty());
        BOOST_TEST(stem.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(keys_are_unique_whatever_their_case) {
    std::vector<Paper> papers(60, paper("Efficient", "Woosuk Kwon", 2023));
    papers[30].key = "Kwon2023EFFICIENT";
    papers[31].key = "kwon2023efficientc";
    give_keys(papers);
    std::set<std::string> seen;
    for (const auto& one : papers) BOOST_TEST(seen.insert(ascii_lower(one.key)).second, one.key);
    BOOST_TEST(papers[0].key == "kwon2023efficientb");
    BOOST_TEST(papers[30].key == "Kwon2023EFFICIENT");
}

BOOST_AUTO_TEST_CASE(the_second_of_a_stem_is_b) {
    std::vector<Paper> papers(3, paper("Efficient", "Woosuk Kwon", 2023));
    give_keys(papers);
    BOOST_TEST(papers[0].key == "kwon2023efficient");
    BOOST_TEST(papers[1].key == "kwon2023efficientb");
    BOOST_TEST(papers[2].key == "kwon2023efficientc");
}

BOOST_AUTO_TEST_CASE(a_new_paper_changes_no_key) {
    std::vector<Paper> papers(30, paper("Efficient", "Woosuk Kwon", 2023));
    give_keys(papers);
    auto more = papers;
    more.insert(more.begin() + 5, paper("Efficient", "Woosuk Kwon", 2023));
    give_keys(more);
    more.erase(more.begin() + 5);
    for (std::size_t i = 0; i < papers.size(); ++i) BOOST_TEST(more[i].key == papers[i].key);
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_papers_of_one_stem_get_keys) {
    std::vector<Paper> papers(100'000, paper("Efficient", "Woosuk Kwon", 2023));
    give_keys(papers);
    BOOST_TEST(!papers.back().key.empty());
}
