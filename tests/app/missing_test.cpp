#include "app/io/files.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>

BOOST_AUTO_TEST_SUITE(missing_files)

using namespace citegraph;
using namespace citegraph::app;

namespace {

/// A folder with two lists and a folder that holds one.
struct Lists : TemporaryFolder {
    Lists() {
        std::filesystem::create_directories(folder / "sub");
        for (const auto* name : {"papers.md", "my list.md", "sub/README.md", "sub/.hidden"})
            BOOST_TEST_REQUIRE(bool{write_file(folder / name, "- [A](https://arxiv.org/abs/2309.06180)\n")});
    }
    /// What is said of a file that cannot be read, behind its name.
    std::string said_of(const std::string& name) const {
        const auto text = read_text(folder / name).error().message;
        return text.substr(text.find(": ") + 2);
    }
    std::string path(const std::string& name) const { return (folder / name).string(); }
};

std::string said_of_bytes(const std::string& bytes) {
    const auto text = as_text(bytes, "x");
    return text ? "" : text.error().message;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_mistyped_name_is_told_the_one_that_is_nearly_the_same, Lists) {
    BOOST_TEST(said_of("paper.md") == "no such file; did you mean " + path("papers.md") + "?");
    BOOST_TEST(said_of("sub/README.dm") == "no such file; did you mean " + path("sub/README.md") + "?");
    BOOST_TEST(said_of("nothing.like") == "no such file");
}

BOOST_FIXTURE_TEST_CASE(of_a_name_with_spaces_the_first_word_tells_the_rest, Lists) {
    BOOST_TEST(said_of("my") == "no such file; did you mean '" + path("my list.md") + "'?");
}

BOOST_FIXTURE_TEST_CASE(a_folder_is_told_the_list_in_it, Lists) {
    BOOST_TEST(said_of("sub") == "is a folder, not a file; did you mean " + path("sub/README.md") + "?");
    std::filesystem::remove(folder / "sub/README.md");
    BOOST_TEST(said_of("sub") == "is a folder, not a file");
}

BOOST_FIXTURE_TEST_CASE(a_file_in_no_folder_is_told_so, Lists) {
    BOOST_TEST(said_of("none/x.md") == "no such file, as there is no folder " + path("none"));
    BOOST_TEST(said_of("papers.md/x.md").starts_with("no such file"));
}

BOOST_AUTO_TEST_CASE(what_is_no_file_by_its_looks_is_told_where_it_goes) {
    const auto has = [](const std::string& name, const std::string& part) {
        return no_such_file(name).error.message.find(part) != std::string::npos;
    };
    BOOST_TEST(has("https://example.org/a?b=1&c=2", "curl -sSLO 'https://example.org/a?b=1&c=2'"));
    BOOST_TEST(has("10.1145/3600006.3613165", "echo 10.1145/3600006.3613165 | citegraph export - -f ids"));
    BOOST_TEST(!has("10.1145/3600006.3613165", "curl"));
    BOOST_TEST(has("--json", "options stand before --"));
    BOOST_TEST(has("*.nothing", "no name of a file is like this"));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_text_is_told_by_what_it_is) {
    BOOST_TEST(said_of_bytes("%PDF-1.7\n").starts_with("x: is a PDF; give the .bib or .tex"));
    BOOST_TEST(said_of_bytes("PK\3\4....").starts_with("x: is a ZIP archive"));
    BOOST_TEST(said_of_bytes("\x1f\x8b....").starts_with("x: is packed with gzip; unpack it"));
    BOOST_TEST(said_of_bytes("% PDF").empty());
}

BOOST_AUTO_TEST_CASE(a_merge_that_nobody_has_settled_is_told_by_its_line) {
    const std::string merge = "<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> b\n";
    BOOST_TEST(said_of_bytes(merge).starts_with("x:1: is in the middle of a merge"));
    BOOST_TEST(said_of_bytes("# L\n\n" + merge).starts_with("x:3: is in the middle of a merge"));
    for (const auto* text :
         {"<<<<<<< HEAD\n", "Title\n=======\n>>>>>>> b\n", "a <<<<<<< b\n=======\n>>>>>>> b\n"})
        BOOST_TEST(said_of_bytes(text).empty(), text);
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_is_missing_for_an_output_is_told_how_to_make_it, Lists) {
    const auto name = path("new folder/refs.bib");
    BOOST_TEST(write_file(name, "text").error().message ==
               path("new folder") + ": no such folder; make it: mkdir -p '" + path("new folder") + "'");
}

BOOST_AUTO_TEST_SUITE_END()
