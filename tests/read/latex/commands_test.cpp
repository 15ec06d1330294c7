// Which commands cite, and how the source of a document is scanned.
#include "read/latex/cite_arguments.hpp"
#include "read/latex/cursor.hpp"
#include "read/latex/marks.hpp"

#include "growth.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(commands)

using namespace citegraph;
using namespace citegraph::read;
namespace data = boost::unit_test::data;

namespace {

/// What is left of a text behind what `move` went past.
template <class Move>
std::string behind(std::string_view text, const Move& move) {
    TexCursor cursor{text};
    move(cursor);
    return std::string{text.substr(cursor.at())};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(commands_that_cite)

// natbib.pdf 2; biblatex.pdf 3.9; csquotes.pdf 5 and 6; apacite.pdf; jurabib; revtex 4.
BOOST_DATA_TEST_CASE(a_command_of_a_package_cites_what_follows,
                     data::make({"cite",         "citep",       "citet",    "citealp",    "Citet",
                                 "citeauthor",   "citeyearpar", "nocite",   "parencite",  "Parencite",
                                 "textcite",     "footcite",    "autocite", "supercite",  "fullcite",
                                 "footfullcite", "shortcite",   "citeA",    "fullciteNP", "textcquote",
                                 "blockcquote",  "onlinecite",  "bibentry", "citen"}),
                     name) {
    BOOST_TEST((cite_kind(name) == CommandKind::cite));
}

BOOST_DATA_TEST_CASE(a_plural_command_cites_again_and_again,
                     data::make({"cites", "Cites", "parencites", "textcites", "footcites", "autocites",
                                 "Autocites", "supercites", "smartcites"}),
                     name) {
    BOOST_TEST((cite_kind(name) == CommandKind::cites));
}

BOOST_DATA_TEST_CASE(some_take_something_else_first,
                     data::make({"volcite", "pvolcite", "Tvolcite", "foreigntextcquote",
                                 "hyphenblockcquote"}),
                     name) {
    BOOST_TEST((cite_kind(name) == CommandKind::cite_after_one));
}

BOOST_DATA_TEST_CASE(a_command_of_somebody_s_own_may_cite,
                     data::make({"mycite", "citetwo", "oldcite", "seeCite", "excite", "recite", "citestyle"}),
                     name) {
    BOOST_TEST((cite_kind(name) == CommandKind::perhaps_cite));
}

BOOST_DATA_TEST_CASE(others_cite_nothing,
                     data::make({"", "c", "section", "CITE", "cit", "textit", "ref", "label", "footnote"}),
                     name) {
    BOOST_TEST((cite_kind(name) == CommandKind::none));
}

BOOST_AUTO_TEST_CASE(a_name_without_end_cites_nothing) {
    std::string name(1'000'000, 'c');
    name += "cite";
    BOOST_TEST((cite_kind(name) == CommandKind::none));
}

BOOST_AUTO_TEST_CASE(nothing_is_cited_in_an_environment_of_code) {
    for (const std::string name : {"verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "comment"})
        BOOST_TEST(is_verbatim(name), name);
    for (const std::string name : {"", "*", "quote", "document", "verbatimtab", "figure*"})
        BOOST_TEST(!is_verbatim(name), name);
}

BOOST_AUTO_TEST_CASE(a_conditional_is_one_that_fi_ends) {
    for (const std::string name : {"if", "ifx", "ifnum", "iffalse", "iftrue", "ifdefined"})
        BOOST_TEST(is_conditional(name), name);
    for (const std::string name : {"", "fi", "else", "ifthenelse", "iff", "newif", "ifblank"})
        BOOST_TEST(!is_conditional(name), name);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scanning_latex)

BOOST_AUTO_TEST_CASE(a_control_word_is_letters_and_a_control_symbol_one_sign) {
    const auto word = [](std::string_view text) { return std::string{TexCursor{text}.control_word()}; };
    BOOST_TEST(word("\\cite{a}") == "cite");
    BOOST_TEST(word("\\abx@aux@cite{0}") == "abx@aux@cite");
    BOOST_TEST(word("\\cite2") == "cite");
    BOOST_TEST(word("\\%x") == "");
    BOOST_TEST(word("\\") == "");
    BOOST_TEST(behind("\\%x", [](auto& cursor) { cursor.control_word(); }) == "x");
    BOOST_TEST(behind("\\\\x", [](auto& cursor) { cursor.control_word(); }) == "x");
    BOOST_TEST(behind("\\", [](auto& cursor) { cursor.control_word(); }) == "");
}

BOOST_AUTO_TEST_CASE(space_goes_on_through_comments_and_ends_at_an_empty_line) {
    const auto rest = [](std::string_view text) {
        return behind(text, [](auto& cursor) { cursor.skip_space(); });
    };
    BOOST_TEST(rest("  \t{a}") == "{a}");
    BOOST_TEST(rest("%comment\n  {a}") == "{a}");
    BOOST_TEST(rest("\n{a}") == "{a}");
    BOOST_TEST(rest("\r\n{a}") == "{a}");
    BOOST_TEST(rest("\n\n{a}") == "\n\n{a}");
    BOOST_TEST(rest(" \n \t\n{a}") == "\n \t\n{a}");
    BOOST_TEST(rest("%only") == "");
}

BOOST_AUTO_TEST_CASE(a_group_is_what_balanced_braces_hold) {
    const auto group = [](std::string_view text) {
        return std::string{TexCursor{text}.group().value_or("none")};
    };
    BOOST_TEST(group("{a}") == "a");
    BOOST_TEST(group("{}") == "");
    BOOST_TEST(group("{a{b}c}d}") == "a{b}c");
    BOOST_TEST(group("a{b}") == "none");
    BOOST_TEST(group("{a") == "none");
    BOOST_TEST(group("") == "none");
    BOOST_TEST(behind("{a", [](auto& cursor) { cursor.group(); }) == "{a",
               "what has no end is not gone past");
}

BOOST_AUTO_TEST_CASE(an_option_and_a_verb_end_where_latex_ends_them) {
    const auto past_option = [](auto& cursor) { cursor.skip_option(); };
    const auto past_bars = [](auto& cursor) { cursor.skip_between_bars(); };
    BOOST_TEST(behind("[a]{b}", past_option) == "{b}");
    BOOST_TEST(behind("{b}", past_option) == "{b}");
    BOOST_TEST(behind("[a{b}", past_option) == "[a{b}");
    BOOST_TEST(behind("|a|b", past_bars) == "b");
    BOOST_TEST(behind("*+a+b", past_bars) == "b");
    BOOST_TEST(behind("{a}b", past_bars) == "b");
    BOOST_TEST(behind("|a\nb|", past_bars) == "|a\nb|", "a bar is looked for on the line");
}

BOOST_AUTO_TEST_CASE(a_mark_stands_once_by_its_kind_and_name_without_the_blanks_around) {
    CiteMarks marks{"x\ny\nz", "p.tex"};
    marks.add_keys(" a ,b,a", 0);
    marks.add_bibliographies("a, b.BIB, \\jobname", 2);
    marks.add_file(" \"my chapter\" ", 4);
    marks.add_file("  ", 4);
    const auto made = std::move(marks).take();
    BOOST_REQUIRE_EQUAL(made.marks.size(), 5u);
    BOOST_TEST((made.marks[0] == CiteMark{CiteMark::Kind::key, "a", 1}));
    BOOST_TEST((made.marks[1] == CiteMark{CiteMark::Kind::key, "b", 1}));
    BOOST_TEST((made.marks[2] == CiteMark{CiteMark::Kind::bibliography, "a.bib", 2}));
    BOOST_TEST((made.marks[3] == CiteMark{CiteMark::Kind::bibliography, "b.BIB", 2}));
    BOOST_TEST((made.marks[4] == CiteMark{CiteMark::Kind::file, "my chapter", 3}));
    BOOST_TEST(made.problems.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
