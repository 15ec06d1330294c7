#include "app/io/manifest.hpp"

#include "app/io/files.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

BOOST_AUTO_TEST_SUITE(manifest)

using namespace citegraph;
using namespace citegraph::app;
namespace fs = std::filesystem;

namespace {

/// A folder for files, and another in which the user's marks are kept.
struct Desk : TemporaryFolder {
    fs::path state = folder / "state", file = folder / "refs.bib";
    OutputOptions output{file.string(), false};
    std::string home = std::getenv("HOME") ? std::getenv("HOME") : "";

    Desk() { setenv("XDG_STATE_HOME", state.c_str(), 1); }
    ~Desk() {
        unsetenv("XDG_STATE_HOME");
        setenv("HOME", home.c_str(), 1);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void put(std::string_view bytes) const { std::ofstream{file, std::ios::binary} << bytes; }
    fs::path marks() const { return state / "citegraph/written.json"; }
};

std::vector<PendingFile> pending(const fs::path& file, std::string_view bytes) {
    std::vector<PendingFile> out;
    out.push_back(*pending_file(file, bytes, Links::refused));
    return out;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(an_output_is_renewed_while_nobody_edits_it, Desk) {
    BOOST_TEST(bool{write_output(output, "one")});
    BOOST_TEST(bool{write_output(output, "two")});
    BOOST_TEST(*read_file(file) == "two");
    put("mine");
    BOOST_TEST(!check_output(output));
    BOOST_TEST(!write_output(output, "three"));
    BOOST_TEST(*read_file(file) == "mine");
    output.force = true;
    BOOST_TEST(bool{check_output(output)});
    BOOST_TEST(bool{write_output(output, "three")});
    output.force = false;
    BOOST_TEST(bool{write_output(output, "four")});
}

BOOST_FIXTURE_TEST_CASE(a_foreign_file_is_left_unless_it_holds_the_same_or_nothing, Desk) {
    put("mine");
    const auto refused = write_output(output, "ours");
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().message.find("--force") != std::string::npos);
    BOOST_TEST(bool{write_output(output, "mine")});
    BOOST_TEST(bool{write_output(output, "ours")});  // known since

    file = folder / "made-by-mktemp";
    put("");
    BOOST_TEST(bool{write_output({file.string(), false}, "ours")});
}

BOOST_FIXTURE_TEST_CASE(without_a_place_for_marks_the_refusal_says_so, Desk) {
    setenv("XDG_STATE_HOME", "relative", 1);
    setenv("HOME", (folder / "nowhere").c_str(), 1);
    BOOST_TEST(bool{write_output(output, "one")});
    BOOST_TEST(bool{write_output(output, "one")});
    const auto refused = write_output(output, "two");
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().message.find("$HOME, which is not there") != std::string::npos);
    BOOST_TEST(!fs::exists(folder / "nowhere"));
    BOOST_TEST(!fs::exists("relative"));
}

BOOST_FIXTURE_TEST_CASE(marks_that_are_torn_mark_nothing_and_are_written_anew, Desk) {
    BOOST_TEST(bool{write_output(output, "one")});
    std::ofstream{marks()} << "{\"schema\": 1, \"fil";
    BOOST_TEST(!write_output(output, "two"));
    BOOST_TEST(bool{write_output(output, "one")});
    BOOST_TEST(bool{write_output(output, "two")});
}

BOOST_FIXTURE_TEST_CASE(the_user_has_the_last_thousand_marks, Desk) {
    auto files = nlohmann::ordered_json::object();
    for (int i = 0; i < 1500; ++i) files["/somewhere/" + std::to_string(i)] = "0123456789abcdef";
    fs::create_directories(marks().parent_path());
    std::ofstream{marks()} << nlohmann::ordered_json{{"schema", 1}, {"files", files}};
    BOOST_TEST(bool{write_output(output, "one")});
    const auto kept = nlohmann::ordered_json::parse(*read_file(marks())).at("files");
    BOOST_TEST(kept.size() == 1000U);
    BOOST_TEST(kept.contains("/somewhere/1499"));
    BOOST_TEST(!kept.contains("/somewhere/500"));
}

BOOST_FIXTURE_TEST_CASE(an_output_in_the_folder_of_a_build_is_marked_there, Desk) {
    BOOST_TEST(bool{Manifest::of_folder(folder).place(pending(file, "one"), Overwrite::own)});
    BOOST_TEST(bool{write_output(output, "two")});
    BOOST_TEST(!fs::exists(marks()));
    BOOST_TEST(Manifest::of_folder(folder).is_own(file));
}

BOOST_FIXTURE_TEST_CASE(what_is_the_same_keeps_its_date_in_the_folder_of_a_build, Desk) {
    const fs::file_time_type past{std::chrono::hours{1}};
    BOOST_TEST(bool{Manifest::of_folder(folder).place(pending(file, "one"), Overwrite::own)});
    fs::last_write_time(file, past);
    BOOST_TEST(bool{Manifest::of_folder(folder).place(pending(file, "one"), Overwrite::own)});
    BOOST_TEST((fs::last_write_time(file) == past));
}

// A kill between the announcement and the end leaves a name with two checksums.
BOOST_FIXTURE_TEST_CASE(old_and_new_are_known_while_files_are_on_their_way, Desk) {
    BOOST_TEST(bool{Manifest::of_folder(folder).place(pending(file, "one"), Overwrite::own)});
    const auto manifest = folder / ".citegraph.manifest.json";
    auto json = nlohmann::json::parse(*read_file(manifest));
    const auto one = json["files"]["refs.bib"];
    BOOST_TEST(bool{Manifest::of_folder(folder).place(pending(file, "two"), Overwrite::own)});
    const auto two = nlohmann::json::parse(*read_file(manifest))["files"]["refs.bib"];
    json["files"]["refs.bib"] = {one, two};
    for (const auto* there : {"one", "two"}) {
        std::ofstream{manifest} << json;
        put(there);
        BOOST_TEST(bool{Manifest::of_folder(folder).check({file}, Overwrite::own)}, there);
        BOOST_TEST(bool{Manifest::of_folder(folder).place(pending(file, "three"), Overwrite::own)}, there);
    }
    std::ofstream{manifest} << json;
    put("mine");
    BOOST_TEST(!Manifest::of_folder(folder).check({file}, Overwrite::own));
}

BOOST_FIXTURE_TEST_CASE(all_files_are_refused_before_one_is_placed, Desk) {
    put("mine");
    auto files = pending(folder / "first", "ours");
    files.push_back(*pending_file(file, "ours"));
    BOOST_TEST(!Manifest::of_folder(folder).place(std::move(files), Overwrite::own));
    BOOST_TEST(!fs::exists(folder / "first"));
    BOOST_TEST(!fs::exists(folder / ".citegraph.manifest.json"));
}

BOOST_AUTO_TEST_SUITE_END()
