#include "citegraph/latex.hpp"

#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(from_latex_values)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string latex, text;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.latex;
}

std::vector<Row> accents() {
    return {{R"(\"o \"{o} {\"o} {\"{o}} {\" o})", "ö ö ö ö ö"},
            {R"(\v{s} \v s {\v s})", "š š š"},
            {R"(\'\i{} \'{\i} \"{\i} \.{\i} \.I)", "í í ï i İ"},
            {R"(\c c \k{a} \r{a} \H{o} \u{g} \d{s} \b{b} \=o)", "ç ą å ő ğ ṣ ḇ ō"},
            {R"(\'{\^e} {\~{\^e}} \d{\^o})", "ế ễ ộ"},
            {R"(\t{oo} \t{a})", "o͡o ȃ"},
            {R"(\'{ab}c)", "ábc"},
            {R"(\~{} \^{} \'{} \"{})", "~ ^ ´ ¨"},
            {R"(\'{\textit{e}} {\'})", "<i>é</i> ´"},
            {R"(a\'{\relax}b{\"{\tt}})", "ab"},
            {R"(G\"odel, Erd\H os)", "Gödel, Erdős"}};
}

std::vector<Row> letters() {
    return {{R"(Stra\ss e \ss{} {\ss} \ss)", "Straße ß ß ß"},
            {R"(\o\O\ae\AE\oe\OE\aa\AA\l\L)", "øØæÆœŒåÅłŁ"},
            {R"(\dh\DH\th\TH\dj\DJ\ng\NG\i\j)", "ðÐþÞđĐŋŊıȷ"},
            {R"(\& \% \$ \# \_ \{ \})", "& % $ # _ { }"},
            {R"({\textpalhookbelow})", "ƫ"},
            {R"(\S~5, \LaTeX\ and \TeX{}book)", "§\u00A05, LaTeX and TeXbook"},
            {R"(\textasciitilde{}x\textbackslash y)", "~x\\y"}};
}

std::vector<Row> ligatures() {
    return {{"1--2 --- 3", "1–2 — 3"},
            {"``q'' `s' don't", "“q” ‘s’ don’t"},
            {"?`Que? !`Hola!", "¿Que? ¡Hola!"},
            {",,Wort'' and a,, b", "„Wort” and a,, b"},
            {"<<bon>> but a<<b", "«bon» but a<<b"},
            {"a~b", "a\u00A0b"},
            {"a  b\n\tc", "a b c"}};
}

