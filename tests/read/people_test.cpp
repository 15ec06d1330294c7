#include "read/bibtex/names/names.hpp"

#include "growth.hpp"
#include "read/bibtex/fields/draft.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(people)

using namespace citegraph;
using namespace citegraph::bibtex;
namespace data = boost::unit_test::data;

namespace {

struct Split {
    const char* name;
    NameParts parts;  ///< first, von, last, jr
};

std::ostream& operator<<(std::ostream& out, const Split& row) {
    return out << row.name;
}

// What BibTeX 0.99d writes for "{ff}", "{vv}", "{ll}" and "{jj}" of these, ties as spaces.
const std::vector<Split> splits{
    {"Ludwig van Beethoven", {"Ludwig", "van", "Beethoven", ""}},
    {"van Beethoven, Ludwig", {"Ludwig", "van", "Beethoven", ""}},
    {"Beethoven, Jr., Ludwig", {"Ludwig", "", "Beethoven", "Jr."}},
    {"Charles de la Vall{\\'e}e Poussin", {"Charles", "de la", "Vall{\\'e}e Poussin", ""}},
    {"Jean-Paul Sartre", {"Jean-Paul", "", "Sartre", ""}},
    {"Jean-paul Sartre", {"Jean-paul", "", "Sartre", ""}},
    {"Helmut Geyer-Schulz", {"Helmut", "", "Geyer-Schulz", ""}},
    {"A.~B.~Foo", {"A. B.", "", "Foo", ""}},
    {"{\\'e}douard Lucas", {"", "{\\'e}douard", "Lucas", ""}},
    {"{\\'E}douard Lucas", {"{\\'E}douard", "", "Lucas", ""}},
    {"\\'{E}douard Lucas", {"", "\\'{E}douard", "Lucas", ""}},
    {"{\\O}yvind {\\aa}s Berg", {"{\\O}yvind", "{\\aa}s", "Berg", ""}},
    {"{\\uppercase{v}on} Foo Bar", {"", "{\\uppercase{v}on}", "Foo Bar", ""}},
    {"Edwin V. {Bell, II}", {"Edwin V.", "", "{Bell, II}", ""}},
    {"{World Health} Organization", {"{World Health}", "", "Organization", ""}},
    {"jean de la fontaine", {"", "jean de la", "fontaine", ""}},
    {"foo bar, baz", {"baz", "foo", "bar", ""}},
    {"Foo bar Baz qux Quux", {"Foo", "bar Baz qux", "Quux", ""}},
    {"Foo bar Baz qux, Quux", {"Quux", "Foo bar", "Baz qux", ""}},
    {"Doe, , John", {"John", "", "Doe", ""}},
    {"Doe,, John", {"John", "", "Doe", ""}},
    {"", {"", "", "", ""}},
    {"{}", {"", "", "{}", ""}},
};

struct Read {
    const char* latex;
    Dialect dialect;
    std::vector<Name> names;
    std::size_t problems = 0;
};

std::ostream& operator<<(std::ostream& out, const Read& row) {
    return out << row.latex;
}

const std::vector<Read> reads{
    {"Ludwig van Beethoven",
     Dialect::bibtex,
     {{.family = "Beethoven", .given = "Ludwig", .particle = "van"}}},
    {"Ludwig van Beethoven",
     Dialect::biblatex,
     {{.family = "Beethoven", .given = "Ludwig", .dropping_particle = "van"}}},
    {"Vall{\\'e}e Poussin, Charles~L.",
     Dialect::bibtex,
     {{.family = "Vallée Poussin", .given = "Charles L."}}},
    {"Christina A. L.\\ Thiele", Dialect::bibtex, {{.family = "Thiele", .given = "Christina A. L."}}},
    {"{World Health\n Organization} AND Doe, Jane\n\tand others",
     Dialect::bibtex,
     {{.literal = "World Health Organization"}, {.family = "Doe", .given = "Jane"}, {.literal = "others"}}},
    {"{A and B} and C", Dialect::bibtex, {{.literal = "A and B"}, {.family = "C"}}},
    {"others and A", Dialect::bibtex, {{.family = "others"}, {.family = "A"}}},
    {"Éric Dupont and Jürgen öhme Bär",
     Dialect::bibtex,
     {{.family = "Dupont", .given = "Éric"}, {.family = "Bär", .given = "Jürgen", .particle = "öhme"}}},
    {"\\'{E}douard Lucas", Dialect::biblatex, {{.family = "Lucas", .given = "Édouard"}}},
    {"Jo\\~ao da Silva", Dialect::bibtex, {{.family = "Silva", .given = "João", .particle = "da"}}},
    {"M. al-Khwarizmi", Dialect::biblatex, {{.family = "al-Khwarizmi", .given = "M."}}},
    {"张伟 and ʿAbd Allāh", Dialect::biblatex, {{.family = "张伟"}, {.family = "Allāh", .given = "ʿAbd"}}},
    {"family=Goethe, given=Johann Wolfgang, prefix=von, useprefix=false and given=Antonie, prefix=van, "
     "family=Leeuwenhoek, useprefix=true",
     Dialect::biblatex,
     {{.family = "Goethe", .given = "Johann Wolfgang", .dropping_particle = "von"},
      {.family = "Leeuwenhoek", .given = "Antonie", .particle = "van"}}},
    {"given={Hans, the 2nd}, \"family=Berg, zu\", suffix=\"Jr., M.D.\", given-i={H}",
     Dialect::biblatex,
     {{.family = "Berg, zu", .given = "Hans, the 2nd", .suffix = "Jr., M.D."}}},
    {"useprefix=true and Hans van Berg",
     Dialect::biblatex,
     {{.family = "Berg", .given = "Hans", .particle = "van"}}},
    {"given=A, family=B, given=C", Dialect::biblatex, {{.family = "B", .given = "C"}}},
    {"given=A, nickname=Z", Dialect::biblatex, {{.literal = "A"}}, 1},
    {"family=B, given=A and useprefix=false and van C, D",
     Dialect::bibtex,
     {{.family = "B", .given = "A"}, {.family = "C", .given = "D", .dropping_particle = "van"}}},
    {"Roe, Jane; Doe, John; and Poe, Ann",
     Dialect::bibtex,
     {{.family = "Roe", .given = "Jane"},
      {.family = "Doe", .given = "John"},
      {.family = "Poe", .given = "Ann"}},
     1},
    {"Jane Roe \\& John Doe & Poe, Ann",
     Dialect::biblatex,
     {{.family = "Roe", .given = "Jane"},
      {.family = "Doe", .given = "John"},
      {.family = "Poe", .given = "Ann"}},
     1},
    {"Roe; Jane et al.", Dialect::bibtex, {{.family = "Roe"}, {.family = "Jane"}, {.literal = "others"}}, 2},
    {"{Roe; Doe} and {Roe & Doe, Ltd.}",
     Dialect::bibtex,
     {{.literal = "Roe; Doe"}, {.literal = "Roe & Doe, Ltd."}}},
    {"Roe \\& Sons", Dialect::bibtex, {{.literal = "Roe & Sons"}}, 1},
    {"AT&T Labs", Dialect::bibtex, {{.family = "Labs", .given = "AT&T"}}},
    {"M&uuml;ller, Jane", Dialect::bibtex, {{.family = "M&uuml;ller", .given = "Jane"}}},
    {"A and ;", Dialect::bibtex, {{.family = "A"}, {.family = ";"}}},
    {"Doe, John, Jr. and Doe, Jr., John and John Doe III and Li, IV",
     Dialect::bibtex,
     {{.family = "Doe", .given = "John", .suffix = "Jr."},
      {.family = "Doe", .given = "John", .suffix = "Jr."},
      {.family = "Doe", .given = "John", .suffix = "III"},
      {.family = "Li", .given = "IV"}}},
    {"A, B, C, D", Dialect::bibtex, {{.literal = "A, B, C, D"}}, 1},
    {"Doe, and Roe, Jane", Dialect::bibtex, {{.family = "Doe"}, {.family = "Roe", .given = "Jane"}}, 1},
    {"A and and B", Dialect::bibtex, {{.family = "A"}, {.family = "B"}}, 1},
    {"and A and", Dialect::bibtex, {{.family = "A"}}, 1},
    {"A and ,", Dialect::bibtex, {{.family = "A"}}, 1},
    {" and ", Dialect::bibtex, {}, 1},
    {"", Dialect::bibtex, {}},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_name_comes_apart_as_in_bibtex, data::make(splits), row) {
    const auto parts = parts_of(row.name, Dialect::bibtex);
    BOOST_TEST(parts.first == row.parts.first);
    BOOST_TEST(parts.von == row.parts.von);
    BOOST_TEST(parts.last == row.parts.last);
    BOOST_TEST(parts.jr == row.parts.jr);
}

BOOST_DATA_TEST_CASE(a_list_of_latex_names_is_read, data::make(reads), row) {
    const auto people = read_people(row.latex, row.dialect);
    BOOST_REQUIRE(people.names.size() == row.names.size());
    for (std::size_t i = 0; i < row.names.size(); ++i)
        BOOST_TEST((people.names[i] == row.names[i]), i << ": " << display_name(people.names[i]));
    BOOST_TEST(people.problems.size() == row.problems);
}

BOOST_AUTO_TEST_CASE(an_option_of_the_entry_decides_over_the_prefix) {
    const auto kept = read_people("van Gennep, Arnold", Dialect::biblatex, Prefixes::kept);
    BOOST_TEST(kept.names.at(0).particle == "van");
    const auto dropped = read_people("van Gennep, Arnold", Dialect::bibtex, Prefixes::dropped);
    BOOST_TEST(dropped.names.at(0).dropping_particle == "van");
}

BOOST_AUTO_TEST_CASE(hostile_lists_cost_no_more_than_their_length) {
    const auto braced = [](const std::string& inside) {
        return std::string(inside.size(), '{') + inside + std::string(inside.size(), '}');
    };
    for (const auto dialect : {Dialect::bibtex, Dialect::biblatex}) {
        const auto read = [=](const std::string& text) { return read_people(text, dialect); };
        const auto read_between = [=](const std::string& text) { return read("a " + text + "b"); };
        const auto read_deep = [=](const std::string& text) { return read("a {" + braced(text) + " and b"); };
        for (const auto* piece : {"and ", ",", "{", "}", "\\", "x"}) {
            BOOST_TEST(test::text_growth(piece, 50'000, read) < test::quadratic);
            BOOST_TEST(test::text_growth(piece, 50'000, read_between) < test::quadratic);
            BOOST_TEST(test::text_growth(piece, 50'000, read_deep) < test::quadratic);
            for (const auto& problem : read(test::repeated(piece, 200'000)).problems)
                BOOST_TEST(problem.size() < 600);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
