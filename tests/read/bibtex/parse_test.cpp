#include "citegraph/bibtex.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(parse)

namespace data = boost::unit_test::data;
using namespace citegraph;
using bibtex::Block;

namespace {

/// A file and what a style sees of it: `type key|name=value|...`, one entry a line.
struct Row {
    const char* what;
    std::string source;
    std::string seen;
    Dialect dialect = Dialect::bibtex;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.what; }
};

std::string seen(const bibtex::Records& records) {
    std::string out;
    for (const auto& record : records.records) {
        out += record.type + " " + record.key;
        for (const auto& [name, value] : record.fields) out += "|" + name + "=" + value;
        out += "\n";
    }
    return out;
}

std::string kinds(const bibtex::Tree& tree) {
    std::string out;
    for (const auto& block : tree.blocks) out += "tespcd"[static_cast<int>(block.kind)];
    return out;
}

const std::vector<Row> whole{
    {"an entry", "@Article{Key1, Title = {A {B} c}, year = 1999}\n",
     "article Key1|title=A {B} c|year=1999\n"},
    {"parentheses", "@misc(k, a = \"x {\"} y\", b = {)})", "misc k|a=x {\"} y|b=)\n"},
    {"no fields", "@misc{k}@misc{l,}", "misc k\nmisc l\n"},
    {"a comma behind the last field", "@misc{k, a = 1,\n}", "misc k|a=1\n"},
    {"leading commas", "@misc{k\n , a = 1\n , b = 2\n}", "misc k|a=1|b=2\n"},
    {"white space anywhere", "@ misc\t{ k ,\r\n a\n=\n{ x\n  y } # \" z \" }", "misc k|a=x y z\n"},
    {"white space runs on across pieces", "@misc{k, a = \"a \" # \" b\" # \"\" # \"c\"}", "misc k|a=a bc\n"},
    {"macros in any case", "@STRING{Foo = \"x\" # \"y\"} @misc{k, a = FOO # { z}}", "misc k|a=xy z\n"},
    {"months of BibTeX", "@misc{k, month = \"3~\" # mAr}", "misc k|month=3~March\n"},
    {"months of biber", "@misc{k, month = mar}", "misc k|month=3\n", Dialect::biblatex},
    {"a macro keeps its outer space", "@string{s = \" x \"}@misc{k, a = {a} # s # {b}, b = s}",
     "misc k|a=a x b|b=x\n"},
    {"a later definition of a macro", "@string{s=1}@misc{k,a=s}@string{s=2}@misc{l,a=s}",
     "misc k|a=1\nmisc l|a=2\n"},
    {"backslashes do not hide braces", "@misc{k, a = {x \\{ y} z}, b = 1}", "misc k|a=x \\{ y} z|b=1\n"},
    {"an entry in a value", "@misc{k, note = {see\n@misc{x, a = {1}}\n}, b = 2}\n@misc{l}",
     "misc k|note=see @misc{x, a = {1}}|b=2\nmisc l\n"},
    {"odd keys", "@misc{Doe+'s:\xC3\xA9/2000#a, a = 1}@misc(a}b), c = 2)",
     "misc Doe+'s:\xC3\xA9/2000#a|a=1\nmisc a}b)|c=2\n"},
    {"a NUL", std::string{"@misc{k, a = {x\0y}}", 20}, std::string{"misc k|a=x\0y\n", 13}},
    {"a byte order mark", "\xEF\xBB\xBF@misc{k}", "misc k\n"},
    {"carriage returns alone", "@misc{k,\r a = {x\ry}\r}", "misc k|a=x y\n"},
    {"free text with an address", "From me@home.org, 2000\n@misc{k}", "misc k\n"},
    {"a % before an entry is nothing to BibTeX", "% @misc{k}\n", "misc k\n"},
    {"a % before an entry hides it from biber", "% @misc{k}\n@misc{l}", "misc l\n", Dialect::biblatex},
    {"a % within a word hides nothing", "100% a%b @misc{k}\n", "misc k\n", Dialect::biblatex},
    {"a % between fields for biber", "@misc{k, % a = 1,\n b = {2 % x}, % c\n}", "misc k|b=2 % x\n",
     Dialect::biblatex},
    {"an entry inside @comment is read by BibTeX", "@comment{@misc{k, a = 1}}", "misc k|a=1\n"},
    {"an entry inside @comment is hidden from biber", "@comment{@misc{k, a = 1}} @misc{l}", "misc l\n",
     Dialect::biblatex},
    {"JabRef's comments", "@Comment{jabref-meta: groups: {a}\\;;}\n@misc{k}", "misc k\n"},
};

