#include "read/markdown/document.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(blocks_of_a_document)

namespace {

/// The lines of the blocks of a document.
std::vector<int> lines_of(const std::string& markdown) {
    std::vector<int> out;
    for (const auto& block : citegraph::read::parse_document(markdown)) out.push_back(block.line);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_paragraph_that_a_table_ends_and_the_head_of_that_table_have_their_lines) {
    BOOST_TEST(lines_of("# Papers\n\none\ntwo\n| a | b |\n|--|--|\n| 1 | 2 |\n| 3 | 4 |\n") ==
                   (std::vector<int>{1, 3, 5, 7, 8}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_head_of_a_table_without_rows_has_its_line) {
    BOOST_TEST(lines_of("one\n| a | b |\n|--|--|\n\ntwo\n") == (std::vector<int>{1, 2, 5}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_table_inside_an_item_has_its_lines) {
    BOOST_TEST(
        lines_of("- one\n  two\n  | a | b |\n  |--|--|\n  | 3 | 4 |\n") == (std::vector<int>{1, 1, 3, 5}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
