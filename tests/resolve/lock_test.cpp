#include "citegraph/lock.hpp"

#include "citegraph/keys.hpp"
#include "growth.hpp"
#include "rich_library.hpp"
#include "world.hpp"
#include "written_lock.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>
#include <sstream>

BOOST_AUTO_TEST_SUITE(lock)

using namespace citegraph;
using namespace citegraph::test;

namespace {

Result<Library> read_back(const std::string& text) {
    std::istringstream in{text};
    return read_lock(in, "papers.lock");
}

std::string trouble(const std::string& text) {
    const auto library = read_back(text);
    return library ? "" : library.error().message;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_lock_gives_back_what_was_put_in) {
    const auto library = rich_library();
    const auto back = read_back(written(library));
    BOOST_REQUIRE_MESSAGE(back, trouble(written(library)));
    BOOST_TEST((back->papers == library.papers));
    BOOST_TEST((back->entries == library.entries));
    BOOST_TEST((*back == library));
    BOOST_TEST(written(*back) == written(library));
    BOOST_TEST((*read_back(written({})) == Library{}));
}

BOOST_AUTO_TEST_CASE(a_lock_of_random_libraries_gives_them_back) {
    std::mt19937 random{7};
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (int round = 0; round < 50; ++round) {
        Library library;
        library.as_of = "2026-11-22";
        const auto papers = 1 + below(20), stubs = below(10);
        for (std::size_t i = 0; i < papers; ++i) {
            Paper paper;
            paper.ids = {*Identifier::make(Scheme::corpus, std::to_string(100 + i))};
            std::string title;
            for (std::size_t k = below(30); k > 0; --k) title += static_cast<char>(1 + below(127));
            paper.fields["title"] = title;
            library.papers.push_back(std::move(paper));
            library.entries.push_back({entry("E " + title), i, Outcome::unconfirmed, {}});
        }
        for (std::size_t i = 0; i < stubs; ++i)
            library.stubs.push_back({{*Identifier::make(Scheme::corpus, std::to_string(900 + i))}, "", {}});
        for (std::uint32_t citing = 0; citing < papers; ++citing)
            for (std::uint32_t cited = 0; cited < papers + stubs; ++cited)
                if (citing != cited && below(4) == 0) library.citations.push_back({citing, cited, ""});
        const auto back = read_back(written(library));
        BOOST_REQUIRE(back);
        BOOST_TEST((*back == library));
    }
}

BOOST_AUTO_TEST_CASE(papers_come_back_as_the_entries_refer_to_them_then_by_id) {
    auto library = rich_library();
    library.entries = {{entry("z"), 1, Outcome::exact, {}}};
    library.citations.clear();
    const auto back = read_back(written(library));
    BOOST_TEST(to_string(back->papers[0].id()) == "title:only a title");
    BOOST_TEST(to_string(back->papers[1].id()) == "arxiv:2309.06180");
    BOOST_TEST(back->entries[0].paper == 0u);
}

BOOST_AUTO_TEST_CASE(a_lock_has_a_later_schema_only_for_papers_that_left) {
    auto library = rich_library();
    BOOST_TEST(written(library).starts_with("{\n\"schema\": 1,"));
    library.former = {{"gone", {id("arxiv:2301.00001"), id("doi:10.5000/y")}, "A Title"}};
    BOOST_TEST(written(library).starts_with("{\n\"schema\": 2,"));
    Paper kept;
    kept.ids = {id("arxiv:2302.00002")};
    kept.key = "kept";
    library.papers.back() = kept;
    library.unlisted = {{entry("Kept", "https://arxiv.org/abs/2302.00002"), 2, Outcome::exact, {}}};
    library.citations.clear();
    const auto back = read_back(written(library));
    BOOST_REQUIRE_MESSAGE(back, trouble(written(library)));
    BOOST_TEST((back->former == library.former));
    BOOST_TEST(back->unlisted.size() == 1u);
    BOOST_TEST(back->papers[back->unlisted[0].paper].key == "kept");
    BOOST_TEST(written(*back) == written(library));
}

BOOST_AUTO_TEST_CASE(a_former_paper_that_is_back_by_hand_is_no_trouble) {
    const auto back = read_back(
        "{\"schema\": 2, \"papers\": [{\"ids\": [\"arxiv:2309.06180\"], \"key\": \"k\"}], "
        "\"former\": [{\"key\": \"k\", \"ids\": [\"arxiv:2309.06180\"]}]}");
    BOOST_REQUIRE(back);
    BOOST_TEST(back->former.empty());
}

BOOST_AUTO_TEST_CASE(papers_stand_in_the_order_of_the_list) {
    auto library = rich_library();
    std::ranges::reverse(library.papers);
    library.citations.clear();
    library.entries[0].paper = 2;
    const auto text = written(library);
    BOOST_TEST(text.find("\"id\": \"acl:P19-1001\"") < text.find("\"id\": \"arxiv:2309.06180\""), text);
}

BOOST_AUTO_TEST_CASE(a_lock_differs_by_lines) {
    auto library = rich_library();
    const auto before = written(library);
    library.papers[0].counts.citations = 101;
    const auto after = written(library);
    std::istringstream a{before}, b{after};
    int differing = 0;
    for (std::string left, right; std::getline(a, left) && std::getline(b, right);)
        differing += left != right;
    BOOST_TEST(differing == 1);
    BOOST_TEST(before.starts_with("{\n\"schema\": 1,\n"));
    BOOST_TEST(before.ends_with("}\n"));
}

BOOST_AUTO_TEST_CASE(abstracts_stay_out_of_the_lock) {
    auto library = rich_library();
    library.papers[0].fields["abstract"] = "We show that secrets are kept.";
    BOOST_TEST(written(library).find("secrets") == std::string::npos);
}

namespace {

struct BadLock {
    const char* text;
    const char* says;
};

const std::vector<BadLock> bad_locks{
    {"", "papers.lock:1: the lock ends in the middle"},
    {"{\n\"schema\": 1,\n\"entries\": [", "papers.lock:3: the lock ends in the middle"},
    {"{\n\"schema\": 1,\n<<<<<<< HEAD\n}", "papers.lock:3: an unresolved merge of git begins here"},
    {"{\n\"schema\": 1\n=======\n}", "papers.lock:3: an unresolved merge of git begins here"},
    {"{\n\"schema\": 1,\n<<< HEAD\n}", "papers.lock:3: this is not JSON"},
    {"{\n\"schema\": 1\n}\nmore", "papers.lock:4: this is not JSON"},
    {"\xFF\xFE{", "papers.lock:1: this is not JSON"},
    {"[]", "papers.lock:1: this is no lock of citegraph"},
    {"7", "papers.lock:1: this is no lock of citegraph"},
    {"{}", "papers.lock:1: this is no lock of citegraph"},
    {"{\"name\": \"x\", \"dependencies\": {}}", "this is no lock of citegraph"},
    {"{\"schema\": \"1\"}", "this is no lock of citegraph"},
    {"{\"schema\": 0}", "this is no lock of citegraph"},
    {"{\n\"schema\": 3,\n\"entries\": {\"strange\": [1, {}]}}",
     "papers.lock:2: written by a newer citegraph (schema 3; this one reads 2): update citegraph, or move "
     "the lock away"},
    {"{\"schema\": 1, \"papers\": [\n{\"ids\": []}]}", "papers.lock:2: a paper without identifiers"},
    {"{\"schema\": 1, \"papers\": [{\"ids\": [\"nonsense\"]}]}", "\"nonsense\" is no identifier"},
    {"{\"schema\": 1, \"papers\": [{\"ids\": [\"arxiv:2309.06180\"], \"fields\": {\"title\": 7}}]}",
     "'title' is no text"},
    {"{\"schema\": 1, \"papers\": [{\"ids\": [\"arxiv:2309.06180\"]},\n{\"ids\": [\"arxiv:2309.06180\"]}]}",
     "papers.lock:2: a second paper is called arxiv:2309.06180, as that of line 1 is"},
    {"{\"schema\": 1, \"papers\": [{\"ids\": [\"arxiv:2309.06180\"], \"key\": \"k\"},\n"
     "{\"ids\": [\"arxiv:2301.00001\"], \"key\": \"K\"}]}",
     "papers.lock:2: the key K is that of arxiv:2301.00001 and, in line 1, that of arxiv:2309.06180"},
    {"{\"schema\": 2, \"papers\": [{\"ids\": [\"arxiv:2309.06180\"], \"key\": \"k\"}],\n"
     "\"former\": [{\"key\": \"k\", \"ids\": [\"arxiv:2301.00001\"], \"title\": \"T\"}]}",
     "papers.lock:2: the key k is that of arxiv:2301.00001 and, in line 1, that of arxiv:2309.06180"},
    {"{\"schema\": 2, \"former\": [\n{\"key\": \"k\", \"title\": \"T\"}]}",
     "papers.lock:2: a former paper without key or identifier"},
    {"{\"schema\": 1, \"papers\": [{\"ids\": [\"arxiv:2309.06180\"], \"references\": {\"state\": "
     "\"complete\", \"works\": [\"arxiv:2301.00001\"]}}]}",
     "neither a paper nor a stub"},
    {"{\"schema\": 1, \"papers\": [{\"ids\": [\"arxiv:2309.06180\"], \"references\": {\"state\": "
     "\"finished\"}}]}",
     "'finished' is no state"},
    {"{\"schema\": 1, \"entries\": [{\"title\": \"x\", \"paper\": \"arxiv:2309.06180\", \"resolution\": "
     "\"exact\"}]}",
     "which is not among the papers"},
    {"{\"schema\": 1, \"entries\": [{\"title\": \"x\", \"paper\": \"arxiv:2309.06180\", \"resolution\": "
     "\"maybe\"}]}",
     "'maybe' is no resolution"},
    {"{\"schema\": 1, \"entries\": [{\"title\": \"x\"}]}", "'' is no resolution"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_lock_that_cannot_be_read_is_one_clear_error) {
    for (const auto& [text, says] : bad_locks) {
        const auto message = trouble(text);
        BOOST_TEST(message.find(says) != std::string::npos, text << "\n  gives: " << message);
        BOOST_TEST(message.starts_with("papers.lock:"));
    }
}

BOOST_AUTO_TEST_CASE(a_lock_torn_anywhere_is_an_error_and_never_a_smaller_library) {
    const auto whole = written(rich_library());
    for (std::size_t size = 0; size + 2 < whole.size(); ++size)
        BOOST_TEST(!read_back(whole.substr(0, size)), "torn at " << size);
}

BOOST_AUTO_TEST_CASE(papers_are_written_and_read_in_proportion_to_their_number,
                     *boost::unit_test::label("large")) {
    const auto of = [](std::size_t papers) {
        Library library;
        library.as_of = "2026-11-22";
        for (std::size_t i = 0; i < papers; ++i) {
            Paper paper;
            paper.ids = {*Identifier::make(Scheme::corpus, std::to_string(1'000'000 + i))};
            paper.fields["title"] = "Title number " + std::to_string(i);
            library.papers.push_back(std::move(paper));
            library.entries.push_back({entry("Title number " + std::to_string(i)), i, Outcome::exact, {}});
            library.citations.push_back(
                {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>((i * 7919 + 1) % papers), ""});
        }
        return library;
    };
    const auto library = of(100'000);
    const auto back = read_back(written(library));
    BOOST_REQUIRE(back);
    BOOST_TEST((*back == library));
    BOOST_TEST(growth(5'000, of, [](const Library& all) { return read_back(written(all)); }) < quadratic);
}

BOOST_AUTO_TEST_SUITE_END()
