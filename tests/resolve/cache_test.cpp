#include "citegraph/cache.hpp"

#include "world.hpp"

#include <boost/test/unit_test.hpp>

#include <stdlib.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sstream>

BOOST_AUTO_TEST_SUITE(cache)

using namespace citegraph;
using namespace citegraph::test;

namespace {

/// A folder that goes away with the test.
struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string pattern = std::filesystem::temp_directory_path() / "citegraph-test-XXXXXX";
        path = mkdtemp(pattern.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }
};

CacheSetting setting_in(const Folder& folder, std::string today = "2026-11-22") {
    CacheSetting setting;
    setting.path = folder.path / "deep" / "http.sqlite";
    setting.today = std::move(today);
    return setting;
}

const Source& scholar() {
    return all_sources().front();
}

const std::vector asked{id("arxiv:2309.06180"), id("arxiv:2301.00001"), id("doi:10.1000/x")};

/// One answer of each state.
std::vector<Answer> answers() {
    Paper paper;
    paper.ids = {asked[0]};
    paper.fields = {{"title", "T"}, {"abstract", "kept here, unlike in the lock"}};
    paper.counts = {{}, 1, {}, {"semantic_scholar", "2026-11-22"}};
    paper.references = {ReferenceList::State::complete, {"semantic_scholar", "2026-11-22"}};
    Answer found{.asked = asked[0], .state = Answer::State::found, .paper = paper};
    found.references = {{{asked[1]}, "Cited", 2020}};
    found.completeness = ReferenceList::State::complete;
    found.day = "2026-11-22";
    return {found,
            {.asked = asked[1], .state = Answer::State::absent, .day = "2026-11-22"},
            {.asked = asked[2], .state = Answer::State::failed, .reason = "HTTP 429"}};
}

std::vector<Answer> find(const CacheSetting& setting) {
    auto found = open_cache(setting)->find(scholar(), asked);
    return found;
}

void store(const CacheSetting& setting) {
    open_cache(setting)->store(scholar(), answers());
}

