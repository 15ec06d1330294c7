#include "read/markdown/inline.hpp"

#include "citegraph/text.hpp"
#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(html)

namespace data = boost::unit_test::data;
using namespace citegraph;
using namespace citegraph::read;

namespace {

/// A list of tokens as one line: <name url|alt>, </name>, texts in quotes.
std::string shown(const std::vector<HtmlToken>& tokens) {
    std::string out;
    for (const auto& token : tokens) {
        out += out.empty() ? "" : " ";
        if (token.name.empty()) {
            out += "'" + token.text + "'";
            continue;
        }
        out += token.closes ? "</" : "<";
        out += token.name + (token.url.empty() ? "" : " " + token.url) +
               (token.alt.empty() ? "" : "|" + token.alt) + ">";
    }
    return out;
}

struct Row {
    std::string html, tokens;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.html;
}

const std::vector<Row> rows{
    {"", ""},
    {"plain", "'plain'"},
    {"<a href=\"https://a.bc/d?e=f&amp;g\">h</a>", "<a https://a.bc/d?e=f&g> 'h' </a>"},
    {"<a href='x y'>", "<a x y>"},
    {"<a href=x>", "<a x>"},
    {"<A HREF=x>", "<a x>"},
    {"<img src=\"a.png\" alt=\"A &lt; B\"/>", "<img a.png|A < B>"},
    {"<img alt='no source'>", "<img|no source>"},
    {"<br/><br />", "<br> <br>"},
    {"a &amp; b &quot;c&quot; &copy;", "'a & b \"c\" ©'"},
    {"M&#252;ller &#x2013; caf&eacute; &nbsp;&nosuch; &#0; &#xD800; AT&T;",
     "'Müller – café  &nosuch; &#0; &#xD800; AT&T;'"},
    {"a < b", "'a <' ' b'"},
    {"1 <2", "'1 <' '2'"},
    {"<!-- <a href=x> -->b", "'b'"},
    {"<script>var a = '<b>';</script>c", "<script> </script> 'c'"},
    {"<style>p { }</style>c", "<style> </style> 'c'"},
    {"<script>no end", "<script>"},
    {"<!-- no end", ""},
    {"<a no end", "'<' 'a no end'"},
};

}  // namespace

BOOST_DATA_TEST_CASE(html_falls_into_tags_and_text, data::make(rows), row) {
    BOOST_TEST(shown(html_tokens(row.html)) == row.tokens);
}

BOOST_AUTO_TEST_CASE(a_token_knows_how_many_lines_are_before_it) {
    const auto tokens = html_tokens("<ul>\n<li>a\n</li>\n\n<li\nclass=b>c");
    std::vector<int> lines;
    for (const auto& token : tokens)
        if (token.name == "li" && !token.closes) lines.push_back(token.line);
    BOOST_TEST(lines == (std::vector<int>{1, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_never_ends_is_read_in_proportion_to_its_length) {
    const auto tokens = [](const std::string& html) { return html_tokens(html); };
    for (const auto* piece :
         {"<", "<a ", "<a href=\"", "<!--", "<script>", "&", "&amp", "</", "<a b='", "<?"})
        BOOST_TEST(test::text_growth(piece, 25'000, tokens) < test::quadratic, piece);
}

BOOST_AUTO_TEST_SUITE_END()