std::vector<Row> commands() {
    return {{R"(\textit{i \textbf{b}} \emph x)", "<i>i <b>b</b></i> <i>x</i>"},
            {R"({\it a {\bf b} c} d)", "<i>a <b>b</b> c</i> d"},
            {R"({\bf a \it b})", "<b>a </b><i>b</i>"},
            {R"(a\it b{\bf c})", "a<i>b<b>c</b></i>"},
            {R"(a\begin{it}b\end{it}c)", "a<i>b</i>c"},
            {R"(\textit{} {\it})", " "},
            {R"(\url{http://a_b/~c\%20} \href{http://x}{T\"ext})", "http://a_b/~c%20 Tëxt"},
            {R"(\aaaa{bb{c}} \foo[x]{y}{z} \foo[1] \unknown)", R"(bbc yz \foo[1] \unknown)"},
            {R"(The {\sltt DVI} of \TUB{} \TUB Team)", R"(The DVI of  \TUB Team)"},
            {R"(a\begin{foo}b\end{foo}c\begin{itemize}\item d\end{itemize})", "abc d"},
            {R"(\enquote{a \enquote{b}} \enquote*{x})", "“a ‘b’” ‘x’"},
            {R"(a\\b a\\[2pt] b)", "a b a b"},
            {R"(\noopsort{1973}1974)", "1974"},
            {R"(\symbol{65}\char"41)", "AA"}};
}

std::vector<Row> layout() {
    return {{R"(Th{\^e}\llap{\raise 0.5ex\hbox{\'{\relax}}})", "Thê"},
            {R"(\rlap{Lutz} \hbox to 3.5 true cm{x}\hbox spread -1pt{y} \vbox{z})", "Lutz xy z"},
            {R"(a\kern-.1em b\lower 2,5pt\hbox{c}\kern1em)", "abc"},
            {R"(a\hskip 1em plus 1fil minus 2pt b\hskip 0.1em c)", "a bc"},
            {R"(a\hspace{1em}b\hspace*{-1em}c\hspace{0pt}d\vspace{2cm}e\penalty-1000 f)", "a bcdef"},
            {R"(\protect\relax x\nobreak\smash[b]{y}\phantom{z})", "xy"},
            {R"(\verb|a_\b{|c \verb*+x+)", "a_\\b{c x"},
            {R"(\verb§a_b§c \verb*»x» \verb§)", "a_bc x "},
            {R"(\ce{H2O} \SI{5}{\giga\hertz} \si{\metre\per\second})", "H2O 5\u00A0GHz m/s"},
            {R"(\mathbb{R} \mathcal N \frac{a}{b} \sqrt{2} \hat{x} \log n \left(y\right))",
             "ℝ 𝒩 a/b √2 x̂ logn (y)"},
            {R"(\noopsort{a}{b} \printfirst{a}{b}\singleletter{c} \mathchoice{a}{b}{c}{d})", "b ac a"},
            {R"(\kern \raise)", ""}};
}

std::vector<Row> strangers() {
    return {{"plain", ""},
            {R"(\'e \textit{x} \& \alpha \kern1pt \char65 \begin{it}\end{it})", ""},
            {R"(\TUB{} {\sltt DVI} \TUB)", R"(\TUB \sltt)"},
            {R"(\begin{foo}a\end{foo} \char x)", R"(\begin{foo} \char)"},
            {R"(A \Baz b)", R"(\Baz)"},
            {R"(\arabic{page} of \roman{total})", R"(\arabic \roman)"},
            {R"(\ifmmode\hat{a}\else\^{a}\fi{} \apj \cprime)", ""},
            {R"($\foo x$ \url{\bar} \noopsort{\baz})", ""},
            {R"(\mathbb{R} \sqrt2 \log \left. \mathchoice)", ""},
            {R"(\emph{\foo{\bar{\foo x}}})", R"(\foo)"}};
}

std::vector<Row> formulas() {
    return {{R"($x$ $\alpha\beta$ $e=mc^2$ $x_i^2$ $k$-means)",
             "x αβ e=mc<sup>2</sup> x<sub>i</sub><sup>2</sup> k-means"},
            {R"($O(n \log n)$ $n\log n$ $\max_{x} f(x)$)", "O(n log n) n log n max<sub>x</sub> f(x)"},
            {R"($\mathbb{R}^n$ $\mathcal{N}$ ${\cal N}$ $\mathbf{x}$ ${\rm GeV}$)",
             "ℝ<sup>n</sup> 𝒩 𝒩 <b>x</b> GeV"},
            {R"($90^\circ$C, $x''$, $x^\prime$)", "90°C, x″, x′"},
            {R"($\frac12$ $\frac{a}{b}$ $\sqrt{s} = 13$)", "½ a/b √s = 13"},
            {R"($a \not= b$ $\bar{x}$ $\hat{\imath}$ $\acute{\omega}$)", "a ≠ b x̄ î ώ"},
            {R"($\text{if }x < 0$ \(\Delta t\) \ensuremath{\mu}m)", "if x < 0 Δt μm"},
            {R"($x^{d_{1}}$ $\left( a \right)$)", "x<sup>d<sub>1</sub></sup> (a)"},
            {R"($\frac{a+b}{c}$ $\begin{matrix}a\end{matrix}$ $ \foo x $)",
             R"($\frac{a+b}{c}$ $\begin{matrix}a\end{matrix}$ $\foo x$)"},
            {R"(\$5 and \$10, $5)", "$5 and $10, $5"}};
}

std::vector<Row> cases() {
    const std::string open = R"(<span class="nocase">)", close = "</span>";
    return {{"The {GPU} of {12}", "The " + open + "GPU" + close + " of 12"},
            {"{The {GPU} Book}", open + "The GPU Book" + close},
            {R"({\"O}sterreich {\it Title})", "Österreich <i>Title</i>"},
            {R"({{\"O}}sterreich)", open + "Ö" + close + "sterreich"},
            {R"(The {\TeX} book)", "The " + open + "TeX" + close + " book"},
            {R"(\textit{Alea {Iacta}} \"{O})", "<i>Alea " + open + "Iacta" + close + "</i> Ö"}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_counter_is_a_number_that_nobody_knows) {
    BOOST_TEST(from_latex("All \\arabic{author}~authors, {\\Alph{part}}.") == "All \u00A0authors, .");
}

BOOST_DATA_TEST_CASE(accents_are_composed, data::make(accents()), row) {
    BOOST_TEST(from_latex(row.latex) == row.text);
}

BOOST_DATA_TEST_CASE(letters_and_signs_have_names, data::make(letters()), row) {
    BOOST_TEST(from_latex(row.latex) == row.text);
}

BOOST_DATA_TEST_CASE(ligatures_are_signs, data::make(ligatures()), row) {
    BOOST_TEST(from_latex(row.latex) == row.text);
}

BOOST_DATA_TEST_CASE(commands_become_tags_or_leave_their_text, data::make(commands()), row) {
    BOOST_TEST(from_latex(row.latex) == row.text);
}

BOOST_DATA_TEST_CASE(layout_leaves_no_trace, data::make(layout()), row) {
    BOOST_TEST(from_latex(row.latex) == row.text);
    BOOST_TEST(unknown_commands(row.latex).empty());
}

BOOST_DATA_TEST_CASE(commands_that_nobody_knows_are_listed, data::make(strangers()), row) {
    std::string names;
    for (const auto& name : unknown_commands(row.latex)) names += (names.empty() ? "" : " ") + name;
    BOOST_TEST(names == row.text);
}

BOOST_DATA_TEST_CASE(simple_formulas_become_text, data::make(formulas()), row) {
    BOOST_TEST(from_latex(row.latex) == row.text);
}

BOOST_DATA_TEST_CASE(braces_mark_case_where_bibtex_protects_it, data::make(cases()), row) {
    BOOST_TEST(from_latex(row.latex, CaseMarks::nocase) == row.text);
}

BOOST_AUTO_TEST_CASE(odd_texts_cost_no_more_than_their_length) {
    const auto plain = [](const std::string& text) { return from_latex(text, CaseMarks::nocase); };
    for (const std::string piece : {"{",
                                    "}",
                                    "\\'",
                                    "\\'{",
                                    "$",
                                    "{$",
                                    "\\(",
                                    "\\begin{",
                                    "\\begin{it}",
                                    "\\it ",
                                    "<<",
                                    "\\x{",
                                    "\\",
                                    "\\char{",
                                    "\\enquote{",
                                    "\xCC\x81\xCC\xA3",
                                    "\\foo[",
                                    "$$a$",
                                    "\\verb|",
                                    "\\kern1pt plus",
                                    "\\printfirst{a}",
                                    "\\mathbb{",
                                    "\\hbox to",
                                    "$x^{",
                                    "$\\hat{x}$"}) {
        const auto text = test::repeated(piece, 300'000);
        BOOST_TEST(plain(text).size() < 40 * text.size(), piece);
        BOOST_TEST(test::text_growth(piece, 75'000, plain) < test::quadratic, piece);
    }
}

BOOST_AUTO_TEST_SUITE_END()
