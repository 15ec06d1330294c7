// LaTeX that somebody else wrote.
#include "citegraph/latex.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(latex_of_others)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string latex, mended;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.latex;
}

/// What TeX takes as it stands.
const std::vector<std::string> sound{
    R"(Bounds on $\mathbb{R}^n$ and \(x_1\) for \emph{all} NGC~4151 \& co)",
    R"({\"O}zg{\"u}r, \foo[x]{y} and \Baz)",
    R"(See \cite{a_b} and \href{https://a.example/x_y#z%20}{here}, \url{http://a/b_c})",
    R"(\verb|a_b| \$5 --- ``quoted'')",
};

const std::vector<Row> odd{
    {"R&D of 100% C# in a_b^2", R"(R\&D of 100\% C\# in a\_b\^{}2)"},
    {"it costs $5", R"(it costs \$5)"},
    {"Müller \xE2\x80\x93 Žižek", R"(M{\"u}ller -- {\v{Z}}i{\v{z}}ek)"},
    {"Mu\xCC\x88ller", R"(M{\"u}ller)"},
    {R"($\alpha$ ümlaut \'é)", R"($\alpha$ {\"u}mlaut \'{\'e})"},
    {"a } b { c", "a  b { c}"},
    {R"(a \{ b)", R"(a {\textbraceleft} b)"},
    {"ends in \\", R"(ends in \textbackslash{})"},
    {"bell\x07", "bell"},
};

struct Said {
    std::string latex;
    bool more;
};

std::ostream& operator<<(std::ostream& out, const Said& row) {
    return out << row.latex;
}

const std::vector<Said> said{
    {R"(M{\"u}ller \& \ss{} {\v z} \textit{x} \_)", false},
    {"plain", false},
    {R"($x$)", true},
    {R"(\emph{x})", true},
    {R"(\texttt{grep})", true},
    {R"(\LaTeX)", true},
    {R"(\apj)", true},
    {R"(\TUB)", true},
    {R"(a\-b)", true},
    {"a\\", true},
};

}  // namespace

BOOST_DATA_TEST_CASE(what_tex_takes_stays_as_it_is, data::make(sound), latex) {
    BOOST_TEST(mended_latex(latex) == latex);
}

BOOST_DATA_TEST_CASE(what_tex_would_stumble_over_is_put_right_in_its_place, data::make(odd), row) {
    const auto mended = mended_latex(row.latex);
    BOOST_TEST(mended == row.mended);
    BOOST_TEST(mended_latex(mended) == mended);
}

BOOST_AUTO_TEST_CASE(letters_stay_where_they_may) {
    BOOST_TEST(mended_latex("Müller \xE2\x80\x93 {\\'e}", Charset::utf8) == "Müller \xE2\x80\x93 {\\'e}");
}

BOOST_DATA_TEST_CASE(fonts_formulas_and_strange_commands_are_more_than_text, data::make(said), row) {
    BOOST_TEST(is_more_than_text(row.latex) == row.more);
}

BOOST_AUTO_TEST_CASE(a_conditional_says_in_text_what_stands_for_text) {
    BOOST_TEST(without_conditionals(R"(M\ifmmode \ddot{u}\else \"{u}\fi{}ller)") == R"(M\"{u}ller)");
    BOOST_TEST(without_conditionals(R"($\ifmmode a\else b\fi$ \ifmmode a\fi c)") == R"($a$ c)");
    BOOST_TEST(without_conditionals(R"(\iffalse a\else b\ifmmode c\else d\fi e\fi)") == "bde");
    BOOST_TEST(without_conditionals(R"(\ifx a b \else c \fi)") == R"(\ifx a b \else c \fi)");
    BOOST_TEST(without_conditionals(R"(no end: \ifmmode a\else b)") == R"(no end: \ifmmode a\else b)");
    BOOST_TEST(from_latex(R"(\ifmmode \check{Z}\else \v{Z}\fi{}umer)") == "Žumer");
}

BOOST_AUTO_TEST_CASE(macros_of_astronomy_and_mathscinet_are_what_they_stand_for) {
    BOOST_TEST(from_latex(R"(\mnras)") == "Monthly Notices of the Royal Astronomical Society");
    BOOST_TEST(from_latex(R"({\aap} 7)") == "Astronomy and Astrophysics 7");
    BOOST_TEST(from_latex(R"(Nguy\cftil{e}n, L{\cfac e}, Ph\cfgrv{o}, L\cfudot{\i})") ==
               "Nguyễn, Lế, Phồ, Lị̂");
    BOOST_TEST(from_latex(R"(Gel{\cprime}fand, Franc{\ocirc{u}}, Wa{\polhk{e}}s)") ==
               "Gelʹfand, Franců, Waęs");
}

BOOST_AUTO_TEST_SUITE_END()
