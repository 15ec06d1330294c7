#include "read/markdown/document.hpp"

#include "citegraph/reader.hpp"
#include "growth.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(pages)

namespace data = boost::unit_test::data;
using namespace citegraph;
using namespace citegraph::read;

namespace {

std::string words(const DocumentBlock& block) {
    std::string out;
    for (const auto& cell : block.cells) {
        out += out.empty() ? "" : "|";
        for (const auto& piece : cell) out += piece.ends_line() ? "/" : piece.text;
    }
    const auto begin = out.find_first_not_of(" /"), end = out.find_last_not_of(" /");
    return begin == out.npos ? "" : out.substr(begin, end - begin + 1);
}

/// The blocks as "line kind words", an item's paragraphs with ">" for each item that they stand in.
std::vector<std::string> shown(const std::vector<DocumentBlock>& blocks) {
    std::vector<std::string> out;
    for (const auto& block : blocks) {
        if (block.kind == DocumentBlock::Kind::item) continue;
        std::string kind{"hp-ro)"[static_cast<int>(block.kind)]};
        for (auto owner = block.owner; owner; owner = blocks[*owner].owner) kind += ">";
        out.push_back(std::to_string(block.line) + " " + kind + " " + words(block));
    }
    return out;
}

struct Row {
    std::string html;
    std::vector<std::string> blocks;
};
std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.html;
}
const std::vector<Row> rows{
    {"<html><head><title>T</title></head>\n<body><h2>A &amp; B</h2>\n<p>Some\n  words</p>",
     {"2 h A & B", "3 p Some/words"}},
    {"<ul>\n<li>One\n<li>Two</ul>\nafter", {"2 p> One", "3 p> Two", "4 p after"}},
    {"<ul><li>Parent\n<ul><li><b>Child</b></li></ul>\nmore</li>\n<li>Next</li></ul>",
     {"1 p> Parent", "2 p>> Child", "3 p> more", "4 p> Next"}},
    {"<ul>\n  <li>\n    <b>One</b>\n    by A.\n  </li>\n</ul>", {"3 p> One/by A."}},
    {"<h2>\nA\nB</h2>", {"2 h A B"}},
    {"<ol><li><p>Title</p><p>Authors</p></ol>", {"1 p> Title", "1 p> Authors"}},
    {"<dl><dt>Title<dd>Authors<dt>Other</dl>", {"1 p> Title", "1 p> Authors", "1 p> Other"}},
    {"<table>\n<tr><th>A<th>B\n<tr><td><p>a</p><td>b<br>c</table>", {"2 r A|B", "3 r a |b/c"}},
    {"<table><tr><td><ul>\n<li>One</ul></table>", {"2 p> One"}},
    {"<details><summary>2024</summary>\n<p>x</p></details>y", {"1 o ", "1 o 2024", "2 p x", "2 ) ", "2 p y"}},
    {"<nav><a href=x>Home</a></nav><script>var a;</script><p>x", {"1 p x"}},
    {"</ul></li></td></p>x<li>y", {"1 p x", "1 p> y"}},
    {"", {}},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_page_falls_into_the_blocks_that_it_shows, data::make(rows), row) {
    BOOST_TEST(shown(html_blocks(row.html, 1, 1, Prose::kept)) == row.blocks,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(inside_markdown_a_paragraph_counts_if_it_has_a_link) {
    BOOST_TEST(html_blocks("<p>words</p>", 1, 1, Prose::left_out).empty());
    BOOST_TEST(
        html_blocks("<p><a href=\"https://a.example/b\">words</a></p>", 1, 1, Prose::left_out).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_break_tells_on_which_line_it_goes_on) {
    const auto cell =
        html_blocks("<p>One<br>\nTwo<br>\n\nThree<br>Four", 1, 1, Prose::kept).at(0).cells.at(0);
    int lines = 1;
    std::vector<int> starts;
    for (const auto& piece : cell)
        if (piece.ends_line())
            lines += piece.text.empty();
        else
            starts.push_back(lines);
    BOOST_TEST(starts == (std::vector<int>{1, 2, 4, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_list_that_is_a_page_is_read_as_one_in_markdown) {
    const auto* reader = reader_for("list.html");
    const auto reading = reader->read(
        "<!DOCTYPE html>\n<html><body>\n<h1>Papers</h1>\n<h2>Caches</h2>\n<ul>\n"
        "<li><a href=\"https://arxiv.org/abs/2309.06180\">Lazy Caches for Serving Large Models</a> (SOSP "
        "2023)\n"
        "<li><a href=\"https://arxiv.org/abs/2401.09670\">Eager Caches for Training Large Models</a> (OSDI "
        "2024)\n"
        "<li><a href=\"https://arxiv.org/abs/2402.15627\">No Caches for Testing Small Models</a> (OSDI "
        "2024)\n"
        "</ul></body></html>\n",
        "list.html");
    BOOST_REQUIRE_EQUAL(reading.entries.size(), 3u);
    const auto& entry = reading.entries[1];
    BOOST_TEST(entry.line == 7);
    BOOST_TEST(entry.title == "Eager Caches for Training Large Models");
    BOOST_TEST(to_string(entry.identifiers.at(0).id) == "arxiv:2401.09670");
    BOOST_TEST(entry.section == std::vector<std::string>{"Caches"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(markup_that_never_ends_is_read_in_proportion_to_its_length) {
    const auto blocks = [](const std::string& html) { return html_blocks(html, 1, 1, Prose::kept); };
    for (const auto* piece : {"<ul><li>", "<li>a", "<ul>", "</ul>", "<b>", "</i>", "<br>a", "<table><tr><td>",
                              "<p>a", "<details>", "&amp;", "<blockquote>", "<nav>", "<h1>"})
        BOOST_TEST(test::text_growth(piece, 25'000, blocks) < test::quadratic, piece);
}

BOOST_AUTO_TEST_SUITE_END()
