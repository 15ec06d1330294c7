#include "app/io/files.hpp"

#include "app/io/manifest.hpp"
#include "temporary_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <boost/test/unit_test.hpp>

#include <csignal>

BOOST_AUTO_TEST_SUITE(files)

using namespace citegraph;
using namespace citegraph::app;
namespace fs = std::filesystem;

namespace {

constexpr auto leftover = ".citegraph-0123456789abcdef.tmp";

mode_t mode_of(const fs::path& file) {
    struct stat status {};
    BOOST_REQUIRE(stat(file.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, {}));
}

/// No file of this process may grow beyond so many bytes while it lives, and no signal tells of it.
struct FileLimit {
    rlimit old{};
    explicit FileLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &old);
        const rlimit low{bytes, old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &low);
    }
    ~FileLimit() { setrlimit(RLIMIT_FSIZE, &old); }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_new_file_has_the_mode_of_the_umask_and_lies_alone, TemporaryFolder) {
    const auto old = umask(027);
    BOOST_TEST(bool{write_file(folder / "new", "text")});
    umask(old);
    BOOST_TEST(*read_file(folder / "new") == "text");
    BOOST_TEST(mode_of(folder / "new") == 0640U);
    BOOST_TEST(files_in(folder) == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_replaced_keeps_its_mode, TemporaryFolder) {
    put(folder / "old", "before");
    BOOST_REQUIRE(chmod((folder / "old").c_str(), 0604) == 0);
    BOOST_TEST(bool{write_file(folder / "old", "after")});
    BOOST_TEST(*read_file(folder / "old") == "after");
    BOOST_TEST(mode_of(folder / "old") == 0604U);
}

BOOST_FIXTURE_TEST_CASE(a_link_stays_and_what_it_leads_to_is_written, TemporaryFolder) {
    fs::create_directory(folder / "there");
    fs::create_symlink("there/second", folder / "first");
    fs::create_symlink("file", folder / "there/second");
    BOOST_TEST(bool{write_file(folder / "first", "text")});
    BOOST_TEST(fs::is_symlink(folder / "first"));
    BOOST_TEST(fs::is_symlink(folder / "there/second"));
    BOOST_TEST(*read_file(folder / "there/file") == "text");
}

BOOST_FIXTURE_TEST_CASE(links_that_go_round_are_an_error, TemporaryFolder) {
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    BOOST_TEST(
        write_file(folder / "a", "text").error().message.ends_with("Too many levels of symbolic links"));
}

BOOST_FIXTURE_TEST_CASE(a_link_that_is_not_to_be_followed_is_refused, TemporaryFolder) {
    fs::create_symlink("nowhere", folder / "link");
    BOOST_TEST(PendingFile::of(folder / "link", Links::refused).error().message.find("is a symbolic link") !=
               std::string::npos);
}

/// Root may write what is read-only, as with any program: the test is of somebody else, who may write in the folder.
BOOST_FIXTURE_TEST_CASE(a_read_only_file_is_refused, TemporaryFolder) {
    constexpr uid_t nobody = 65534;
    const auto user = geteuid();
    put(folder / "mine", "before");
    BOOST_REQUIRE(chmod((folder / "mine").c_str(), 0444) == 0);
    BOOST_REQUIRE(chmod(folder.c_str(), 0777) == 0);
    BOOST_REQUIRE(user != 0 || seteuid(nobody) == 0);
    const auto written = write_file(folder / "mine", "after");
    BOOST_REQUIRE(user != 0 || seteuid(user) == 0);
    BOOST_REQUIRE(!written);
    BOOST_TEST(written.error().message.ends_with("cannot write: it is read-only"));
    BOOST_TEST(*read_file(folder / "mine") == "before");
}

BOOST_FIXTURE_TEST_CASE(no_folder_is_made_for_a_file, TemporaryFolder) {
    const auto written = write_file(folder / "no/file", "text");
    BOOST_REQUIRE(!written);
    BOOST_TEST((written.error().kind == Error::Kind::output));
    BOOST_TEST(written.error().message.find("no such folder; make it: mkdir -p ") != std::string::npos);
    BOOST_TEST(files_in(folder) == 0U);
}

BOOST_FIXTURE_TEST_CASE(a_folder_is_no_file, TemporaryFolder) {
    for (const auto& name : {folder, folder / "", folder / "."})
        BOOST_TEST(write_file(name, "text").error().message.ends_with("is a folder, not a file"), name);
}

BOOST_FIXTURE_TEST_CASE(what_grows_beyond_the_limit_leaves_the_old_file_whole, TemporaryFolder) {
    put(folder / "old", "before");
    const FileLimit limit{100};
    const auto written = write_file(folder / "old", std::string(200, 'x'));
    BOOST_REQUIRE(!written);
    BOOST_TEST(written.error().message.ends_with("old: cannot write: File too large"));
    BOOST_TEST(*read_file(folder / "old") == "before");
    BOOST_TEST(files_in(folder) == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_draft_that_is_not_placed_leaves_nothing, TemporaryFolder) {
    {
        auto file = pending_file(folder / "file", "text");
        BOOST_TEST(bool{file});
    }
    BOOST_TEST(files_in(folder) == 0U);
}

BOOST_FIXTURE_TEST_CASE(what_a_killed_process_left_is_removed, TemporaryFolder) {
    put(folder / leftover, "half a fi");
    put(folder / ".citegraph-mine.tmp", "of somebody");
    remove_leftovers(folder);
    BOOST_TEST(!fs::exists(folder / leftover));
    BOOST_TEST(fs::exists(folder / ".citegraph-mine.tmp"));
}

BOOST_FIXTURE_TEST_CASE(the_draft_of_a_living_process_is_left_alone, TemporaryFolder) {
    put(folder / leftover, "half a fi");
    const Descriptor living{open((folder / leftover).c_str(), O_RDONLY)};
    BOOST_REQUIRE(flock(*living, LOCK_EX) == 0);
    remove_leftovers(folder);
    BOOST_TEST(fs::exists(folder / leftover));
}

BOOST_FIXTURE_TEST_CASE(a_link_with_the_name_of_a_draft_leads_to_no_removal, TemporaryFolder) {
    put(folder / "precious", "mine");
    fs::create_symlink("precious", folder / leftover);
    remove_leftovers(folder);
    BOOST_TEST(*read_file(folder / "precious") == "mine");
}

BOOST_FIXTURE_TEST_CASE(a_folder_is_checked_without_a_trace, TemporaryFolder) {
    const auto before = fs::last_write_time(folder);
    BOOST_TEST(bool{check_folder(folder)});
    BOOST_TEST((fs::last_write_time(folder) == before));
    BOOST_TEST(check_folder(folder / "no").error().message.find("no: no such folder") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_suffix_of_a_file_is_its_form_if_it_can_be_written) {
    const std::vector<std::string> known{".txt", ".json", ".csv"};
    BOOST_TEST(*form_of({.file = "-"}, known) == ".txt");
    BOOST_TEST(*form_of({.file = "table"}, known) == ".txt");
    BOOST_TEST(*form_of({.file = "a.b/table"}, known) == ".txt");
    BOOST_TEST(*form_of({.file = "x.CSV"}, known) == ".csv");
    BOOST_TEST(*form_of({.file = "x.json"}, known) == ".json");
    BOOST_TEST(*form_of({.file = "x.csv"}, known, ".json") == ".json", "what is asked for comes first");
    BOOST_TEST(*form_of({.file = "/dev/stdout"}, known) == ".txt");
    const auto refused = form_of({.file = "x.graphml"}, known);
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().kind == Error::Kind::malformed));
    BOOST_TEST(refused.error().message ==
               "which format? x.graphml ends in .graphml, and what is written here is .txt, .json, .csv");
}

BOOST_AUTO_TEST_SUITE_END()
