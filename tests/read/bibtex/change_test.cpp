#include "citegraph/bibtex.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(change)

namespace data = boost::unit_test::data;
using namespace citegraph;
using bibtex::Change;

namespace {

/// What becomes of the first entry of a file.
struct Row {
    const char* what;
    std::string before, after;
    std::vector<Change> changes;
    Dialect dialect = Dialect::bibtex;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.what; }
};

Change set(const char* field, const char* value) {
    return {.field = field, .value = value};
}
Change without(const char* field) {
    return {.field = field, .value = std::nullopt};
}

const std::vector<Row> rows{
    {"no change", "@misc{k, a={1} }\n", "@misc{k, a={1} }\n", {}},
    {"a value",
     "@misc{k, A = {1}, b = x # \"y\" }\n",
     "@misc{k, A = {2}, b = {3} }\n",
     {set("a", "{2}"), set("b", "{3}")}},
    {"the type", "@ misc {k}", "@ online {k}", {set("", "online")}},
    {"the last word counts", "@misc{k, a = 1}", "@misc{k, a = 3}", {set("a", "2"), set("a", "3")}},
    {"the first of two in BibTeX", "@misc{k, a = 1, a = 2}", "@misc{k, a = 3, a = 2}", {set("a", "3")}},
    {"the last of two in biber",
     "@misc{k, a = 1, a = 2}",
     "@misc{k, a = 1, a = 3}",
     {set("a", "3")},
     Dialect::biblatex},
    {"both of two are removed", "@misc{k, a = 1, b = 2, a = 3}", "@misc{k, b = 2}", {without("a")}},
    {"a field more, aligned",
     "@misc{k,\n  author = {A},\n  year   = 1999\n}\n",
     "@misc{k,\n  author = {A},\n  year   = 1999,\n  doi    = {10/x}\n}\n",
     {set("doi", "{10/x}")}},
    {"a field more, aligned values",
     "@misc{k,\n\tauthor=  {A},\n\tyear=    1999,\n}\n",
     "@misc{k,\n\tauthor=  {A},\n\tyear=    1999,\n\tdoi=     {10/x},\n}\n",
     {set("doi", "{10/x}")}},
    {"a field more, not aligned",
     "@misc{k,\n author={A},\n year={B}}",
     "@misc{k,\n author={A},\n year={B},\n doi={x},\n url={y}}",
     {set("doi", "{x}"), set("url", "{y}")}},
    {"a field more on one line", "@misc{k, a = {1}}", "@misc{k, a = {1}, b = {2}}", {set("b", "{2}")}},
    {"a field more behind leading commas",
     "@misc{k\n , a = 1\n , b = 2\n }",
     "@misc{k\n , a = 1\n , b = 2\n , c = 3\n }",
     {set("c", "3")}},
    {"a field more with CRLF",
     "@misc{k,\r\n  a = 1\r\n}\r\n",
     "@misc{k,\r\n  a = 1,\r\n  b = 2\r\n}\r\n",
     {set("b", "2")}},
    {"a field more in capitals",
     "@MISC{k,\n  AUTHOR = {A},\n}",
     "@MISC{k,\n  AUTHOR = {A},\n  DOI = {x},\n}",
     {set("doi", "{x}")}},
    {"a field more with a capital",
     "@Misc{k,\n  Author = {A}\n}",
     "@Misc{k,\n  Author = {A},\n  Doi = {x}\n}",
     {set("doi", "{x}")}},
    {"a field more behind a comment",
     "@misc{k,\n  a = 1, % one\n}",
     "@misc{k,\n  a = 1, % one\n  b = 2,\n}",
     {set("b", "2")},
     Dialect::biblatex},
    {"the first field", "@misc{k}\n", "@misc{k,\n  a = 1\n}\n", {set("a", "1")}},
    {"the first field behind a comma", "@misc{k,\n}\n", "@misc{k,\n  a = 1\n}\n", {set("a", "1")}},
    {"a field less",
     "@misc{k,\n  a = 1,\n  b = 2,\n  c = 3\n}",
     "@misc{k,\n  a = 1,\n  c = 3\n}",
     {without("b")}},
    {"the first field less", "@misc{k,\n  a = 1,\n  b = 2\n}", "@misc{k,\n  b = 2\n}", {without("a")}},
    {"the last field less", "@misc{k,\n  a = 1,\n  b = 2\n}", "@misc{k,\n  a = 1\n}", {without("b")}},
    {"the last field less, with its comma",
     "@misc{k,\n  a = 1,\n  b = 2,\n}",
     "@misc{k,\n  a = 1,\n}",
     {without("b")}},
    {"a field less on one line", "@misc{k, a = 1, b = 2, c = 3}", "@misc{k, a = 1, c = 3}", {without("b")}},
    {"a field less with leading commas",
     "@misc{k\n , a = 1\n , b = 2\n }",
     "@misc{k\n , b = 2\n }",
     {without("a")}},
    {"all fields less", "@misc{k,\n  a = 1,\n  b = 2\n}", "@misc{k,\n}", {without("a"), without("b")}},
    {"one for another",
     "@misc{k,\n  a = 1,\n  b = 2\n}",
     "@misc{k,\n  a = 1,\n  c = 3\n}",
     {without("b"), set("c", "3")}},
    {"the only one for another",
     "@misc{k,\n  b = 2\n}",
     "@misc{k,\n  c = 3\n}",
     {without("b"), set("c", "3")}},
    {"a field that is not there", "@misc{k,\n  a = 1\n}", "@misc{k,\n  a = 1\n}", {without("b")}},
    {"a comment stays with its field",
     "@misc{k,\n  a = 1, % one\n  b = 2 % two\n}",
     "@misc{k,\n  a = 1 % one % two\n}",
     {without("b")},
     Dialect::biblatex},
    {"windows-1252",
     "@misc{k, a = {\xE9}, b = 1}",
     "@misc{k, a = {\xE9}, b = {\xFC\x80}}",
     {set("b", "{\xC3\xBC\xE2\x82\xAC}")}},
    {"what windows-1252 lacks stays UTF-8",
     "@misc{k, a = {\xE9}, b = 1}",
     "@misc{k, a = {\xE9}, b = {\xC5\x82}}",
     {set("b", "{\xC5\x82}")}},
};