const std::vector<Row> damaged{
    {"no comma between fields", "@misc{k, a = {1}\n b = {2}}", "misc k|a=1|b=2\n"},
    {"no comma behind the key", "@misc{k\n a = {1}}", "misc k|a=1\n"},
    {"two commas", "@misc{k,, a = {1},, b = 2}", "misc k|a=1|b=2\n"},
    {"no key", "@misc{a = {1}, b = 2}", "misc |a=1|b=2\n"},
    {"no equals sign", "@misc{k, a {1}, b \"2\"}", "misc k|a=1|b=2\n"},
    {"no value", "@misc{k, a = , b = 2, c =}", "misc k|a=|b=2|c=\n"},
    {"nothing in parentheses", "@misc()=x\n@misc(k)\n@misc{l}", "misc \nmisc k\nmisc l\n"},
    {"a key with a blank", "@misc{Doe 2000, a = 1}", "misc Doe 2000|a=1\n"},
    {"a value without braces", "@misc{k, a = 12-15, b = 2}", "misc k|a=12-15|b=2\n"},
    {"an address without braces", "@misc{k, a = 10.1000/xyz\n, b = x y , c = 1}",
     "misc k|a=10.1000/xyz|b=x y|c=1\n"},
    {"quotes in quotes", "@misc{k, a = \"x \"y\" z\", b = 2}", "misc k|a=x|b=2\n"},
    {"a % inside an entry, for BibTeX", "@misc{k, a = 1, % b = 2,\n c = 3}", "misc k|a=1|c=3\n"},
    {"an entry that is not closed", "@misc{k, a = {1}\n\n@misc{l, a = 2}", "misc k|a=1\nmisc l|a=2\n"},
    {"closed by the other delimiter", "@book{k, a = {1} )\n@misc(l, a = 2}\n@misc{m}",
     "book k|a=1\nmisc l|a=2\nmisc m\n"},
    {"a value that is not closed", "@misc{k,\n a = {x {y},\n b = {2},\n c = \"3\"\n}\n\n@misc{l, a = 2}",
     "misc k|a=x {y}|b=2|c=3\nmisc l|a=2\n"},
    {"a value that lacks two braces", "@misc{k,\n a = {x {y,\n b = {2}\n}\n@misc{l, a = 2}",
     "misc k|a=x {y|b=2\nmisc l|a=2\n"},
    {"a quote that is not closed", "@misc{k,\n a = \"x,\n b = \"2\",\n c = 3\n}\n@misc{l}",
     "misc k|a=x|b=2|c=3\nmisc l\n"},
    {"a quote closed by a brace", "@misc{k,\n a = \"x},\n b = 2}\n@misc{l}", "misc k|a=x|b=2\nmisc l\n"},
    {"a brace too many in quotes", "@misc{k, a = \"x } y\", b = 2}", "misc k|a=x } y|b=2\n"},
    {"a torn file", "@misc{k, a = {1}, b = {2 {3}", "misc k|a=1|b=2 {3}\n"},
    {"a brace too many", "@misc{k, a = {1}}, b = {2}}\n@misc{l}", "misc k|a=1\nmisc l\n"},
    {"a macro that nobody defined", "@misc{k, a = foo # {x}, b = june}", "misc k|a=foox|b=june\n"},
    {"a field twice, for BibTeX", "@misc{k, a = 1, A = 2}", "misc k|a=1\n"},
    {"a field twice, for biber", "@misc{k, a = 1, b = 3, A = 2}", "misc k|a=2|b=3\n", Dialect::biblatex},
    {"a key twice", "@misc{k, a = 1}@misc{K, a = 2}", "misc k|a=1\nmisc K|a=2\n"},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_what_a_style_sees_without_a_problem, data::make(whole), row) {
    const auto tree = bibtex::parse(row.source, "x.bib", row.dialect);
    const auto records = bibtex::records_of(tree);
    BOOST_TEST(seen(records) == row.seen);
    for (const auto& problem : tree.problems) BOOST_TEST_ERROR(to_string(problem));
    for (const auto& problem : records.problems) BOOST_TEST_ERROR(to_string(problem));
    BOOST_TEST(bibtex::print(tree) == row.source);
}

BOOST_DATA_TEST_CASE(damage_costs_no_other_entry_and_is_said, data::make(damaged), row) {
    const auto tree = bibtex::parse(row.source, "x.bib", row.dialect);
    const auto records = bibtex::records_of(tree);
    BOOST_TEST(seen(records) == row.seen);
    BOOST_TEST(tree.problems.size() + records.problems.size() > 0U);
    BOOST_TEST(bibtex::print(tree) == row.source);
}

BOOST_AUTO_TEST_CASE(every_byte_belongs_to_a_block) {
    const auto tree = bibtex::parse("free @string{a=1}\n@preamble{\"x\"}@misc{k}@comment{y} @misc{", "x.bib",
                                    Dialect::bibtex);
    BOOST_TEST(kinds(tree) == "tstpectd");
}

BOOST_AUTO_TEST_CASE(a_problem_names_line_column_and_key) {
    const auto tree = bibtex::parse("\r\n@misc{k,\r  a = {1}\r\n b = 2}", "x.bib", Dialect::bibtex);
    BOOST_REQUIRE(tree.problems.size() == 1U);
    BOOST_TEST(to_string(tree.problems.front()) == "x.bib:4:2: k: a comma is missing before b");
}

BOOST_AUTO_TEST_SUITE_END()
