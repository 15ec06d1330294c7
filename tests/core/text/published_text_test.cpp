// Entities and markup, as publishers write them.
#include "core/text/published_text.hpp"
#include "citegraph/rich_text.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(published_texts)

using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string written, right;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.written;
}

const std::vector<Row> entities{
    {"Salt &amp; pepper", "Salt & pepper"},
    {"&Eacute;tudes &ndash; &thetasym;", "Études – ϑ"},
    {"&#8211;&#x2014;&#X2014;&#146;", "–——’"},
    {"O&apos;Hara &quot;x&quot;", "O'Hara \"x\""},
    {"AT&T, R&D; &c; &;", "AT&T, R&D; &c; &;"},
    {"&#0;&#xD800;&#99999999999;&#x;", "&#0;&#xD800;&#99999999999;&#x;"},
    {"a &amp", "a &amp"},
    {"", ""},
};

const std::vector<Row> markup{
    {"No markup: p < q and q > r", "No markup: p < q and q > r"},
    {"<em>E. coli</em> in H<SUB>2</SUB>O", "<i>E. coli</i> in H<sub>2</sub>O"},
    {"<jats:italic>in vivo</jats:italic> <bold>10<sup>3</sup></bold>",
     "<i>in vivo</i> <b>10<sup>3</sup></b>"},
    {"<scp>dna</scp>", "<span style=\"font-variant:small-caps;\">dna</span>"},
    {"<span class=\"nocase\">iPod</span>", "<span class=\"nocase\">iPod</span>"},
    {"&lt;i&gt;De novo&lt;/i&gt; &amp;amp; more", "<i>De novo</i> & more"},
    {"<jats:p>One.</jats:p><jats:p>Two.</jats:p>", " One.  Two. "},
    {"<tt>code</tt> <a href=\"http://x\">link</a><br/>next", "code link next"},
    {"<ext-link xlink:href=\"x\">y</ext-link>", "y"},
    {"the <i> element", "the <i> element"},
    {"<b>a<i>b</b>", "<b>a<i>b</b>"},
    {"</a>lost<a href=\"x\">", "lost"},
    {"<unknown>x</unknown>, List<T>", "<unknown>x</unknown>, List<T>"},
    {"<i> </i>x", " x"},
    {"<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>", "x<sup>2</sup>"},
    {"<math> <msub> <mi>T</mi> <mi>c</mi> </msub> <mo>=</mo> <mn>2</mn> </math>", "T<sub>c</sub>=2"},
    {"<math><msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup></math>", "a<sub>i</sub><sup>2</sup>"},
    {"<math><mfrac><mn>1</mn><mn>2</mn></mfrac> <msqrt><mi>s</mi></msqrt></math>", "1/2√s"},
    {"<math><mover accent=\"true\"><mi>p</mi><mo>¯</mo></mover></math>", "p\u0304"},
    {"<math><semantics><mi>k</mi><annotation encoding=\"TeX\">k</annotation></semantics></math>", "k"},
    {"<inline-formula><alternatives><tex-math>$k$</tex-math><mml:math><mml:mi>k</mml:mi></mml:math>"
     "</alternatives></inline-formula>",
     "k"},
    {"<tex-math>\\documentclass{minimal}\\begin{document}$$x_1$$\\end{document}</tex-math>", "$x_1$"},
};

}  // namespace

BOOST_DATA_TEST_CASE(an_entity_is_a_letter_and_any_other_ampersand_stays, data::make(entities), row) {
    BOOST_TEST(resolved_entities(row.written) == row.right);
}

BOOST_DATA_TEST_CASE(markup_within_a_line_becomes_what_csl_has_for_it, data::make(markup), row) {
    BOOST_TEST(published_text(row.written) == row.right);
    BOOST_TEST(published_text(row.right) == row.right, "once is enough");
}

BOOST_AUTO_TEST_CASE(a_text_of_many_tags_is_read_in_linear_time) {
    std::string deep, many;
    for (int i = 0; i < 50'000; ++i) deep += "<msup><i>";
    for (int i = 0; i < 50'000; ++i) many += "<i>a</i></b><";
    BOOST_TEST(!published_text(deep + "x").empty());
    BOOST_TEST(citegraph::plain_text(published_text(many)).size() > 50'000u);
}

BOOST_AUTO_TEST_SUITE_END()
