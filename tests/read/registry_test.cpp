#include "citegraph/reader.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

BOOST_AUTO_TEST_SUITE(registry)

using namespace citegraph;

BOOST_AUTO_TEST_CASE(readers_are_chosen_by_suffix_in_any_case) {
    BOOST_TEST(reader_for("README.MD")->name == "markdown");
    BOOST_TEST(reader_for("a/b.markdown")->name == "markdown");
    BOOST_TEST(reader_for("list.mkd")->name == "markdown");
    BOOST_TEST(reader_for("ids.txt")->name == "ids");
    BOOST_TEST(reader_for("x.ids")->name == "ids");
    BOOST_TEST(reader_for("page.HTM")->name == "html");
    BOOST_TEST(!reader_for("paper.pdf"));
    BOOST_TEST(!reader_for("md"));
    BOOST_TEST(!reader_for(""));
}

BOOST_AUTO_TEST_CASE(a_suffix_of_two_readers_is_told_apart_by_the_text) {
    std::multiset<std::string> seen;
    for (const auto& reader : all_readers())
        for (auto suffix : reader.suffixes) {
            seen.emplace(suffix);
            const bool alone = seen.count(std::string{suffix}) == 1;
            BOOST_TEST((alone || reader.recognizes != nullptr || reader.suits != nullptr), suffix);
        }
    BOOST_TEST(reader_for("a.bib")->name == "bibtex");
    BOOST_TEST(reader_for("a.bib", "@book{a, year = 1999}")->name == "bibtex");
    BOOST_TEST(reader_for("a.bib", "notes\n@online{a, date = 1999}")->name == "biblatex");
    BOOST_TEST(reader_for("a.bib", "@article{a, journal = J, date = 1}\n@article{b, journal = J}")->name ==
               "bibtex");
    BOOST_TEST(reader_for("a.md", "@online{a, date = 1999}")->name == "markdown");
}

BOOST_AUTO_TEST_CASE(a_text_without_a_name_is_recognized_by_its_looks) {
    BOOST_TEST(reader_of("% mine\n@Article(a, title = {T})")->name == "bibtex");
    BOOST_TEST(reader_of(" [\n {\"id\": 1}]")->name == "csl-json");
    BOOST_TEST(reader_of("\n<!DOCTYPE HTML>\n<title>t</title>")->name == "html");
    BOOST_TEST(!reader_of("<h1>a list</h1>\n- Title"));
    BOOST_TEST(!reader_of("# Papers\n```\n@article{a, title = {T}}\n```\n"));
    BOOST_TEST(!reader_of("[Title](https://a.example)"));
    BOOST_TEST(!reader_of(""));
}

BOOST_AUTO_TEST_CASE(a_problem_names_file_and_line) {
    BOOST_TEST(to_string(Problem{"a.md", 12, "odd"}) == "a.md:12: odd");
    BOOST_TEST(to_string(Problem{"a.md", 0, "odd"}) == "a.md: odd");
}

BOOST_AUTO_TEST_SUITE_END()
