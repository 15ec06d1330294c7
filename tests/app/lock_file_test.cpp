#include "app/study/lock_file.hpp"

#include "app/io/files.hpp"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <filesystem>
#include <set>

BOOST_AUTO_TEST_SUITE(lock_file)

using namespace citegraph;
using namespace citegraph::app;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone at the end.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("citegraph-locks-" + std::to_string(::getpid()));

    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    std::string operator/(const std::string& name) const { return (path / name).string(); }
};

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> out;
    for (const auto& file : fs::directory_iterator{folder}) out.insert(file.path().filename().string());
    return out;
}

Library library_with(const std::string& arxiv, const std::string& key) {
    Library library;
    Paper paper;
    paper.ids = {*Identifier::parse("arxiv:" + arxiv)};
    paper.key = key;
    library.papers = {paper};
    Entry entry;
    entry.title = "Paper " + arxiv;
    entry.titles = {entry.title};
    library.entries = {{entry, 0, Outcome::exact, {}}};
    library.as_of = "2026-11-22";
    return library;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_lock_lies_beside_its_list_and_looking_for_it_makes_nothing) {
    const Folder folder;
    const auto list = folder / "papers.md";
    const auto place = lock_place({{list}, ""}, "", folder.path / "out");
    BOOST_TEST(place.read.string() == list + ".citegraph.lock.json");
    BOOST_TEST(place.write == place.read);
    BOOST_TEST(names_in(folder.path).empty());
}

BOOST_AUTO_TEST_CASE(several_lists_and_standard_input_share_a_lock_in_the_folder_of_the_outputs) {
    BOOST_TEST(lock_place({{"a.md", "b.md"}, ""}, "", "out").write.string() == "out/citegraph.lock.json");
    BOOST_TEST(lock_place({{"-"}, ""}, "", "out").read.string() == "out/citegraph.lock.json");
    BOOST_TEST(lock_place({{"a.md", "b.md"}, ""}, "my.json", "out").write.string() == "my.json");
}

BOOST_AUTO_TEST_CASE(
    a_list_in_a_folder_that_cannot_be_written_has_its_lock_among_the_outputs_once_it_is_there) {
    const Folder folder;
    const auto list = "/nowhere/papers.md";
    const auto inside = folder.path / "papers.md.citegraph.lock.json";
    BOOST_TEST(lock_place({{list}, ""}, "", folder.path).read.string() ==
               "/nowhere/papers.md.citegraph.lock.json");
    BOOST_TEST(lock_place({{list}, ""}, "", folder.path).write == inside);
    BOOST_REQUIRE(write_lock_file(inside, library_with("2501.10000", "a")));
    BOOST_TEST(lock_place({{list}, ""}, "", folder.path).read == inside);
}

BOOST_AUTO_TEST_CASE(a_lock_in_a_folder_that_is_not_there_is_an_error_before_anybody_is_asked) {
    const auto ready = check_lock_place({"/nowhere/at/all.json", "/nowhere/at/all.json"});
    BOOST_REQUIRE(!ready);
    BOOST_TEST((ready.error().kind == Error::Kind::output));
    BOOST_TEST(!fs::exists("/nowhere"));
}

BOOST_AUTO_TEST_CASE(merging_writes_over_ours_and_takes_an_empty_base) {
    const Folder folder;
    BOOST_REQUIRE(write_file(folder / "base", ""));
    BOOST_REQUIRE(write_lock_file(folder / "ours", library_with("2501.10000", "a")));
    BOOST_REQUIRE(write_lock_file(folder / "theirs", library_with("2501.10001", "b")));
    const auto theirs = read_file(folder / "theirs");
    const auto united = merge_lock_files(folder / "base", folder / "ours", folder / "theirs");
    BOOST_REQUIRE(united);
    BOOST_TEST(united->conflicts.empty());
    BOOST_TEST(read_lock_file(folder / "ours")->papers.size() == 2u);
    BOOST_TEST(*read_file(folder / "theirs") == *theirs);
    BOOST_TEST(!merge_lock_files(folder / "none", folder / "ours", folder / "theirs"));
}

BOOST_AUTO_TEST_CASE(a_lock_with_trouble_is_left_alone_by_a_merge) {
    const Folder folder;
    BOOST_REQUIRE(write_file(folder / "base", ""));
    BOOST_REQUIRE(write_file(folder / "ours", "{\n<<<<<<< HEAD\n"));
    BOOST_REQUIRE(write_lock_file(folder / "theirs", library_with("2501.10001", "b")));
    const auto united = merge_lock_files(folder / "base", folder / "ours", folder / "theirs");
    BOOST_REQUIRE(!united);
    BOOST_TEST(united.error().message.find("ours:2: an unresolved merge") != std::string::npos);
    BOOST_TEST(*read_file(folder / "ours") == "{\n<<<<<<< HEAD\n");
}

BOOST_AUTO_TEST_SUITE_END()
