// How the values of a .bib are spelled.
#include "exporters/bib/values.hpp"

#include "citegraph/latex.hpp"
#include "views.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(values_of_bibtex)

using namespace citegraph;
using namespace citegraph::exporters;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string from, to;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.from;
}

const Spelling in_biblatex{.dialect = Dialect::biblatex, .charset = Charset::utf8};

const std::vector<Row> pages{
    {"", ""},
    {"5", "5"},
    {"1-27", "1--27"},
    {"1–27", "1--27"},
    {"1—27", "1--27"},
    {"1--27", "1--27"},
    {"S1-S10, 12", "S1--S10, 12"},
    {"1-5, 7-9", "1--5, 7--9"},
    {"A-1–A-9", "A-1--A-9"},
    {"12-1-12-9", "12-1-12-9"},
    {"e1000100", "e1000100"},
    {"xii–xx", "xii--xx"},
    {"43+", "43+"},
    {"1−5", "1--5"},
    {"1‐5", "1--5"},
    {"A−1–A−9", "A-1--A-9"},
};

// RFC 3986, section 2: what may stand in a URL stays, all else is percent-encoded.
const std::vector<Row> addresses{
    {"", ""},
    {"https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"},
    {"https://example.org/~me/a_b", "https://example.org/~me/a_b"},
    {"https://example.org/a b", "https://example.org/a%20b"},
    {"https://example.org/{x}", "https://example.org/%7Bx%7D"},
    {"https://example.org/é", "https://example.org/%C3%A9"},
    {"10.1002/(SICI)1097<1::AID-X>3.0", "10.1002/(SICI)1097%3C1::AID-X%3E3.0"},
    {"a\\b\"c^d`e|f", "a%5Cb%22c%5Ed%60e%7Cf"},
    {"a\tb\x7F", "a%09b%7F"},
};

struct Named {
    std::string what;
    Name name;
    std::string bibtex, biblatex, prefixed;  ///< the last under `useprefix`
};

std::ostream& operator<<(std::ostream& out, const Named& row) {
    return out << row.what;
}

// btxdoc.pdf, section 4; tamethebeast.pdf, section 11; biblatex.pdf, section 3.15 (extended name format).
const std::vector<Named> names{
    {"plain",
     {.family = "Knuth", .given = "Donald E."},
     "Knuth, Donald E.",
     "Knuth, Donald E.",
     "Knuth, Donald E."},
    {"dropping",
     {.family = "Beethoven", .given = "Ludwig", .dropping_particle = "van"},
     "van Beethoven, Ludwig",
     "van Beethoven, Ludwig",
     "family=Beethoven, given=Ludwig, prefix=van, useprefix=false"},
    {"staying",
     {.family = "Maaten", .given = "Laurens", .particle = "van der"},
     "van der Maaten, Laurens",
     "family=Maaten, given=Laurens, prefix=van der, useprefix=true",
     "van der Maaten, Laurens"},
    {"with a capital",
     {.family = "Houten", .given = "Anna", .particle = "Van"},
     "Van Houten, Anna",
     "family=Houten, given=Anna, prefix=Van, useprefix=true",
     "family=Houten, given=Anna, prefix=Van"},
    {"tied",
     {.family = "Alembert", .given = "Jean", .dropping_particle = "d'"},
     "d'Alembert, Jean",
     "d'Alembert, Jean",
     "family=Alembert, given=Jean, prefix=d', useprefix=false"},
    {"junior",
     {.family = "King", .given = "Martin Luther", .suffix = "Jr."},
     "King, Jr., Martin Luther",
     "King, Jr., Martin Luther",
     "King, Jr., Martin Luther"},
    {"a family in lower case",
     {.family = "de la Cruz", .given = "Juana"},
     "{de la} Cruz, Juana",
     "{de la} Cruz, Juana",
     "{de la} Cruz, Juana"},
    {"a family in one word",
     {.family = "al-Din", .given = "Ali"},
     "al-Din, Ali",
     "al-Din, Ali",
     "al-Din, Ali"},
    {"a family alone", {.family = "de Cruz"}, "{de Cruz}", "{de Cruz}", "{de Cruz}"},
    {"a body with a comma", {.literal = "Acme, Inc."}, "{Acme, Inc.}", "{Acme, Inc.}", "{Acme, Inc.}"},
    {"an umlaut",
     {.family = "Müller", .given = "Jörg"},
     "M{\\\"u}ller, J{\\\"o}rg",
     "Müller, Jörg",
     "Müller, Jörg"},
};

}  // namespace

