#include "core/text/markup.hpp"

#include "citegraph/text.hpp"
#include "core/text/unicode.hpp"
#include "growth.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(markup_in_titles)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string written, plain;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.written;
}

const std::vector<Row> titles{
    {"Attention Is All You Need", "Attention Is All You Need"},
    {"", ""},
    {"R&amp;D", "R&D"},
    {"R&D", "R&D"},
    {"&quot;Why&quot; &lt;i&gt;", "\"Why\" <i>"},
    {"H<sub>2</sub>O &lt;i&gt;in situ&lt;/i&gt;", "H2O in situ"},
    {"it&#39;s &apos;so&apos;", "it's 'so'"},
    {"&nope; &amp", "&nope; &amp"},
    {"Widget\u2122", "Widget"},
    {R"(G{\"o}del)", "G{o}del"},
    {R"(Erd\H{o}s)", "Erd{o}s"},
    {R"(\c{c}a \v{C}ech)", "{c}a {C}ech"},
    {R"(\'etale)", "etale"},
    {R"(Stra\ss e)", "Straße"},
    {R"(Stra{\ss}e)", "Stra{ß}e"},
    {R"(\AA ngstr\"om)", "Ångstrom"},
    {R"(\O{}rsted)", "Ø{}rsted"},
    {R"(\L ukasz)", "Łukasz"},
    {R"($\lambda$-calculus)", "$λ$-calculus"},
    {R"($\Omega(n)$)", "$Ω(n)$"},
    {R"(\varepsilon-greedy)", "ε-greedy"},
    {R"(\emph{Fast} trees)", "{Fast} trees"},
    {R"({\bf Fast} trees)", "{  Fast} trees"},
    {R"(50\% of \$5 \& \#1 a\_b)", "50% of $5 & #1 a_b"},
    {R"(\LaTeX)", "LaTeX"},
    {R"(a\\b)", "a b"},
    {"tail\\", "tail "},
};

}  // namespace

BOOST_DATA_TEST_CASE(what_bibtex_and_the_web_leave_in_titles_is_made_plain, data::make(titles), row) {
    BOOST_TEST(decoded_markup(row.written) == row.plain);
    BOOST_TEST(normal_title(decoded_markup(row.written)) == normal_title(row.written), "once is enough");
}

BOOST_AUTO_TEST_CASE(a_title_in_latex_has_the_words_of_the_title_in_unicode) {
    const std::vector<Row> pairs{{R"(G{\"o}del, Escher, Bach)", "Gödel, Escher, Bach"},
                                 {R"({\AA}ngstr{\"o}m scale)", "Ångström scale"},
                                 {R"(The {\L}ukasiewicz logic)", "The Łukasiewicz logic"},
                                 {R"(On $\alpha$-$\beta$ search)", "On α-β search"},
                                 {R"(Search \& Rescue)", "Search & Rescue"},
                                 {R"({\textit{E. coli}} growth)", "E. coli growth"},
                                 {"Search &amp; Rescue", "Search and Rescue"}};
    for (const auto& [latex, unicode] : pairs)
        BOOST_TEST(normal_title(latex) == normal_title(unicode), latex);
}

BOOST_AUTO_TEST_CASE(a_command_that_nobody_knows_keeps_two_titles_apart) {
    BOOST_TEST(normal_title(R"(On \foo trees)") != normal_title(R"(On \bar trees)"));
    BOOST_TEST(normal_title(R"(A \not B)") != normal_title("A B"));
}

BOOST_AUTO_TEST_CASE(the_greek_alphabet_has_twenty_four_letters) {
    const std::vector<Row> alphabet{{"Αα", "alpha"},   {"Ββ", "beta"},   {"Γγ", "gamma"},   {"Δδ", "delta"},
                                    {"Εε", "epsilon"}, {"Ζζ", "zeta"},   {"Ηη", "eta"},     {"Θθ", "theta"},
                                    {"Ιι", "iota"},    {"Κκ", "kappa"},  {"Λλ", "lambda"},  {"Μμ", "mu"},
                                    {"Νν", "nu"},      {"Ξξ", "xi"},     {"Οο", "omicron"}, {"Ππ", "pi"},
                                    {"Ρρ", "rho"},     {"Σσς", "sigma"}, {"Ττ", "tau"},     {"Υυ", "upsilon"},
                                    {"Φφ", "phi"},     {"Χχ", "chi"},    {"Ψψ", "psi"},     {"Ωω", "omega"}};
    BOOST_TEST(alphabet.size() == 24u);
    for (const auto& [letters, name] : alphabet)
        for (const auto code : code_points(letters)) BOOST_TEST(greek_name(code) == name, letters);
    for (const auto code : code_points("aяάϕ∑µ王")) BOOST_TEST(greek_name(code).empty(), utf8(code));
}

BOOST_AUTO_TEST_CASE(a_title_of_nothing_but_signs_takes_time_in_proportion) {
    for (const std::string sign : {"\\", "&", "&amp", "\\c{", "\\varalpha", "\u2122"})
        BOOST_TEST(test::text_growth(sign, 100'000, decoded_markup) < test::quadratic, sign);
}

BOOST_AUTO_TEST_SUITE_END()