void spoil(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << bytes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(found_and_absent_are_kept_and_failures_are_not) {
    const Folder folder;
    const auto setting = setting_in(folder);
    store(setting);
    const auto kept = find(setting);
    BOOST_REQUIRE(kept.size() == 2u);
    BOOST_TEST((kept[0] == answers()[0]));
    BOOST_TEST((kept[1] == answers()[1]));
}

BOOST_AUTO_TEST_CASE(candidates_and_unfinished_lists_are_kept) {
    const Folder folder;
    const auto setting = setting_in(folder);
    Answer search{.asked = *Identifier::make(Scheme::title, "One Way of Doing Things")};
    search.state = Answer::State::found;
    search.candidates = {*answers()[0].paper, *answers()[0].paper};
    search.day = "2026-11-22";
    Answer list{.asked = asked[0], .state = Answer::State::found};
    list.references = {{{asked[1]}, "Cited", 2020}};
    list.completeness = ReferenceList::State::truncated;
    list.resume = 1000;
    list.day = "2026-11-22";
    const std::vector both{search, list};
    open_cache(setting)->store(scholar(), both);
    const std::vector ids{search.asked, list.asked};
    BOOST_TEST((open_cache(setting)->find(scholar(), ids) == both));
}

BOOST_AUTO_TEST_CASE(answers_are_those_of_one_source_and_one_schema) {
    const Folder folder;
    const auto setting = setting_in(folder);
    store(setting);
    BOOST_TEST(open_cache(setting)->find(all_sources()[1], asked).empty());
    auto newer = scholar();
    ++newer.schema;
    BOOST_TEST(open_cache(setting)->find(newer, asked).empty());
}

BOOST_AUTO_TEST_CASE(what_is_found_lasts_thirty_days_and_absence_seven) {
    const Folder folder;
    store(setting_in(folder));
    const std::vector<std::pair<std::string, std::size_t>> rows{
        {"2026-11-22", 2u}, {"2026-11-29", 2u}, {"2026-11-30", 1u}, {"2026-12-22", 1u}, {"2026-12-23", 0u}};
    for (const auto& [today, count] : rows)
        BOOST_TEST(find(setting_in(folder, today)).size() == count, today);
}

BOOST_AUTO_TEST_CASE(a_record_with_counts_lasts_seven_days) {
    const Folder folder;
    auto counted = answers();
    counted[0].paper->counts.citations = 7;
    open_cache(setting_in(folder))->store(scholar(), counted);
    BOOST_TEST(find(setting_in(folder, "2026-11-29")).size() == 2u);
    BOOST_TEST(find(setting_in(folder, "2026-11-30")).empty());
    BOOST_TEST(cache_info(setting_in(folder, "2026-11-30"))->sources.at("semantic_scholar").stale == 2u);
}

BOOST_AUTO_TEST_CASE(pruning_deletes_what_is_too_old_and_clearing_all) {
    const Folder folder;
    store(setting_in(folder));
    const auto later = setting_in(folder, "2026-12-01");
    BOOST_TEST(cache_info(later)->sources.at("semantic_scholar").found == 1u);
    BOOST_TEST(cache_info(later)->sources.at("semantic_scholar").stale == 1u);
    BOOST_TEST(*prune_cache(later) == 1u);
    BOOST_TEST(cache_info(later)->sources.at("semantic_scholar").absent == 0u);
    BOOST_TEST(*clear_cache(later) == 1u);
    BOOST_TEST(cache_info(later)->sources.empty());
    BOOST_TEST(cache_info(later)->bytes > 0u);
}

BOOST_AUTO_TEST_CASE(there_is_nothing_to_tell_of_a_cache_that_is_not_there) {
    const Folder folder;
    BOOST_TEST((cache_info(setting_in(folder)).error().kind == Error::Kind::not_found));
    BOOST_TEST((prune_cache(setting_in(folder)).error().kind == Error::Kind::not_found));
    BOOST_TEST(!std::filesystem::exists(setting_in(folder).path));
}

BOOST_AUTO_TEST_CASE(a_corrupt_cache_is_moved_aside_with_a_warning) {
    std::string whole;
    {
        const Folder folder;
        store(setting_in(folder));
        BOOST_TEST(prune_cache(setting_in(folder, "2026-11-23")).operator bool());
        std::ostringstream out;
        out << std::ifstream{setting_in(folder).path, std::ios::binary}.rdbuf();
        whole = out.str();
    }
    for (const auto& bytes :
         {std::string{"no database, but long enough to be looked at as one"},
          whole.substr(0, whole.size() / 2), whole.substr(0, 5000), std::string(100, '\0')}) {
        const Folder folder;
        auto setting = setting_in(folder);
        int warnings = 0;
        setting.warn = [&](std::string_view words) {
            ++warnings;
            BOOST_TEST(words.find("corrupt") != std::string_view::npos);
        };
        spoil(setting.path, bytes);
        open_cache(setting)->store(scholar(), answers());
        BOOST_TEST(warnings == 1);
        BOOST_TEST(find(setting).size() == 2u);
        BOOST_TEST(std::filesystem::exists(setting.path.string() + ".corrupt"));
    }
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_a_new_cache) {
    const Folder folder;
    spoil(setting_in(folder).path, "");
    store(setting_in(folder));
    BOOST_TEST(find(setting_in(folder)).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_cache_that_cannot_be_made_is_an_error_and_no_crash) {
    const Folder folder;
    auto setting = setting_in(folder);
    setting.path = folder.path;  // a folder
    BOOST_TEST((open_cache(setting).error().kind == Error::Kind::output));
    spoil(folder.path / "file", "x");
    setting.path = folder.path / "file" / "http.sqlite";
    BOOST_TEST((open_cache(setting).error().kind == Error::Kind::output));
}

/// Runs SQL on the file, as another program would.
void run_sql(const std::filesystem::path& path, const std::string& sql) {
    const auto command =
        "python3 -c \"import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2])\" '" +
        path.string() + "' \"" + sql + "\"";
    BOOST_REQUIRE(std::system(command.c_str()) == 0);
}

BOOST_AUTO_TEST_CASE(a_poisoned_row_is_asked_again_and_harms_no_other) {
    for (const std::string body : {"", "{", "[]", "{'paper':7}", "{'references':[{}]}", "{'resume':-1}",
                                   "{'completeness':'perfect'}", "x''"}) {
        const Folder folder;
        const auto setting = setting_in(folder);
        store(setting);
        auto quoted = body;
        std::ranges::replace(quoted, '\'', '@');  // no quote inside a quote inside a quote
        run_sql(setting.path, "UPDATE answers SET body=replace('" + quoted + "','@',char(34)) WHERE state=0");
        const auto kept = find(setting);
        BOOST_TEST_REQUIRE(kept.size() == 1u, body);
        BOOST_TEST((kept[0] == answers()[1]));
    }
}

BOOST_AUTO_TEST_CASE(a_cache_of_the_first_layout_is_brought_up_to_date) {
    const Folder folder;
    const auto setting = setting_in(folder);
    store(setting);
    run_sql(setting.path, "UPDATE answers SET schema=1 WHERE state=0; PRAGMA user_version=0");
    const auto info = *cache_info(setting);
    BOOST_TEST(info.sources.at("semantic_scholar").found == 0u);
    BOOST_TEST(info.sources.at("semantic_scholar").absent == 1u);
}

BOOST_AUTO_TEST_CASE(a_cache_of_a_newer_layout_is_left_alone) {
    const Folder folder;
    const auto setting = setting_in(folder);
    store(setting);
    run_sql(setting.path, "PRAGMA user_version=99");
    const auto refused = open_cache(setting);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().message.find("newer") != std::string::npos);
    run_sql(setting.path, "PRAGMA user_version=1");
    BOOST_TEST(find(setting).size() == 2u);
}

/// While it lives, this process can write to no file, as if the disk were full.
struct FullDisk {
    rlimit old{};
    FullDisk() {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &old);
        const rlimit none{0, old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &old); }
};