BOOST_DATA_TEST_CASE(pages_have_the_dash_of_ranges, data::make(pages), row) {
    BOOST_TEST(page_ranges(row.from, {}) == row.to);
    BOOST_TEST(page_ranges(page_ranges(row.from, {}), {}) == row.to, "once is enough");
}

BOOST_DATA_TEST_CASE(an_address_has_nothing_that_bibtex_trips_over, data::make(addresses), row) {
    BOOST_TEST(address(row.from) == row.to);
    BOOST_TEST(address(address(row.from)) == row.to);
    BOOST_TEST(is_balanced(address(row.from)));
}

BOOST_DATA_TEST_CASE(a_name_keeps_its_parts_in_each_dialect, data::make(names), row) {
    auto prefixed = in_biblatex;
    prefixed.useprefix = true;
    BOOST_TEST(spelled_names({row.name}, {}) == row.bibtex);
    BOOST_TEST(spelled_names({row.name}, in_biblatex) == row.biblatex);
    BOOST_TEST(spelled_names({row.name}, prefixed) == row.prefixed);
}

BOOST_AUTO_TEST_CASE(only_the_last_of_a_list_is_others) {
    const auto ada = person("Ada", "One"), others = body("others");
    BOOST_TEST(spelled_names({ada, others}, {}) == "One, Ada and others");
    BOOST_TEST(spelled_names({ada, body("ET AL.")}, {}) == "One, Ada and others");
    BOOST_TEST(spelled_names({others, ada}, {}) == "{others} and One, Ada");
    BOOST_TEST(spelled_names({others}, {}) == "{others}", "nobody is left that they are with");
}

BOOST_AUTO_TEST_CASE(a_list_that_and_would_cut_is_braced) {
    BOOST_TEST(spelled_list("Springer", {}) == "Springer");
    BOOST_TEST(spelled_list("Simon and Schuster", {}) == "{Simon and Schuster}");
    BOOST_TEST(spelled_list("Simon AND Schuster", {}) == "{Simon AND Schuster}");
    BOOST_TEST(spelled_list("Simon & Schuster", {}) == "Simon \\& Schuster");
    BOOST_TEST(spelled_list("Brandywine Press", {}) == "Brandywine Press");
}

BOOST_AUTO_TEST_CASE(a_title_is_braced_as_much_as_is_wanted) {
    const std::string title = "A <span class=\"nocase\">Go</span> Compiler for GPUs";
    const auto braced = [&](Layout::Braces braces) { return spelled_title(title, {.braces = braces}); };
    BOOST_TEST(braced(Layout::Braces::none) == "A {Go} Compiler for GPUs");
    BOOST_TEST(braced(Layout::Braces::words) == "A {Go} Compiler for {GPUs}");
    BOOST_TEST(braced(Layout::Braces::titles) == "{A {Go} Compiler for GPUs}");
    BOOST_TEST(spelled_title("", {.braces = Layout::Braces::titles}) == "");
    BOOST_TEST(spelled_title(" two\n  lines ", {}) == "two lines");
}

BOOST_AUTO_TEST_CASE(a_dialect_has_the_letters_that_its_program_reads) {
    BOOST_TEST((spelling_of(Dialect::bibtex, {}).charset == Charset::ascii));
    BOOST_TEST((spelling_of(Dialect::biblatex, {}).charset == Charset::utf8));
    for (const auto dialect : {Dialect::bibtex, Dialect::biblatex})
        for (const auto charset : {Charset::ascii, Charset::utf8}) {
            Layout layout;
            layout.charset = charset;
            BOOST_TEST((spelling_of(dialect, layout).charset == charset));
        }
    BOOST_TEST(spelled("Müller", {}) == "M{\\\"u}ller");
    BOOST_TEST(spelled("Müller", in_biblatex) == "Müller");
}

BOOST_AUTO_TEST_CASE(braces_are_balanced_if_every_one_has_its_partner) {
    for (const std::string text : {"", "a", "{}", "{{a}{b}}c"}) BOOST_TEST(is_balanced(text), text);
    for (const std::string text : {"{", "}", "}{", "{{}", "{}}"}) BOOST_TEST(!is_balanced(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
