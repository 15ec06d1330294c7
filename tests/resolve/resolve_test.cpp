#include "growth.hpp"
#include "world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(resolving)

using namespace citegraph;
using namespace citegraph::test;

namespace {

std::string arxiv(int number) {
    return "2301." + std::to_string(10000 + number);
}

std::string title(int number) {
    return "A Study of Serving Systems Part " + std::to_string(number);
}

/// `count` papers in a ring, each citing the next one and one work outside.
std::vector<Work> ring(int count) {
    std::vector<Work> works;
    for (int i = 0; i < count; ++i)
        works.push_back(
            {arxiv(i), "", title(i), {arxiv((i + 1) % count), "2212.0" + std::to_string(1000 + i % 7)}, ""});
    return works;
}

std::vector<Entry> entries_of(const std::vector<Work>& works) {
    std::vector<Entry> entries;
    for (const auto& work : works)
        entries.push_back(entry(work.title, "https://arxiv.org/abs/" + work.arxiv));
    return entries;
}

const Work vllm{"2309.06180",
                "10.1145/3600006.3613165",
                "Efficient Memory Management for Large Language Model Serving with PagedAttention",
                {},
                "Symposium on Operating Systems Principles",
                {"Woosuk Kwon", "Zhuohan Li"}};

Outcome outcome(const Resolved& resolved, std::size_t index) {
    return resolved.library.entries[index].outcome;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_252_ids_of_a_list_cost_one_batch_for_metadata_and_three_feeds) {
    const auto works = ring(252);
    World world{works};
    auto setting = setting_for(world);
    setting.cache = memory_cache();
    const auto first = resolve(entries_of(works), {}, setting);
    BOOST_TEST(world.metadata == 1u);
    BOOST_TEST(world.references == 1u);
    BOOST_TEST(world.feeds == 3u);
    BOOST_TEST(first.library.papers.size() == 252u);
    BOOST_TEST(first.library.stubs.size() == 7u);
    BOOST_TEST(first.library.citations.size() == 504u);
    BOOST_TEST(first.traffic.hosts.at("127.0.0.1:1").requests == 2u);
    BOOST_TEST(first.traffic.found.at("arxiv") == 252u);
    for (const auto& resolution : first.library.entries) BOOST_TEST((resolution.outcome == Outcome::exact));

    const auto second = resolve(entries_of(works), {}, setting);
    BOOST_TEST(world.calls() == 5u);  // all from the cache
    BOOST_TEST((second.library == first.library));
    BOOST_TEST(second.traffic.from_cache == 756u);  // record, arXiv's record and references of each

    setting.cache = no_cache();
    const auto third = resolve(entries_of(works), first.library, setting);
    BOOST_TEST(world.calls() == 5u);  // all from the lock
    BOOST_TEST((third.library == first.library));
    BOOST_TEST(third.traffic.from_lock == 252u);
}

BOOST_AUTO_TEST_CASE(what_no_service_holds_is_asked_once) {
    World world{{}};
    auto setting = setting_for(world);
    setting.cache = memory_cache();
    const std::vector entries{entry("Unheld", "https://arxiv.org/abs/2301.10000")};
    const auto first = resolve(entries, {}, setting);
    BOOST_TEST(world.calls() == 4u);  // an empty feed is asked for twice, and DataCite for what arXiv lacks
    BOOST_TEST((outcome(first, 0) == Outcome::unresolved));
    BOOST_TEST(first.library.entries[0].evidence.at(0) == "no source has arxiv:2301.10000");
    resolve(entries, {}, setting);
    setting.cache = no_cache();
    resolve(entries, first.library, setting);
    BOOST_TEST(world.calls() == 4u);
    setting.today = "2026-11-29";  // absences are believed for a week
    resolve(entries, first.library, setting);
    BOOST_TEST(world.calls() == 8u);
}

BOOST_AUTO_TEST_CASE(a_preprint_and_its_publication_are_one_paper) {
    World world{{vllm}};
    const auto resolved = resolve({entry("vLLM: " + vllm.title, "https://arxiv.org/pdf/2309.06180.pdf"),
                                   entry("PagedAttention paper", "https://doi.org/10.1145/3600006.3613165")},
                                  {}, setting_for(world));
    BOOST_REQUIRE(resolved.library.papers.size() == 1u);
    const auto& paper = resolved.library.papers[0];
    BOOST_TEST(paper.ids.size() == 3u);
    BOOST_TEST(paper.type == "article");  // the service names no type of publication
    BOOST_TEST(field_of(paper, "container-title") == vllm.venue);
    BOOST_TEST(paper.origin.at("title").source == "arxiv");
    BOOST_TEST(paper.origin.at("container-title").source == "semantic_scholar");
    BOOST_TEST(paper.origin.at("comment").source == "arxiv");
    BOOST_TEST(!paper.fields.contains("abstract"));
    BOOST_REQUIRE(paper.manifestations.size() == 2u);
    BOOST_TEST((paper.manifestations[0].kind == Manifestation::Kind::published));
    BOOST_TEST((paper.manifestations[1].issued == Day{2023, 9, 5}));
    BOOST_TEST(paper.counts.citations.value() == 7);
    BOOST_TEST(paper.key == "kwon2023efficient");
    BOOST_TEST((outcome(resolved, 0) == Outcome::exact));
    BOOST_TEST((outcome(resolved, 1) == Outcome::unconfirmed));
}

BOOST_AUTO_TEST_CASE(a_wrong_link_does_not_give_its_paper_to_the_entry) {
    World world{{vllm}};
    const auto resolved =
        resolve({entry(vllm.title, "https://arxiv.org/abs/2309.06180"),
                 entry("Scaling Laws for Neural Machine Translation", "https://arxiv.org/abs/2309.06180")},
                {}, setting_for(world));
    BOOST_REQUIRE(resolved.library.papers.size() == 2u);
    BOOST_TEST((outcome(resolved, 1) == Outcome::conflict));
    BOOST_TEST(title_of(resolved.library.papers[1]) == "Scaling Laws for Neural Machine Translation");
    BOOST_TEST(resolved.library.papers[1].origin.at("title").source == "list");
    BOOST_TEST(resolved.warnings.size() == 1u);
    BOOST_TEST(resolved.warnings.at(0).find("PagedAttention") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_translated_list_is_not_a_wrong_one) {
    World world{{vllm}};
    auto translated = entry("大规模语言模型服务的高效内存管理", "https://arxiv.org/abs/2309.06180");
    BOOST_TEST((outcome(resolve({translated}, {}, setting_for(world)), 0) == Outcome::unconfirmed));
    translated.venue = Venue{"SOSP", 2023};
    BOOST_TEST((outcome(resolve({translated}, {}, setting_for(world)), 0) == Outcome::exact));
    translated.venue.reset();
    translated.authors = {"Zhuohan Li"};
    BOOST_TEST((outcome(resolve({translated}, {}, setting_for(world)), 0) == Outcome::exact));
}

BOOST_AUTO_TEST_CASE(an_entry_that_nobody_knows_is_a_paper_of_what_the_list_says) {
    World world{{}};
    auto talk = entry("A Talk on Schedulers");
    talk.venue = Venue{"OSDI", 2024};
    talk.authors = {"Ada One"};
    const auto resolved =
        resolve({entry("vLLM", "https://github.com/vllm-project/vllm"),
                 entry("A Blog Post", "https://example.org/post"), talk, entry("Only a Title")},
                {}, setting_for(world));
    const auto& papers = resolved.library.papers;
    BOOST_REQUIRE(papers.size() == 4u);
    BOOST_TEST(world.metadata == 0u);  // they are only searched for
    BOOST_TEST(papers[0].type == "software");
    BOOST_TEST(papers[1].type == "webpage");
    BOOST_TEST(papers[2].type == "paper-conference");
    BOOST_TEST(papers[3].type == "article");
    BOOST_TEST(field_of(papers[2], "container-title") == "OSDI");
    BOOST_TEST(papers[2].key == "one2024talk");
    BOOST_TEST(to_string(papers[3].id()) == "title:only a title");
    for (const auto& paper : papers)
        for (const auto& [field, from] : paper.origin) BOOST_TEST(from.source == "list");
}

BOOST_AUTO_TEST_CASE(a_link_that_other_titles_share_is_no_identity) {
    World world{{}};
    const std::string accepted = "https://sigops.org/s/conferences/sosp/2024/accepted.html";
    const auto resolved =
        resolve({entry("First Accepted Paper", accepted), entry("Second Accepted Paper", accepted),
                 entry("Tool", "https://example.org/tool"), entry("Tool", "https://example.org/tool")},
                {}, setting_for(world));
    BOOST_TEST(resolved.library.papers.size() == 3u);
    BOOST_TEST((resolved.library.papers[0].id().scheme() == Scheme::title));
    BOOST_TEST((resolved.library.papers[2].id().scheme() == Scheme::url));
}

BOOST_AUTO_TEST_CASE(only_the_first_mention_is_an_entrys_identity) {
    World world{ring(2)};
    auto mentions = entry(title(0), "https://arxiv.org/abs/" + arxiv(0));
    mentions.identifiers.push_back({id("arxiv:" + arxiv(1)), {}});
    const auto resolved =
        resolve({mentions, entry(title(1), "https://arxiv.org/abs/" + arxiv(1))}, {}, setting_for(world));
    BOOST_TEST(resolved.library.papers.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_doi_that_two_arxiv_papers_claim_does_not_make_them_one) {
    World world{{{"2301.10000", "10.1000/same", "One Way of Doing Things Well", {}, ""},
                 {"2301.10001", "10.1000/same", "Another Topic in Different Words", {}, ""}}};
    const auto resolved =
        resolve({entry("One Way of Doing Things Well", "https://arxiv.org/abs/2301.10000"),
                 entry("Another Topic in Different Words", "https://arxiv.org/abs/2301.10001")},
                {}, setting_for(world));
    BOOST_REQUIRE(resolved.library.papers.size() == 2u);
    BOOST_TEST((resolved.library.papers[0].ids.size() + resolved.library.papers[1].ids.size() == 5u));
}

BOOST_AUTO_TEST_CASE(offline_what_is_unknown_is_said_to_be_not_asked) {
    World world{{vllm}};
    auto setting = setting_for(world);
    setting.transport = {};
    const auto resolved = resolve({entry(vllm.title, "https://arxiv.org/abs/2309.06180")}, {}, setting);
    BOOST_TEST((outcome(resolved, 0) == Outcome::unresolved));
    BOOST_TEST(resolved.library.entries[0].evidence.at(0) == "not asked: offline");
    BOOST_TEST(world.calls() == 0u);
}

BOOST_AUTO_TEST_CASE(offline_a_list_without_news_gives_the_lock_back) {
    World world{ring(3)};
    auto setting = setting_for(world);
    auto entries = entries_of(ring(3));
    entries.push_back(entry("Only a Title"));
    const auto lock = resolve(entries, {}, setting).library;
    setting.transport = {};
    setting.today = "2027-03-01";
    const auto again = resolve(entries, lock, setting);
    BOOST_TEST((again.library == lock));
    BOOST_TEST(again.library.as_of == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(keys_stay_and_what_left_the_list_is_named) {
    World world{ring(3)};
    auto setting = setting_for(world);
    auto lock = resolve(entries_of(ring(2)), {}, setting).library;
    lock.papers[0].key = "MyKey";
    auto entries = entries_of(ring(3));
    entries.erase(entries.begin() + 1);
    setting.refresh = true;
    const auto resolved = resolve(entries, lock, setting);
    BOOST_TEST(resolved.library.papers[0].key == "MyKey");
    BOOST_REQUIRE(resolved.departures.size() == 1u);
    BOOST_TEST(resolved.departures[0].find(lock.papers[1].key) == 0u);
    BOOST_TEST(resolved.library.citations.size() == 4u);  // the paper that left is still cited, as a stub
}

BOOST_AUTO_TEST_CASE(a_service_that_fails_takes_nothing_from_the_lock) {
    World world{ring(3)};
    auto setting = setting_for(world);
    const auto lock = resolve(entries_of(ring(3)), {}, setting).library;
    world.scholar_status = 503;
    setting.refresh = true;
    setting.today = "2026-12-24";
    const auto resolved = resolve(entries_of(ring(3)), lock, setting);
    BOOST_TEST((resolved.library.papers == lock.papers));
    BOOST_TEST((resolved.library.citations == lock.citations));
    BOOST_TEST(!resolved.traffic.failures.empty());
}

BOOST_AUTO_TEST_CASE(what_could_not_be_asked_is_asked_again) {
    World world{ring(3)};
    auto setting = setting_for(world);
    setting.cache = memory_cache();
    world.scholar_status = 429;
    const auto lock = resolve(entries_of(ring(3)), {}, setting).library;
    BOOST_TEST((lock.entries[0].outcome == Outcome::exact));  // by arXiv alone
    world.scholar_status = 200;
    const auto whole = resolve(entries_of(ring(3)), lock, setting);
    BOOST_TEST(whole.library.citations.size() == 6u);
    BOOST_TEST(world.feeds == 1u);
    BOOST_TEST(whole.library.papers[0].key == lock.papers[0].key);
}

BOOST_AUTO_TEST_CASE(a_date_changes_only_with_its_value) {
    World world{ring(1)};
    auto setting = setting_for(world);
    const auto lock = resolve(entries_of(ring(1)), {}, setting).library;
    setting.refresh = true;
    setting.today = setting.sources[0].setting.today = setting.sources[1].setting.today = "2027-01-01";
    const auto resolved = resolve(entries_of(ring(1)), lock, setting);
    BOOST_TEST((resolved.library.papers == lock.papers));
    BOOST_TEST(resolved.library.as_of == "2027-01-01");
}

BOOST_AUTO_TEST_CASE(entries_are_resolved_in_proportion_to_their_number, *boost::unit_test::label("large")) {
    const auto titled = [](std::size_t count) {
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < count; ++i) entries.push_back(entry("Title Number " + std::to_string(i)));
        return entries;
    };
    const auto resolved = [](const std::vector<Entry>& entries) { return resolve(entries, {}, {}); };
    BOOST_TEST(resolved({}).library.papers.empty());
    BOOST_TEST(resolved(titled(20'000)).library.papers.size() == 20'000u);
    BOOST_TEST(growth(5'000, titled, resolved) < quadratic);
}

BOOST_AUTO_TEST_SUITE_END()
