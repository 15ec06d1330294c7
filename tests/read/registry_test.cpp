#include "citegraph/reader.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace citegraph;

BOOST_AUTO_TEST_CASE(readers_are_chosen_by_suffix_in_any_case) {
    BOOST_TEST(reader_for("README.MD")->name == "markdown");
    BOOST_TEST(reader_for("a/b.markdown")->name == "markdown");
    BOOST_TEST(reader_for("list.mkd")->name == "markdown");
    BOOST_TEST(reader_for("ids.txt")->name == "ids");
    BOOST_TEST(reader_for("x.ids")->name == "ids");
    BOOST_TEST(!reader_for("paper.pdf"));
    BOOST_TEST(!reader_for("md"));
    BOOST_TEST(!reader_for(""));
}

BOOST_AUTO_TEST_CASE(no_suffix_belongs_to_two_readers) {
    std::set<std::string> seen;
    for (const auto& reader : all_readers())
        for (auto suffix : reader.suffixes) BOOST_TEST(seen.insert(std::string{suffix}).second, suffix);
}

BOOST_AUTO_TEST_CASE(a_problem_names_file_and_line) {
    BOOST_TEST(to_string(Problem{"a.md", 12, "odd"}) == "a.md:12: odd");
    BOOST_TEST(to_string(Problem{"a.md", 0, "odd"}) == "a.md: odd");
}