BOOST_AUTO_TEST_CASE(a_full_disk_is_said_once_and_costs_no_answer) {
    const Folder folder;
    auto setting = setting_in(folder);
    store(setting);
    std::vector<std::string> said;
    setting.warn = [&said](std::string_view text) { said.emplace_back(text); };
    std::vector<Answer> found_before, found_after;
    {
        const auto cache = *open_cache(setting);
        const FullDisk full;
        for (int i = 0; i < 2; ++i) cache.store(scholar(), answers());
        found_before = cache.find(scholar(), asked);
    }
    {
        const FullDisk full;
        found_after = find(setting);  // opened when the disk was full
    }
    BOOST_TEST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].find("cannot write the cache") != std::string::npos);
    BOOST_TEST(found_before.size() == 2u);
    BOOST_TEST(found_after.size() == 2u);
}

BOOST_AUTO_TEST_CASE(two_openings_share_one_cache) {
    const Folder folder;
    const auto setting = setting_in(folder);
    const auto one = *open_cache(setting), other = *open_cache(setting);
    const auto all = answers();
    one.store(scholar(), std::span{all}.first(1));
    BOOST_TEST(other.find(scholar(), asked).size() == 1u);
    other.store(scholar(), std::span{all}.subspan(1));
    BOOST_TEST(one.find(scholar(), asked).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_second_run_asks_nobody_and_gives_the_same) {
    const Folder folder;
    World world{{{"2301.10000", "", "One Way of Doing Things", {"2301.10001", "2212.00001"}, ""},
                 {"2301.10001", "", "Another Way of Doing Things", {}, ""}}};
    const std::vector entries{entry("One Way of Doing Things", "https://arxiv.org/abs/2301.10000"),
                              entry("Another Way of Doing Things", "https://arxiv.org/abs/2301.10001"),
                              entry("Nobody Has This", "https://arxiv.org/abs/2301.10002")};
    auto setting = setting_for(world);
    setting.cache = *open_cache(setting_in(folder));
    const auto first = resolve(entries, {}, setting);
    const auto calls = world.calls();
    setting.cache = *open_cache(setting_in(folder));
    const auto second = resolve(entries, {}, setting);
    BOOST_TEST(world.calls() == calls);
    BOOST_TEST((second.library == first.library));
    setting.transport = {};
    BOOST_TEST((resolve(entries, {}, setting).library == first.library));  // offline, the cache still knows
}

BOOST_AUTO_TEST_CASE(answers_of_many_are_found_at_once_and_only_those_of_the_source) {
    const Folder folder;
    const auto cache = open_cache(setting_in(folder));
    std::vector<Identifier> many;
    std::vector<Answer> known;
    for (int i = 0; i < 3000; ++i) many.push_back(id("arxiv:2301." + std::to_string(10000 + i)));
    for (std::size_t i = 0; i < many.size(); i += 1000)
        known.push_back({.asked = many[i], .state = Answer::State::absent, .day = "2026-11-22"});
    BOOST_TEST(cache->find(scholar(), many).empty());
    cache->store(scholar(), known);
    BOOST_TEST((cache->find(scholar(), many) == known));
    BOOST_TEST(cache->find(all_sources().back(), many).empty());
    cache->store(scholar(), known);  // finding leaves nothing open that would keep others from writing
    BOOST_TEST((open_cache(setting_in(folder))->find(scholar(), many) == known));
}

BOOST_AUTO_TEST_SUITE_END()
