#include "citegraph/latex.hpp"

#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <vector>

BOOST_AUTO_TEST_SUITE(latex_spelling)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string text, spelled;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.text;
}

std::vector<Row> texts() {
    return {
        {"plain", "plain"},
        {"", ""},
        {"50% & $5 #1 a_b", "50\\% \\& \\$5 \\#1 a\\_b"},
        {"{", "{\\textbraceleft}"},
        {"a\\b", "a{\\textbackslash}b"},
        {"~^", "{\\textasciitilde}{\\textasciicircum}"},
        {"a < b | c > d", "a $<$ b $|$ c $>$ d"},
        {"Müller", "M{\\\"u}ller"},
        {"Mu\xCC\x88ller", "M{\\\"u}ller"},  // decomposed
        {"Łukasz Søren Strauß Æ", "{\\L}ukasz S{\\o}ren Strau{\\ss} {\\AE}"},
        {"Šima, Çelik, Ångström", "{\\v{S}}ima, {\\c{C}}elik, {\\AA}ngstr{\\\"o}m"},
        {"Díaz Ruïz", "D{\\'\\i}az Ru{\\\"\\i}z"},
        {"Nguyễn", "Nguy{\\~{\\^e}}n"},
        {"x\xCC\x82", "{\\^x}"},
        {"α-β pruning ≤ Ω", "$\\alpha$-$\\beta$ pruning $\\leq$ $\\Omega$"},
        {"1–2 — 3 “q” ‘s’", "1--2 --- 3 ``q'' `s'"},
        {"say \"yes\" (\"no\")", "say ``yes'' (``no'')"},
        {"$O(n^2)$ time", "$O(n^2)$ time"},
        {"𝓁 𝐱 𝒜 𝔸 𝔤 𝟙 𝛂", "$\\ell$ $\\mathbf{x}$ $\\mathcal{A}$ $\\mathbf{A}$ $g$ $\\mathbf{1}$ $\\alpha$"},
        {"Ⅳ ＡＢ（１） ㎏ ʰ ₊ ⅒", "IV AB(1) kg \\textsuperscript{h} \\textsubscript{+} $\\frac{1}{10}$"},
        {"⊄ ≮ ≠ ∦ Α", "$\\not\\subset$ $\\not<$ $\\neq$ $\\not\\parallel$ $\\mathrm{A}$"},
        {"① ㈱ Ħ ả", "① ㈱ Ħ ả"},
        {"$5 and $10", "\\$5 and \\$10"},
        {"$x% y$", "\\$x\\% y\\$"},
        {"$x{$", "\\$x{\\textbraceleft}\\$"},
        {"a$", "a\\$"},
        {"机器学习", "机器学习"},
        {"Иванов", "Иванов"},
        {"🚀", "🚀"},
        {"zero\u200Bwidth \uFFFD", "zerowidth "},
        {"Ǿ ế ș", "{\\'{\\O}} {\\'{\\^e}} {\\textcommabelow{s}}"},
        {"Ελληνικά", "Ελληνικά"},
        {"H<sub>2</sub>O <i>a <b>b</b></i>", "H\\textsubscript{2}O \\textit{a \\textbf{b}}"},
        {"<span class=\"nocase\">GPU</span>", "{GPU}"},
        {"<span class=\"nocase\"><i>Homo</i></span>", "\\textit{{Homo}}"},
        {"<i><span class=\"nocase\">E</span>. coli</i>", "\\textit{{E}. coli}"},
        {"<span class=\"nocase\">&C</span>", "{{}\\&C}"},
        {"\"<i>a</i>\"", "``\\textit{a}''"}};
}

std::vector<Row> unicode_texts() {
    return {{"Müller & Ελλ “q” – 机器", "Müller \\& Ελλ “q” – 机器"},
            {"a\u00A0b don’t", "a~b don't"},
            {"α ≤ Ω", "$\\alpha$ $\\leq$ $\\Omega$"},
            {"50% {x}", "50\\% {\\textbraceleft}x{\\textbraceright}"}};
}