/// Files and their layout.
const std::vector<Row> layouts{
    {"an empty file", "", "", {}},
    {"one entry",
     "\n@Misc{ k , author={A\n   B},year = 1999 # \"x\" , }",
     "@Misc{k,\n  author = {A\n   B},\n  year   = 1999 # \"x\"\n}\n",
     {}},
    {"no field", "@misc( k , )", "@misc(k\n)\n", {}},
    {"blank lines",
     "@string{a=1}\n\n\n@string( b = 2 )@misc{k}\n\n\n\n@preamble{ \"x\" }\n\n",
     "@string{a = 1}\n@string(b = 2)\n\n@misc{k\n}\n\n@preamble{\"x\"}\n",
     {}},
    {"free text stays",
     "one\n@misc{k} two \n\n\n three@misc{l}",
     "one\n@misc{k\n} two \n\n\n three@misc{l\n}\n",
     {}},
    {"comments stay",
     "@misc{k, % one\n % two\n a=1 % three\n , b=2, % four\n}\n",
     "@misc{k, % one\n  % two\n  a = 1, % three\n  b = 2 % four\n}\n",
     {},
     Dialect::biblatex},
    {"mended entries stay", "@misc{k,a=1 b=2}\n@misc{l,a=1}", "@misc{k,a=1 b=2}\n@misc{l,\n  a = 1\n}\n", {}},
    {"CRLF", "@misc{k,\r\na=1}\r\n", "@misc{k,\r\n  a = 1\r\n}\r\n", {}},
    {"CRLF in front", "\r\n@misc{k,\na=1}\n", "@misc{k,\n  a = 1\n}\n", {}},
    {"CRLF once", "x@string{\r\na=2},\n@misc{k}", "x@string{a = 2},\n@misc{k\n}\n", {}},
    {"a comment that hides an entry behind a torn one",
     "@misc{k, a=1 % b @misc{l, c=2}\n",
     "@misc{k, a=1 % b @misc{l, c=2}\n",
     {}},
    {"a value that would read as another entry elsewhere",
     "@misc{k, a = {see\n@misc{no entry, a = {0}}\n x}, % c\n}\n",
     "@misc{k, a = {see\n@misc{no entry, a = {0}}\n x}, % c\n}\n",
     {},
     Dialect::biblatex},
    {"a very long name",
     "@misc{k, abcdefghijklmnopqrstuvwxyz=1, b=2}",
     "@misc{k,\n  abcdefghijklmnopqrstuvwxyz = 1,\n  b = 2\n}\n",
     {}},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_change_touches_only_its_bytes, data::make(rows), row) {
    const auto tree = bibtex::parse(row.before, "x.bib", row.dialect);
    BOOST_TEST(bibtex::changed(tree, row.changes) == row.after);
}

BOOST_DATA_TEST_CASE(a_file_is_laid_out_once_and_for_all, data::make(layouts), row) {
    const auto once = bibtex::laid_out(bibtex::parse(row.before, "x.bib", row.dialect));
    BOOST_TEST(once == row.after);
    BOOST_TEST(bibtex::laid_out(bibtex::parse(once, "x.bib", row.dialect)) == once);
}

BOOST_AUTO_TEST_SUITE_END()