std::vector<Row> titles() {
    return {{"Attention Is All You Need", "Attention Is All You Need"},
            {"BERT-based GPU-Accelerated Models", "{BERT}-based {GPU}-Accelerated Models"},
            {"Scaling PyTorch and vLLM on LLMs", "Scaling {PyTorch} and {vLLM} on {LLMs}"},
            {"GPT4 in 3D with 4-bit Weights", "{GPT4} in {3D} with 4-bit Weights"},
            {"A Bayesian View of Markov Chains", "A {Bayesian} View of {Markov} Chains"},
            {"Efficient serving of models with Orca on clusters",
             "Efficient serving of models with {Orca} on clusters"},
            {"Orca: A distributed serving system for generative models",
             "Orca: A distributed serving system for generative models"},
            {"Sarathi-Serve: Taming the Tradeoff", "Sarathi-{Serve}: Taming the Tradeoff"},
            {"C++ and C# in Node.js", "{C++} and {C\\#} in {Node.js}"},
            {"BERT's Attention and Nash's Game", "{BERT's} Attention and {Nash's} Game"},
            {"ATTENTION WITHOUT ACRONYMS ANYWHERE", "ATTENTION WITHOUT ACRONYMS ANYWHERE"},
            {"On $O(N)$ Sorting with Ω Notation", "On {$O(N)$} Sorting with {$\\Omega$} Notation"},
            {"Étude of Émile", "{\\'E}tude of {\\'E}mile"},
            {"Why? Because Models Learn", "Why? Because Models Learn"},
            {"U.S. Policy and R&D", "{U.S}. Policy and {R\\&D}"},
            {"机器学习 with GPUs", "机器学习 with {GPUs}"},
            {"Wing Morphs of <i>Tetrix subulata</i> in H<sub>2</sub>O",
             "Wing Morphs of \\textit{Tetrix subulata} in {H}\\textsubscript{2}{O}"},
            {"Gödel's Gaussians", "{G{\\\"o}del's} {Gaussians}"},
            {"<span class=\"nocase\">The GPU Book</span>", "{The GPU Book}"},
            {"ω and ⇒", "$\\omega$ and {$\\Rightarrow$}"},
            {"", ""}};
}

/// What BibTeX counts: every brace, escaped or not.
bool braces_balance(std::string_view text) {
    int depth = 0;
    for (const char letter : text) {
        depth += (letter == '{') - (letter == '}');
        if (depth < 0) return false;
    }
    return depth == 0;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_text_is_spelled_in_latex, data::make(texts()), row) {
    BOOST_TEST(to_latex(row.text) == row.spelled);
}

BOOST_DATA_TEST_CASE(a_text_stays_unicode_where_that_is_wanted, data::make(unicode_texts()), row) {
    BOOST_TEST(to_latex(row.text, Charset::utf8) == row.spelled);
}

BOOST_DATA_TEST_CASE(a_title_keeps_only_capitals_that_say_something, data::make(titles()), row) {
    BOOST_TEST(title_to_latex(row.text) == row.spelled);
}

BOOST_AUTO_TEST_CASE(braces_balance_whatever_the_text) {
    const std::string signs = "{}$\\\"%a B-:\xCC\x81";
    std::uint32_t state = 1;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525u + 1013904223u;
            text += signs[(state >> 16) % (signs.size())];
        }
        BOOST_TEST(braces_balance(to_latex(text)), text);
        BOOST_TEST(braces_balance(title_to_latex(text)), text);
        BOOST_TEST(braces_balance(to_latex(text, Charset::utf8)), text);
    }
}

BOOST_AUTO_TEST_CASE(a_huge_title_takes_time_in_proportion) {
    const auto latex = [](const std::string& text) { return title_to_latex(text); };
    for (const std::string piece : {"$x ", "\"", "A-", "{", "é", "$$", "w "}) {
        BOOST_TEST(braces_balance(latex(test::repeated(piece, 300'000))), piece);
        BOOST_TEST(test::text_growth(piece, 75'000, latex) < test::quadratic, piece);
    }
}

BOOST_AUTO_TEST_SUITE_END()
